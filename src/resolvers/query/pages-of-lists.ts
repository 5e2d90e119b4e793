import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import type { RowPage } from './row-page.js';

/** A page of one list among others, each with its own begin and length. */
export interface ListPage {
  readonly first: number;
  readonly offset: number;
}

/** The order in which reports, or bodies, are listed everywhere, as SQL. */
export const listedBy = {
  dim_reports:
    'dim_reports.year desc, dim_reports.region_id nulls last, dim_reports.agency_id, dim_reports.report_id',
  dim_agencies: 'dim_agencies.region_id nulls last, dim_agencies.type, dim_agencies.agency_id',
} as const;

type ListedTable = keyof typeof listedBy;

/** The order of a table, as `listedBy` has it, for a statement. */
export function listOrder(table: ListedTable): RawBuilder<unknown> {
  return sql.raw(listedBy[table]);
}

/** The lists asked for, a row each: its number, its page, and what tells it apart. */
export function toListsCte(
  pages: readonly ListPage[],
  columns: readonly { readonly name: string; readonly values: readonly RawBuilder<unknown>[] }[],
): RawBuilder<unknown> {
  const rows = pages.map(({ first, offset }, list) => {
    const own = columns.map(({ values }) => values[list]!);
    return sql`(${sql.join([sql.lit(list), sql.lit(offset), sql.lit(offset + first + 1), ...own])})`;
  });
  const names = ['list', 'skipped', 'last', ...columns.map(({ name }) => name)];
  return sql`select * from (values ${sql.join(rows)}) as lists (${sql.join(names.map((name) => sql.ref(name)))})`;
}

type Fetched<T extends ListedTable> = Row<T> & {
  readonly list: number;
  readonly total_count: string;
  readonly place: number | null;
};

function toPages<T extends ListedTable>(
  rows: readonly Fetched<T>[],
  pages: readonly ListPage[],
): RowPage<Row<T>>[] {
  const byList = new Map<number, Fetched<T>[]>();
  for (const row of rows) byList.set(row.list, [...(byList.get(row.list) ?? []), row]);
  return pages.map(({ first }, list) => {
    const own = byList.get(list) ?? [];
    const shown = own.filter((row) => row.place !== null);
    return {
      rows: shown.slice(0, first),
      totalCount: Number(own[0]?.total_count ?? 0),
      hasNextPage: shown.length > first,
    };
  });
}

/**
 * Pages of several lists in one statement. `members` selects `list` and the row of each member in the table as `id`, from
 * `lists` and whatever else it needs. Rows are found by their places: by a key of theirs DuckDB reads all columns of the table.
 * @example with lists as (…), members as (…), counted as (select list, count(*) as total_count from members group by list),
 *   placed as (select …, row_number() over (partition by list order by …) as place …) select … from counted left join placed …
 */
export async function fetchPages<T extends ListedTable>(
  table: T,
  pages: readonly ListPage[],
  ctes: readonly (readonly [string, RawBuilder<unknown>])[],
  db: Kysely<Warehouse>,
): Promise<RowPage<Row<T>>[]> {
  const row = sql.ref(`${table}.rowid`);
  const { rows } = await sql<Fetched<T>>`
    with ${sql.join(ctes.map(([name, body]) => sql`${sql.table(name)} as (${body})`))},
    counted as (select list, count(*) as total_count from members group by list),
    placed as (
      select members.list, members.id, row_number() over (partition by members.list order by ${listOrder(table)}) as place
      from members inner join ${sql.table(table)} on ${row} = members.id),
    shown as (
      select placed.* from placed inner join lists on lists.list = placed.list
      where placed.place > lists.skipped and placed.place <= lists.last)
    select ${sql.table(table)}.*, counted.list, counted.total_count, shown.place
    from counted left join shown on shown.list = counted.list
    left join ${sql.table(table)} on ${row} = shown.id
    order by counted.list, shown.place`.execute(db);
  return toPages(rows, pages);
}
