import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { ReleaseColumns } from '../columns/report-columns.js';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import { isOfReports } from '../query/is-of-reports.js';
import { fetchAgenciesOfRegions, type RegionAgenciesPage } from '../query/list-agencies-of-regions.js';
import type { AgencyChoice } from '../query/list-agencies.js';
import { fetchReportsOfAgencies, type AgencyReportsPage } from '../query/list-reports-of-agencies.js';
import type { RowPage } from '../query/row-page.js';
import { fetchStoredCells, type StoredCell } from './stored-cells.js';

/** All loaders of a request; each fetches what a level of a query needs in one statement. */
export interface Loaders {
  readonly agencyById: DataLoader<string, Row<'dim_agencies'>>;
  /** A body that is there: at once where the bodies are in memory, or else with the others of its level. */
  findAgency(id: string): Row<'dim_agencies'> | Promise<Row<'dim_agencies'>>;
  readonly namesByAgency: DataLoader<string, readonly Row<'agency_names'>[]>;
  readonly branchesByAgency: DataLoader<string, readonly Row<'dim_agencies'>[]>;
  readonly reportsOfAgency: DataLoader<AgencyReportsPage, RowPage<Row<'dim_reports'>>>;
  readonly agenciesOfRegion: DataLoader<ChosenRegionAgencies, RowPage<Row<'dim_agencies'>>>;
  readonly reportById: DataLoader<string, Row<'dim_reports'> | null>;
  readonly issuesByReportKey: DataLoader<number, readonly Row<'report_issues'>[]>;
  readonly sectionsByReportKey: DataLoader<number, readonly Row<'report_sections'>[]>;
  readonly storedCellsByReportKey: DataLoader<number, readonly StoredCell[]>;
}

/** A page of the bodies of one region that a choice lets through. */
export interface ChosenRegionAgencies extends RegionAgenciesPage {
  readonly choice: AgencyChoice;
}

/** One statement for each different choice: in one level of a query there is one, or one an alias. */
async function fetchChosen(
  db: Kysely<Warehouse>,
  pages: readonly ChosenRegionAgencies[],
): Promise<RowPage<Row<'dim_agencies'>>[]> {
  const nameOf = (page: ChosenRegionAgencies): string => JSON.stringify(page.choice);
  const found = new Map<ChosenRegionAgencies, RowPage<Row<'dim_agencies'>>>();
  for (const name of new Set(pages.map(nameOf))) {
    const own = pages.filter((page) => nameOf(page) === name);
    const fetched = await fetchAgenciesOfRegions(own[0]!.choice, own, db);
    own.forEach((page, list) => found.set(page, fetched[list]!));
  }
  return pages.map((page) => found.get(page)!);
}

/** Rows in the order of the keys, found by key and never by position. */
function inOrder<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): (R | undefined)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key));
}

function groupedBy<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): R[][] {
  const groups = new Map<K, R[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

function grouped<R extends { report_key: number }>(keys: readonly number[], rows: readonly R[]): R[][] {
  return groupedBy(keys, rows, (row) => row.report_key);
}

function findInMemory(id: string, columns: ReleaseColumns | null): Row<'dim_agencies'> | undefined {
  return columns?.agencies.rows[columns.agencies.numberOf.get(id) ?? -1];
}

/** The rows of some bodies, from memory where they are there. */
async function fetchBodies(
  db: Kysely<Warehouse>,
  ids: readonly string[],
  columns: ReleaseColumns | null,
): Promise<readonly Row<'dim_agencies'>[]> {
  if (!columns) return db.selectFrom('dim_agencies').selectAll().where('agency_id', 'in', ids).execute();
  return ids.flatMap((id) => findInMemory(id, columns) ?? []);
}

/** The loaders of one request over an open warehouse; `columns` are its reports and bodies in memory, once they are there. */
export function createLoaders(db: Kysely<Warehouse>, columns: ReleaseColumns | null = null): Loaders {
  const agencyById = new DataLoader<string, Row<'dim_agencies'>>(async (ids) => {
    const rows = await fetchBodies(db, ids, columns);
    const missing = (id: string): Error => new Error(`No agency ${id} in the warehouse`);
    return inOrder(ids, rows, (row) => row.agency_id).map((row, index) => row ?? missing(ids[index]!));
  });
  return {
    agencyById,
    findAgency: (id) => findInMemory(id, columns) ?? agencyById.load(id),
    namesByAgency: new DataLoader(async (ids) => {
      const query = db.selectFrom('agency_names').selectAll().where('agency_id', 'in', ids);
      const rows = await query.orderBy('agency_id').orderBy('from_year').orderBy('name').execute();
      return groupedBy(ids, rows, (row) => row.agency_id);
    }),
    branchesByAgency: new DataLoader(async (ids) => {
      const query = db.selectFrom('dim_agencies').selectAll().where('parent_id', 'in', ids);
      return groupedBy(ids, await query.orderBy('agency_id').execute(), (row) => row.parent_id!);
    }),
    reportsOfAgency: new DataLoader(async (pages) => fetchReportsOfAgencies(pages, db), { cache: false }),
    agenciesOfRegion: new DataLoader(async (pages) => fetchChosen(db, pages), { cache: false }),
    reportById: new DataLoader(async (ids) => {
      const rows = await db.selectFrom('dim_reports').selectAll().where('report_id', 'in', ids).execute();
      return inOrder(ids, rows, (row) => row.report_id).map((row) => row ?? null);
    }),
    issuesByReportKey: new DataLoader(async (keys) => {
      const query = db.selectFrom('report_issues').selectAll().where(isOfReports('report_issues', keys));
      return grouped(keys, await query.orderBy('report_key').orderBy('position').execute());
    }),
    sectionsByReportKey: new DataLoader(async (keys) => {
      const query = db.selectFrom('report_sections').selectAll().where(isOfReports('report_sections', keys));
      return grouped(keys, await query.orderBy('report_key').orderBy('number').execute());
    }),
    storedCellsByReportKey: new DataLoader(async (keys) => grouped(keys, await fetchStoredCells(db, keys))),
  };
}
