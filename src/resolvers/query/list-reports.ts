import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import { tableDefinition, type Row, type Warehouse } from '../../schema/warehouse/tables.js';
import { countIssues } from '../columns/count-issues.js';
import { findPageOfReports } from '../columns/page-of-reports.js';
import type { ReleaseColumns } from '../columns/report-columns.js';
import { listOrder } from './pages-of-lists.js';
import { toRowPage, type CountedRow, type RowPage } from './row-page.js';
import { toReportConditions } from './reports-cte.js';
import type { ReportSelection } from './statistics-query.js';

/** A column of `dim_reports`. */
export type ReportColumn = keyof Row<'dim_reports'>;

/** Every column of a report. */
export const allReportColumns = Object.keys(tableDefinition('dim_reports').columns) as ReportColumn[];

/** Which reports to list; unlike statistics, superseded reports are listed too. */
export interface ReportListing {
  readonly selection: ReportSelection;
  readonly scope?: CountingScopeKey | undefined;
  readonly search?: string | undefined;
  readonly first: number;
  readonly offset: number;
}

function conditionsOf(listing: Omit<ReportListing, 'first' | 'offset'>): RawBuilder<unknown>[] {
  const { scope, search } = listing;
  return [
    sql`true`,
    ...toReportConditions(listing.selection),
    ...(scope ? [sql`dim_reports.scope = ${scope}`] : []),
    ...(search
      ? [sql`contains(coalesce(dim_reports.title, '') || ' ' || dim_reports.agency_name, ${search})`]
      : []),
  ];
}

const reportSource = sql`
    from dim_reports
    inner join dim_agencies on dim_agencies.agency_id = dim_reports.agency_id
    left join dim_regions on dim_regions.region_id = dim_reports.region_id`;

/**
 * Some reports by their place in the table, in the order given. By a join with their places: behind IN a list is compared
 * with every row of the table.
 * @example select dim_reports.title, …, dim_reports.rowid from (select unnest([7, 3]::bigint[]) as id) as wanted
 *   inner join dim_reports on dim_reports.rowid = wanted.id
 */
async function fetchByPlace<C extends ReportColumn>(
  rowids: readonly number[],
  columns: readonly C[],
  db: Kysely<Warehouse>,
): Promise<Pick<Row<'dim_reports'>, C>[]> {
  if (rowids.length === 0) return [];
  const { rows } = await sql<Pick<Row<'dim_reports'>, C> & { place: number }>`
    select ${sql.join(columns.map((column) => sql.ref(`dim_reports.${column}`)))}, dim_reports.rowid::integer as place
    from (select unnest([${sql.join(rowids.map((id) => sql.lit(id)))}]::bigint[]) as id) as wanted
    inner join dim_reports on dim_reports.rowid = wanted.id`.execute(db);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return rowids.map((id) => byPlace.get(id)!);
}

/**
 * A page of reports, the latest year first, then by region and body. Which they are is decided in memory, and the columns that
 * are wanted are read for those of the page alone; or else by one statement, which decides by what the order needs.
 * @example with matching as (select rowid as id, … from dim_reports … where …), page as (select id from matching order by year
 *   desc, … limit 51 offset 0) select dim_reports.*, counted.total_count from (select count(*) …) as counted left join page …
 */
export async function fetchReports<C extends ReportColumn>(
  listing: ReportListing,
  wanted: readonly C[],
  db: Kysely<Warehouse>,
  columns: ReleaseColumns | null = null,
): Promise<RowPage<Pick<Row<'dim_reports'>, C>>> {
  if (columns && !listing.search) {
    const { rowids, ...page } = findPageOfReports(listing.selection, listing.scope, listing, columns);
    return { ...page, rows: await fetchByPlace(rowids, wanted, db) };
  }
  const { rows } = await sql<CountedRow<Row<'dim_reports'>>>`
    with matching as (
      select dim_reports.rowid as id, dim_reports.year, dim_reports.region_id, dim_reports.agency_id, dim_reports.report_id
      ${reportSource}
      where ${sql.join(conditionsOf(listing), sql` and `)}
    ),
    page as (
      select id from matching as dim_reports
      order by ${listOrder('dim_reports')}
      limit ${sql.lit(listing.first + 1)} offset ${sql.lit(listing.offset)}
    )
    select dim_reports.*, counted.total_count
    from (select count(*) as total_count from matching) as counted
    left join page on true
    left join dim_reports on dim_reports.rowid = page.id
    order by ${listOrder('dim_reports')}`.execute(db);
  return toRowPage(rows, listing.first, 'report_id');
}

/** How many reports have an issue. */
export interface IssueCountRow {
  readonly code: string;
  readonly reports: number;
}

/**
 * The issues of the selected reports, each with the number of reports that have it, in the order of the codes. A
 * report that has an issue twice counts once. From the columns in memory, or else by one statement.
 */
export async function fetchIssueCounts(
  listing: Omit<ReportListing, 'first' | 'offset'>,
  db: Kysely<Warehouse>,
  columns: ReleaseColumns | null = null,
): Promise<readonly IssueCountRow[]> {
  if (columns && !listing.search) return countIssues(listing.selection, listing.scope, columns);
  const { rows } = await sql<{ code: string; reports: string | number }>`
    select report_issues.code as code, count(distinct report_issues.report_key) as reports
    from report_issues
    where report_issues.report_key in (
      select dim_reports.report_key
      ${reportSource}
      where ${sql.join(conditionsOf(listing), sql` and `)}
    )
    group by report_issues.code
    order by report_issues.code`.execute(db);
  return rows.map(({ code, reports }) => ({ code, reports: Number(reports) }));
}
