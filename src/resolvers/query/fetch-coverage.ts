import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { Warehouse } from '../../schema/warehouse/tables.js';
import { answerCoverage } from '../bodies/answer-coverage.js';
import { answerMissing } from '../bodies/answer-missing.js';
import type { ReportedBodies } from '../bodies/reported-bodies.js';
import type { CoverageGroup, CoveragePage, CoverageQuery, MissingReport } from './coverage-query.js';
import { reported } from './reported-years.js';
import { isOneOf, toReportConditions } from './reports-cte.js';
import { reportKeyColumns } from './statement-columns.js';

type Record_ = Readonly<Record<string, string | number | null>>;

const column = (dimension: ReportDimensionKey): string => reportKeyColumns[dimension].column;

function keySource(dimension: ReportDimensionKey): RawBuilder<unknown> {
  if (dimension === 'YEAR') return sql.ref('years.year');
  if (dimension === 'AGENCY') return sql.ref('dim_agencies.agency_id');
  return sql.ref(reportKeyColumns[dimension].source);
}

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
    ...(agency ? [isOneOf('dim_agencies.agency_id', agency)] : []),
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
 * @example with reported as (…), expected as (…) select "county", count(*) as agencies, count(*) filter (where is_reported) …
 *   from expected group by "county" order by "county" limit 51 offset 0
 */
function buildCoverageStatement(query: CoverageQuery): RawBuilder<Record_> {
  const keys = query.by.map((dimension) => sql`${sql.ref(column(dimension))},`);
  const order = query.by.map((dimension) => sql`${sql.ref(column(dimension))} asc nulls last`);
  return sql<Record_>`
    with reported as (${reported}), expected as (${toExpected(query)})
    select ${sql.join(keys, sql` `)} count(*) as agencies,
      count(*) filter (where is_reported) as reported, count(*) over () as total_count,
      count(*) filter (where count(*) filter (where is_reported) > 0) over () as reported_count
    from expected${grouping(query, sql`group by`)}
    having count(*) > 0${order.length > 0 ? sql` order by ${sql.join(order)}` : sql``}
    limit ${sql.lit(query.first + 1)} offset ${sql.lit(query.offset)}`;
}

/**
 * Who reported and who did not, by the keys of the question: from the bodies in memory, or else by one statement. A page
 * behind the last row is counted once more.
 */
export async function fetchCoverage(
  query: CoverageQuery,
  db: Kysely<Warehouse>,
  bodies: ReportedBodies | null = null,
): Promise<CoveragePage> {
  if (query.years.length === 0) return { groups: [], totalCount: 0, reportedCount: 0, hasNextPage: false };
  const inMemory = bodies && answerCoverage(query, bodies);
  if (inMemory) return inMemory;
  const { rows } = await buildCoverageStatement(query).execute(db);
  const isBehind = rows.length === 0 && query.offset > 0;
  const counted = isBehind
    ? (await buildCoverageStatement({ ...query, first: 1, offset: 0 }).execute(db)).rows
    : rows;
  return {
    groups: rows.slice(0, query.first).map((record) => toGroup(query, record)),
    totalCount: Number(counted[0]?.['total_count'] ?? 0),
    reportedCount: Number(counted[0]?.['reported_count'] ?? 0),
    hasNextPage: rows.length > query.first,
  };
}

/**
 * A page of those that did not report, of each of some groups: from the bodies in memory, or else in one statement.
 * @example with …, missing as (select *, row_number() over (partition by group_key order by …) as place from …)
 *   select … from missing where group_key in (…) and place > 0 and place <= 20
 */
export async function fetchMissing(
  query: CoverageQuery,
  groupKeys: readonly string[],
  page: { readonly first: number; readonly offset: number },
  db: Kysely<Warehouse>,
  bodies: ReportedBodies | null = null,
): Promise<ReadonlyMap<string, MissingReport[]>> {
  const inMemory = bodies && answerMissing(query, groupKeys, page, bodies);
  if (inMemory) return inMemory;
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
  for (const { group_key, ...missing } of rows) byGroup.get(group_key)?.push(missing);
  return byGroup;
}
