import { setImmediate } from 'node:timers/promises';
import { openWarehouse, type ReadingLimits } from '../warehouse/open-warehouse.js';
import { partitionsOf } from './columns/partition.js';
import { readReleaseColumns } from './columns/read-release-columns.js';
import type { ReleaseColumns } from './columns/report-columns.js';
import type { ServedRelease } from './context.js';
import { readReportedBodies } from './bodies/read-reported-bodies.js';
import type { ReportedBodies } from './bodies/reported-bodies.js';
import { unobserved } from './question-observer.js';
import { RegionDirectory } from './region-directory.js';

/** A release open for answering, and how to let go of it. */
export interface OpenRelease {
  readonly release: ServedRelease;
  /** Hash of the bytes of its file. */
  readonly sha256: string;
  close(): Promise<void>;
}

/** What a release is opened with beside what its warehouse may use. */
export interface ReleaseOptions {
  readonly pageLimit: number;
  readonly publicUrl?: string;
  /**
   * When the reports and their cells are read into memory: before the release is given, which is what happens where
   * nothing is said, or behind it, statements answering meanwhile; then the search of regions is prepared as well.
   */
  readonly prepares?: 'FIRST' | 'BEHIND';
  /** Told where reading them behind failed: statements go on answering then. */
  readonly onFault?: (error: unknown) => void;
}

/** Milliseconds behind the opening in which first questions have the machine to themselves. */
const headStart = 250;

/** Prepares a release behind its opening: first what every question gains from, then the search. */
function prepareBehind(
  readColumns: () => Promise<void>,
  prepareSearch: () => void,
  { onFault = () => {} }: ReleaseOptions,
): { stop(): Promise<void> } {
  let reading: Promise<void> | undefined;
  let timer = setTimeout(() => {
    reading = readColumns().then(() => {
      timer = setTimeout(prepareSearch, headStart).unref();
    }, onFault);
  }, headStart).unref();
  return {
    async stop() {
      clearTimeout(timer);
      await reading;
      clearTimeout(timer);
    },
  };
}

/** How many of the regions named lie in each region, itself and every one above it among those. */
function countWithin(ids: readonly (string | null)[], regions: RegionDirectory): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const row = id === null ? undefined : regions.find(id);
    if (!row) continue;
    const above = [row.region_id, row.county_key, row.prefecture_key, row.province_key];
    for (const key of new Set(above)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Opens a warehouse file with all that answering needs. `onStatement` is told the text of every statement that
 * was run. Throws the errors of `openWarehouse`; nothing stays open then.
 */
export async function openRelease(
  path: string,
  limits: ReadingLimits & ReleaseOptions,
  onStatement?: (sql: string) => void,
): Promise<OpenRelease> {
  const open = await openWarehouse(path, limits, onStatement);
  const { db, info, sha256, forRequest, load, writeParquet, storedTables } = open;
  try {
    const rows = await db.selectFrom('dim_years').select('year').orderBy('year').execute();
    const regions = await RegionDirectory.read(db);
    const agencies = await db.selectFrom('dim_agencies').select(['agency_id', 'region_id']).execute();
    const { pageLimit, publicUrl = '', prepares = 'FIRST' } = limits;
    const years = rows.map((row) => row.year);
    const agencyIds = new Set(agencies.map((row) => row.agency_id));
    const agenciesWithin = countWithin(
      agencies.map((row) => row.region_id),
      regions,
    );
    const holder: { columns: ReleaseColumns | null; bodies: ReportedBodies | null } = {
      columns: null,
      bodies: null,
    };
    const readColumns = async (): Promise<void> => {
      const columns = await readReleaseColumns(async (text) => open.readNumbers(text), db);
      for (const scope of Object.values(columns.counted))
        for (const make of partitionsOf(scope)) {
          make();
          await setImmediate();
        }
      holder.columns = columns;
      const known = { agencies: columns.agencies, regions, years };
      holder.bodies = await readReportedBodies(async (text) => open.readNumbers(text), db, known);
    };
    if (prepares === 'FIRST') await readColumns();
    const behind =
      prepares === 'BEHIND' ? prepareBehind(readColumns, () => regions.prepareSearch(), limits) : null;
    const release: ServedRelease = {
      ...{ db, writeParquet, storedTables, info, forRequest, load },
      ...{ regions, years, agencyIds, agenciesWithin, pageLimit, publicUrl, observer: unobserved },
      get columns() {
        return holder.columns;
      },
      get bodies() {
        return holder.bodies;
      },
    };
    const close = async (): Promise<void> => {
      await behind?.stop();
      await open.close();
    };
    return { release, sha256, close };
  } catch (error) {
    await open.close();
    throw error;
  }
}
