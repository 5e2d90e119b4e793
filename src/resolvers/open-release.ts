import { openWarehouse, type ReadingLimits } from '../warehouse/open-warehouse.js';
import { readReportColumns } from './columns/read-report-columns.js';
import type { ServedRelease } from './context.js';
import { unobserved } from './question-observer.js';
import { RegionDirectory } from './region-directory.js';

/** A release open for answering, and how to let go of it. */
export interface OpenRelease {
  readonly release: ServedRelease;
  /** Hash of the bytes of its file. */
  readonly sha256: string;
  close(): Promise<void>;
}

/**
 * Opens a warehouse file with all that answering needs. `onStatement` is told the text of every statement that
 * was run. Throws the errors of `openWarehouse`; nothing stays open then.
 */
export async function openRelease(
  path: string,
  limits: ReadingLimits & {
    readonly pageLimit: number;
    readonly publicUrl?: string;
    /** Whether the reports and their cells are held in memory; they are where nothing is said. */
    readonly holdsColumns?: boolean;
  },
  onStatement?: (sql: string) => void,
): Promise<OpenRelease> {
  const open = await openWarehouse(path, limits, onStatement);
  const { db, info, sha256, close, forRequest, load, writeParquet, storedTables } = open;
  try {
    const rows = await db.selectFrom('dim_years').select('year').orderBy('year').execute();
    const regions = await RegionDirectory.read(db);
    const agencies = await db.selectFrom('dim_agencies').select('agency_id').execute();
    const { pageLimit, publicUrl = '', holdsColumns = true } = limits;
    const columns = holdsColumns ? await readReportColumns(async (text) => open.readNumbers(text), db) : null;
    const years = rows.map((row) => row.year);
    const agencyIds = new Set(agencies.map((row) => row.agency_id));
    const opened = { db, writeParquet, storedTables, info, forRequest, load };
    const held = { ...opened, regions, columns, years, agencyIds, pageLimit, publicUrl };
    const release = { ...held, observer: unobserved };
    return { release, sha256, close };
  } catch (error) {
    await close();
    throw error;
  }
}
