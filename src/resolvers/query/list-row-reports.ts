import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import type { StatisticsGroup } from './fetch-statistics.js';
import type { RowPage } from './row-page.js';
import { fetchPages, toListsCte, type ListPage } from './pages-of-lists.js';
import { toReportsCte } from './reports-cte.js';
import { keyColumn } from './statement-columns.js';
import type { GroupsPlan } from './statistics-plan.js';

/** A page of the reports behind one row of an answer. */
export interface RowReportsPage extends ListPage {
  readonly keys: StatisticsGroup['keys'];
}

function toColumn(key: ReportDimensionKey, pages: readonly RowReportsPage[]) {
  const type = key === 'YEAR' ? sql`integer` : sql`varchar`;
  return {
    name: keyColumn(key),
    values: pages.map(({ keys }): RawBuilder<unknown> => sql`cast(${keys[key] ?? null} as ${type})`),
  };
}

function toMembersCte(plan: GroupsPlan): RawBuilder<unknown> {
  const isSame = plan.reportKeys.map((key) => {
    const column = keyColumn(key);
    return sql`reports.${sql.ref(column)} is not distinct from lists.${sql.ref(column)}`;
  });
  return sql`
    select lists.list, dim_reports.rowid as id
    from lists inner join reports on ${isSame.length > 0 ? sql.join(isSame, sql` and `) : sql`true`}
    inner join dim_reports on dim_reports.report_key = reports.report_key`;
}

/**
 * The reports counted in each of some rows of an answer, a page each, in one statement: exactly those that stand
 * behind the row's `coverage.reports`, in the order in which reports are listed.
 */
export async function fetchRowReports(
  plan: GroupsPlan,
  pages: readonly RowReportsPage[],
  db: Kysely<Warehouse>,
): Promise<RowPage<Row<'dim_reports'>>[]> {
  const ctes = [
    ['reports', toReportsCte(plan)],
    [
      'lists',
      toListsCte(
        pages,
        plan.reportKeys.map((key) => toColumn(key, pages)),
      ),
    ],
    ['members', toMembersCte(plan)],
  ] as const;
  return fetchPages('dim_reports', pages, ctes, db);
}
