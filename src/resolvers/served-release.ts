import type { Kysely } from 'kysely';
import type { Row, Warehouse } from '../schema/warehouse/tables.js';
import type { OpenWarehouse } from '../warehouse/open-warehouse.js';
import type { ReleaseColumns } from './columns/report-columns.js';
import type { ReportedBodies } from './bodies/reported-bodies.js';
import type { QuestionObserver } from './question-observer.js';
import type { RegionDirectory } from './region-directory.js';

/** What the server has open for as long as it serves one release. */
export interface ServedRelease {
  readonly db: Kysely<Warehouse>;
  /** Makes a file of one SELECT, in the place that the statements of `db` have. */
  readonly writeParquet: OpenWarehouse['writeParquet'];
  readonly storedTables: OpenWarehouse['storedTables'];
  readonly info: Row<'warehouse_info'>;
  readonly regions: RegionDirectory;
  /** The reports and their cells in memory; null where every question is to be put to DuckDB. */
  readonly columns: ReleaseColumns | null;
  /** Who reported, in memory; null where that, too, is to be put to DuckDB. */
  readonly bodies: ReportedBodies | null;
  /** Statistics years that have a report, ascending. */
  readonly years: readonly number[];
  /** Every body of the release, so that an unknown one is refused before any statement. */
  readonly agencyIds: ReadonlySet<string>;
  /** How many bodies each region has, those of the regions within it among them, by its id. */
  readonly agenciesWithin: ReadonlyMap<string, number>;
  readonly pageLimit: number;
  /** What the URLs in answers begin with; empty for paths on the server that answers. */
  readonly publicUrl: string;
  /** The warehouse for one request: one connection, and a signal that stops it. */
  readonly forRequest: OpenWarehouse['forRequest'];
  readonly load: OpenWarehouse['load'];
  /** Is told what becomes of the request that is answered from it. */
  readonly observer: QuestionObserver;
}
