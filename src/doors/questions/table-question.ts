import { sql, type RawBuilder } from 'kysely';
import type { RowKey } from '../../resolvers/pagination/page.js';
import { toExact } from '../../resolvers/query/figure.js';
import type { YearRange } from '../../resolvers/query/statistics-query.js';
import { streamRows } from '../../warehouse/stream-rows.js';
import type { PublishedTable } from '../published/published-table.js';
import type { FlatColumn, FlatRow, FlatTable, FlatType, FlatValue, ShapedRows } from '../table/flat-table.js';
import { toJsonLine } from '../table/line-sql.js';
import type { TableQuestion, TableReader } from './asked-table.js';
import { columnsOfCondition, toConditionSql } from './condition.js';
import { isOwnOrder, toBehindSql, toKeySql, toOrderSql, toTotalOrder } from './row-order.js';
import type { RowWindow } from './statistics-answer.js';
import { toSliceConditions, toSlices } from './table-slices.js';

export type { TableQuestion, TableReader } from './asked-table.js';

/** A row as the driver gives it. */
type SourceRecord = Readonly<Record<string, FlatValue>>;

const fromDatabase: Readonly<Record<FlatType, (value: Exclude<FlatValue, null>) => FlatValue>> = {
  text: String,
  integer: Number,
  decimal: (value) => toExact(String(value)),
  double: Number,
  boolean: Boolean,
  date: String,
};

function toRow(record: SourceRecord, columns: readonly FlatColumn[]): FlatRow {
  return columns.map(({ name, type }) => {
    const value = record[name];
    return value === null || value === undefined ? null : fromDatabase[type](value);
  });
}

/** The years that conditions which must all hold leave, so that a computed table computes no others. */
function yearsOf({ conditions, table }: TableQuestion): YearRange | undefined {
  const parts = conditions.flatMap((condition) => (condition.kind === 'and' ? condition.parts : [condition]));
  const bounds = parts.flatMap((part): YearRange[] => {
    if (part.kind !== 'compare' || part.column.name !== table.filters.year || part.value === null) return [];
    const value = Number(part.value);
    if (part.comparison === 'eq') return [{ from: value, to: value }];
    if (part.comparison === 'ge' || part.comparison === 'gt') return [{ from: value }];
    return part.comparison === 'le' || part.comparison === 'lt' ? [{ to: value }] : [];
  });
  const from = Math.max(...bounds.map((bound) => bound.from ?? -Infinity));
  const to = Math.min(...bounds.map((bound) => bound.to ?? Infinity));
  if (from > to || bounds.length === 0) return undefined;
  return { ...(Number.isFinite(from) && { from }), ...(Number.isFinite(to) && { to }) };
}

/** Whether the warehouse has the rows of a table as they are published; a name alone may be that of its own table. */
function hasRowsOf({ kind, name }: PublishedTable, { storedTables }: TableReader): boolean {
  return kind === 'mart' && storedTables.has(name);
}

function toSource(
  question: TableQuestion,
  reader: TableReader,
  extra: readonly string[] = [],
): RawBuilder<unknown> {
  const { table, columns, conditions, order } = question;
  const needed = new Set([
    ...columns.map(({ name }) => name),
    ...conditions.flatMap(columnsOfCondition),
    ...order.map(({ column }) => column.name),
    ...extra,
  ]);
  const isStored = hasRowsOf(table, reader);
  const { slice } = question;
  return table.toSource({ columns: needed, years: yearsOf(question), isStored, slice });
}

/** The conditions of a question, of its slice, and of what is behind a row. */
function whereClause(question: TableQuestion, behind?: RowKey): RawBuilder<unknown> {
  const { table, conditions, slice } = question;
  const all = [
    ...conditions.map(toConditionSql),
    ...(slice ? toSliceConditions(table.primaryKey[0]!, slice) : []),
    ...(behind ? [toBehindSql(question, behind)] : []),
  ];
  return all.length === 0 ? sql`` : sql` where ${sql.join(all, sql` and `)}`;
}

/** A stored table has its rows in the order of its key, and DuckDB keeps it where nothing else is said. */
function orderClause(question: TableQuestion, reader: TableReader): RawBuilder<unknown> {
  if (isOwnOrder(question) && hasRowsOf(question.table, reader)) return sql``;
  return sql` order by ${toOrderSql(question)}`;
}

/**
 * The one SELECT of a question about a table, of its columns or of another list over them.
 * @example select "year", "penalties" from (select …) as source where "year" >= cast($1 as bigint) order by "region_id" asc, "year" asc limit 1001 offset 0
 */
export function buildTableStatement<R = SourceRecord>(
  question: TableQuestion,
  { first, offset, behind }: RowWindow,
  reader: TableReader,
  list: RawBuilder<unknown> = sql.join(question.columns.map(({ name }) => sql.ref(name))),
): RawBuilder<R> {
  const limit = first === undefined ? sql`` : sql` limit ${sql.lit(first)}`;
  const skip = offset === 0 || behind ? sql`` : sql` offset ${sql.lit(offset)}`;
  return sql<R>`select ${list} from (${toSource(question, reader, question.table.primaryKey)}) as source${whereClause(question, behind)}${orderClause(question, reader)}${limit}${skip}`;
}

interface LineRecord {
  readonly line: string;
}

/** How many rows a question has in all. */
export async function countRows(question: TableQuestion, reader: TableReader): Promise<number> {
  const narrow = { ...question, columns: [], order: [] };
  const columns = new Set(narrow.conditions.flatMap(columnsOfCondition));
  const counted = narrow.table.toCounted?.({ columns, years: yearsOf(narrow) });
  const total = counted ? sql`coalesce(sum(row_count), 0)::bigint` : sql`count(*)`;
  const source = counted ?? toSource(narrow, reader);
  const { rows } = await sql<{
    total: string;
  }>`select ${total} as total from (${source}) as source${whereClause(narrow)}`.execute(reader.db);
  return Number(rows[0]!.total);
}

/** A page of a table. */
export interface TablePage {
  /** Each a flat JSON object. */
  readonly rows: readonly string[];
  readonly hasMore: boolean;
  /** The key of the last row, where there are more behind it. */
  readonly last?: RowKey | undefined;
}

/** The question with the columns of its order among those of its answer. */
function withKey(question: TableQuestion): TableQuestion {
  const columns = new Set([...question.columns, ...toTotalOrder(question).map(({ column }) => column)]);
  return { ...question, columns: [...columns] };
}

interface PageRecord extends LineRecord {
  readonly key: string | null;
}

/**
 * So many rows, and the key of the last but one: rows become text behind the limit, where there are no more than those of
 * the page.
 */
function buildPageStatement(
  question: TableQuestion,
  window: RowWindow & { readonly first: number },
  reader: TableReader,
): RawBuilder<PageRecord> {
  const rows = buildTableStatement(withKey(question), window, reader);
  const key = sql`case when page_place = ${sql.lit(window.first - 1)} then ${toKeySql(question)} end`;
  return sql`select ${toJsonLine(question.columns)} as line, ${key} as key
    from (select *, row_number() over () as page_place from (${rows}))`;
}

/** The rows of a statement of each slice, one after the other, until there are as many as the window has. */
async function* streamSlices<R>(
  question: TableQuestion,
  window: RowWindow,
  reader: TableReader,
  build: (slice: TableQuestion, rest: RowWindow) => RawBuilder<R>,
): AsyncGenerator<readonly R[]> {
  let rest = window;
  for await (const slice of toSlices(question, window, reader)) {
    let read = 0;
    for await (const records of streamRows(build(slice, rest), reader.db)) {
      read += records.length;
      yield records;
    }
    if (rest.first === undefined) continue;
    if (read >= rest.first) return;
    rest = { ...rest, first: rest.first - read };
  }
}

/** The rows of a page, and whether there are more. */
export async function fetchTablePage(
  question: TableQuestion,
  window: RowWindow & { readonly first: number },
  reader: TableReader,
): Promise<TablePage> {
  const { first } = window;
  const rows: string[] = [];
  let last: RowKey | undefined;
  const oneMore = { ...window, first: first + 1 };
  const build = (slice: TableQuestion, rest: RowWindow): RawBuilder<PageRecord> =>
    buildPageStatement(slice, { ...rest, first: rest.first ?? oneMore.first }, reader);
  for await (const records of streamSlices(question, oneMore, reader, build)) {
    for (const { line, key } of records) {
      rows.push(line);
      if (key !== null) last = JSON.parse(key) as RowKey;
    }
  }
  const hasMore = rows.length > first;
  return { rows: rows.slice(0, first), hasMore, last: hasMore ? last : undefined };
}

/** The rows of a question as a table that is fetched as it is read. */
export function streamTable(question: TableQuestion, window: RowWindow, reader: TableReader): FlatTable {
  const { db, writeParquet } = reader;
  async function* batches(): AsyncGenerator<readonly FlatRow[]> {
    const build = (slice: TableQuestion, rest: RowWindow): RawBuilder<SourceRecord> =>
      buildTableStatement(slice, rest, reader);
    for await (const records of streamSlices(question, window, reader, build))
      yield records.map((record) => toRow(record, question.columns));
  }
  const shaped: ShapedRows = {
    async *lines(expression) {
      const build = (slice: TableQuestion, rest: RowWindow): RawBuilder<LineRecord> =>
        buildTableStatement(slice, rest, reader, sql`${expression} as line`);
      for await (const records of streamSlices(question, window, reader, build))
        yield records.map(({ line }) => line);
    },
    writeParquet: async (list, folder) =>
      writeParquet(buildTableStatement(question, window, reader, list).compile(db), folder),
  };
  return { columns: question.columns, batches: batches(), shaped };
}

/** Every row and column of a table. */
export function toWholeTable(table: PublishedTable): TableQuestion {
  return { table, columns: table.columns, conditions: [], order: [] };
}
