import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import type { RowPage } from '../query/row-page.js';
import { fetchRowReports, type RowReportsPage } from '../query/list-row-reports.js';
import type { GroupsPlan } from '../query/statistics-plan.js';

/** Finds the reports counted in rows of one answer, for all rows of a level in one statement. */
export type RowReportsLoader = DataLoader<RowReportsPage, RowPage<Row<'dim_reports'>>>;

/** A loader over the plan of an answer. Pages of one row differ, so nothing is kept. */
export function createRowReportsLoader(plan: GroupsPlan, db: Kysely<Warehouse>): RowReportsLoader {
  return new DataLoader(async (pages) => fetchRowReports(plan, pages, db), { cache: false });
}
