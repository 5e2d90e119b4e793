import { sql, type RawBuilder } from 'kysely';
import type { ServedRelease } from '../../resolvers/context.js';
import { toExact } from '../../resolvers/query/figure.js';
import type { YearRange } from '../../resolvers/query/statistics-query.js';
import { streamRows } from '../../warehouse/stream-rows.js';
import type { PublishedTable, Slice } from '../published/published-table.js';
import type { FlatColumn, FlatRow, FlatTable, FlatType, FlatValue, ShapedRows } from '../table/flat-table.js';
import { toJsonLine } from '../table/line-sql.js';
import { columnsOfCondition, toConditionSql, type Condition } from './condition.js';
import type { RowWindow } from './statistics-answer.js';

/** By which column rows are ordered. */
export interface Ordering {
  readonly column: FlatColumn;
  readonly isDescending: boolean;
}

/** A question about a table, as a plain value. */
export interface TableQuestion {
  readonly table: PublishedTable;
  /** The columns of the answer, in order. */
  readonly columns: readonly FlatColumn[];
  readonly conditions: readonly Condition[];
  readonly order: readonly Ordering[];
  readonly slice?: Slice | undefined;
}

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

/** What a question about a table is put to. */
export type TableReader = Pick<ServedRelease, 'db' | 'writeParquet' | 'storedTables'>;

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

function whereClause({ conditions }: TableQuestion): RawBuilder<unknown> {
  if (conditions.length === 0) return sql``;
  return sql` where ${sql.join(conditions.map(toConditionSql), sql` and `)}`;
}

/**
 * The order asked for, and then by the primary key: never two rows in the one order today and the other tomorrow.
 * A stored table has its rows in that order, and DuckDB keeps it where nothing else is said.
 */
function orderClause({ table, order }: TableQuestion, reader: TableReader): RawBuilder<unknown> {
  if (order.length === 0 && hasRowsOf(table, reader)) return sql``;
  const asked = order.map(
    ({ column, isDescending }) =>
      sql`${sql.ref(column.name)} ${isDescending ? sql`desc` : sql`asc`} nulls last`,
  );
  const keys = table.primaryKey
    .filter((key) => order.every(({ column }) => column.name !== key))
    .map((key) => sql`${sql.ref(key)} asc`);
  return sql` order by ${sql.join([...asked, ...keys])}`;
}

/**
 * The one SELECT of a question about a table, of its columns or of another list over them.
 * @example select "year", "penalties" from (select …) as source where "year" >= cast($1 as bigint) order by "region_id" asc, "year" asc limit 1001 offset 0
 */
export function buildTableStatement<R = SourceRecord>(
  question: TableQuestion,
  { first, offset }: RowWindow,
  reader: TableReader,
  list: RawBuilder<unknown> = sql.join(question.columns.map(({ name }) => sql.ref(name))),
): RawBuilder<R> {
  const limit = first === undefined ? sql`` : sql` limit ${sql.lit(first)}`;
  const skip = offset === 0 ? sql`` : sql` offset ${sql.lit(offset)}`;
  return sql<R>`select ${list} from (${toSource(question, reader, question.table.primaryKey)}) as source${whereClause(question)}${orderClause(question, reader)}${limit}${skip}`;
}

interface LineRecord {
  readonly line: string;
}

/** How many rows a question has in all. */
export async function countRows(question: TableQuestion, reader: TableReader): Promise<number> {
  const narrow = { ...question, columns: [], order: [] };
  const { rows } = await sql<{
    total: string;
  }>`select count(*) as total from (${toSource(narrow, reader)}) as source${whereClause(narrow)}`.execute(
    reader.db,
  );
  return Number(rows[0]!.total);
}

/** The rows of a page, each a flat JSON object, and whether there are more. */
export async function fetchTablePage(
  question: TableQuestion,
  window: RowWindow & { readonly first: number },
  reader: TableReader,
): Promise<{ readonly rows: readonly string[]; readonly hasMore: boolean }> {
  const line = sql`${toJsonLine(question.columns)} as line`;
  const oneMore = { ...window, first: window.first + 1 };
  const statement = buildTableStatement<LineRecord>(question, oneMore, reader, line);
  const rows: string[] = [];
  for await (const records of streamRows(statement, reader.db))
    for (const record of records) rows.push(record.line);
  return { rows: rows.slice(0, window.first), hasMore: rows.length > window.first };
}

/**
 * The questions whose rows, one after the other, are those of a question: a large table in its own order is sorted and read
 * slice by slice, so that what it takes does not grow with it.
 */
async function toSlices(
  question: TableQuestion,
  { first, offset }: RowWindow,
  { db }: TableReader,
): Promise<TableQuestion[]> {
  const { bounds } = question.table;
  if (!bounds || question.order.length > 0 || first !== undefined || offset > 0) return [question];
  const { rows } = await bounds.execute(db);
  const ends = [...rows.map(({ bound }) => bound), undefined];
  return ends.map((upTo, index) => ({ ...question, slice: { after: ends[index - 1], upTo } }));
}

/** The rows of a question as a table that is fetched as it is read. */
export function streamTable(question: TableQuestion, window: RowWindow, reader: TableReader): FlatTable {
  const { db, writeParquet } = reader;
  async function* batches(): AsyncGenerator<readonly FlatRow[]> {
    for (const slice of await toSlices(question, window, reader)) {
      for await (const records of streamRows(buildTableStatement(slice, window, reader), db))
        yield records.map((record) => toRow(record, question.columns));
    }
  }
  const shaped: ShapedRows = {
    async *lines(expression) {
      for (const slice of await toSlices(question, window, reader)) {
        const statement = buildTableStatement<LineRecord>(slice, window, reader, sql`${expression} as line`);
        for await (const records of streamRows(statement, db)) yield records.map(({ line }) => line);
      }
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
