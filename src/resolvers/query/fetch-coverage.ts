import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DimensionKey, ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import type { CoverageQuery } from './coverage-query.js';
import { toReportConditions } from './reports-cte.js';
import { reportKeyColumns } from './statement-columns.js';

/** One group of bodies: its keys, how many ought to have reported, and how many did; a body counts once a year. */
export interface CoverageGroup {
  readonly keys: Readonly<Partial<Record<DimensionKey, string | null>>>;
  readonly agencies: number;
  readonly reported: number;
}

/** A page of groups. */
export interface CoveragePage {
  readonly groups: readonly CoverageGroup[];
  readonly totalCount: number;
  /** Groups in which at least one body reported, of all pages. */
  readonly reportedCount: number;
  readonly hasNextPage: boolean;
}

/** A body that did not report for a year in which it ought to have. */
export type MissingReport = Row<'dim_agencies'> & { readonly missing_year: number };

type Record_ = Readonly<Record<string, string | number | null>>;

const column = (dimension: ReportDimensionKey): string => reportKeyColumns[dimension].column;

function keySource(dimension: ReportDimensionKey): RawBuilder<unknown> {
  if (dimension === 'YEAR') return sql.ref('years.year');
  if (dimension === 'AGENCY') return sql.ref('dim_agencies.agency_id');
  return sql.ref(reportKeyColumns[dimension].source);
}

/** A report counts for its body and year, a superseded one too; not one whose document was told to be another body's. */
const reported = sql`
  select distinct own.agency_id, own.year
  from dim_reports as own left join dim_reports as winner on winner.report_id = own.superseded_by
  where winner.report_id is null or winner.sha256 <> own.sha256`;

/** Every body and year in which it ought to have reported, with the keys of its row, and whether it did. */
function toExpected(query: CoverageQuery): RawBuilder<unknown> {
  const { agency, level, agencyType, regionCodes } = query.selection;
  const keys = query.by.map((dimension) => sql`${keySource(dimension)} as ${sql.ref(column(dimension))}`);
  const columns = [
    sql.ref('dim_agencies.agency_id'),
    sql`years.year as expected_year`,
    sql`reported.agency_id is not null as is_reported`,
    ...keys,
  ];
  const conditions = [
    sql`dim_agencies.basis <> 'NAMED'`,
    sql`years.year >= coalesce(dim_agencies.expected_from, years.year)`,
    sql`years.year <= coalesce(dim_agencies.expected_to, years.year)`,
    ...toReportConditions({ level, agencyType, regionCodes }),
    ...(agency ? [sql`dim_agencies.agency_id in (${sql.join(agency)})`] : []),
  ];
  const years = sql.join(query.years.map((year) => sql`(${sql.lit(year)})`));
  return sql`
    select ${sql.join(columns)}
    from dim_agencies
    cross join (values ${years}) as years (year)
    left join dim_regions on dim_regions.region_id = dim_agencies.region_id
    left join reported on reported.agency_id = dim_agencies.agency_id and reported.year = years.year
    where ${sql.join(conditions, sql` and `)}`;
}

function grouping(query: CoverageQuery, clause: RawBuilder<unknown>): RawBuilder<unknown> {
  const keys = query.by.map((dimension) => sql.ref(column(dimension)));
  return keys.length > 0 ? sql` ${clause} ${sql.join(keys)}` : sql``;
}

function toGroup(query: CoverageQuery, record: Record_): CoverageGroup {
  const keys = query.by.map((dimension) => {
    const value = record[column(dimension)];
    return [dimension, value == null ? null : String(value)];
  });
  return {
    keys: Object.fromEntries(keys),
    agencies: Number(record['agencies']),
    reported: Number(record['reported']),
  };
}

/**
 * Who reported and who did not, by the keys of the question.
 * @example with reported as (…), expected as (…) select "county", count(*) as agencies, count(*) filter (where is_reported) …
 *   from expected group by "county" order by "county" limit 51 offset 0
 */
export async function fetchCoverage(query: CoverageQuery, db: Kysely<Warehouse>): Promise<CoveragePage> {
  if (query.years.length === 0) return { groups: [], totalCount: 0, reportedCount: 0, hasNextPage: false };
  const keys = query.by.map((dimension) => sql`${sql.ref(column(dimension))},`);
  const order = query.by.map((dimension) => sql`${sql.ref(column(dimension))} asc nulls last`);
  const { rows } = await sql<Record_>`
    with reported as (${reported}), expected as (${toExpected(query)})
    select ${sql.join(keys, sql` `)} count(*) as agencies,
      count(*) filter (where is_reported) as reported, count(*) over () as total_count,
      count(*) filter (where count(*) filter (where is_reported) > 0) over () as reported_count
    from expected${grouping(query, sql`group by`)}
    having count(*) > 0${order.length > 0 ? sql` order by ${sql.join(order)}` : sql``}
    limit ${sql.lit(query.first + 1)} offset ${sql.lit(query.offset)}`.execute(db);
  return {
    groups: rows.slice(0, query.first).map((record) => toGroup(query, record)),
    totalCount: Number(rows[0]?.['total_count'] ?? 0),
    reportedCount: Number(rows[0]?.['reported_count'] ?? 0),
    hasNextPage: rows.length > query.first,
  };
}

/** The key of a group as one text, as the statement of its missing reports gives it. */
export function groupKeyOf(query: CoverageQuery, group: CoverageGroup): string {
  return JSON.stringify(query.by.map((dimension) => group.keys[dimension] ?? null));
}

/**
 * A page of those that did not report, of each of some groups, in one statement.
 * @example with …, missing as (select *, row_number() over (partition by group_key order by …) as place from …)
 *   select … from missing where group_key in (…) and place > 0 and place <= 20
 */
export async function fetchMissing(
  query: CoverageQuery,
  groupKeys: readonly string[],
  page: { readonly first: number; readonly offset: number },
  db: Kysely<Warehouse>,
): Promise<ReadonlyMap<string, MissingReport[]>> {
  const parts = query.by.map((dimension) => sql`${sql.ref(column(dimension))}::varchar`);
  const key = sql`to_json([${sql.join(parts)}]::varchar[])::varchar`;
  const { rows } = await sql<MissingReport & { group_key: string }>`
    with reported as (${reported}), expected as (${toExpected(query)}),
    missing as (
      select agency_id, expected_year, ${key} as group_key,
        row_number() over (partition by group_key order by expected_year, agency_id) as place
      from expected where not is_reported
    )
    select dim_agencies.*, missing.group_key, missing.expected_year as missing_year
    from missing inner join dim_agencies using (agency_id)
    where missing.group_key in (${sql.join(groupKeys)})
      and missing.place > ${sql.lit(page.offset)} and missing.place <= ${sql.lit(page.offset + page.first)}
    order by missing.group_key, missing.place`.execute(db);
  const byGroup = new Map<string, MissingReport[]>(groupKeys.map((groupKey) => [groupKey, []]));
  for (const row of rows) byGroup.get(row.group_key)?.push(row);
  return byGroup;
}
