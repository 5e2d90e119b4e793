import { sql, type Kysely } from 'kysely';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import type { RowPage } from './row-page.js';
import { fetchPages, toListsCte, type ListPage } from './pages-of-lists.js';

/** A page of the reports of one body. */
export interface AgencyReportsPage extends ListPage {
  readonly agencyId: string;
}

/** The reports of each of some bodies, a page each, in one statement; superseded reports are listed too. */
export async function fetchReportsOfAgencies(
  pages: readonly AgencyReportsPage[],
  db: Kysely<Warehouse>,
): Promise<RowPage<Row<'dim_reports'>>[]> {
  const agencies = pages.map(({ agencyId }) => sql`cast(${agencyId} as varchar)`);
  const ctes = [
    ['lists', toListsCte(pages, [{ name: 'agency_id', values: agencies }])],
    [
      'members',
      sql`select lists.list, dim_reports.rowid as id from lists inner join dim_reports using (agency_id)`,
    ],
  ] as const;
  return fetchPages('dim_reports', pages, ctes, db);
}
