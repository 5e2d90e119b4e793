import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkReport, isConsistent } from './etl/check/check-report.js';
import { listDocuments } from './etl/extract/list-documents.js';
import type { ReferenceRegion } from './etl/load/load-regions.js';
import { toPlacedReport } from './etl/load/placed-report.js';
import { WarehouseWriter, type WarehouseCounts } from './etl/load/warehouse-writer.js';
import { createRegionIndex, type RegionIndex } from './etl/normalize/region-index.js';
import { readReport } from './etl/read-report.js';
import { isRecordFile, readRecords } from './etl/record/read-records.js';
import { readCodeVersion, referenceRegions } from './package-root.js';
import type { DocumentOutcome, Issue, NormalizedReport } from './schema/report/normalized-report.js';
import { warehouseVersion } from './schema/warehouse/tables.js';
import { UserError } from './user-error.js';

/** What became of everything that was read: `records = loaded + duplicates + rejected`. */
export interface BuildSummary extends WarehouseCounts {
  readonly files: number;
  readonly records: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly rejectedByReason: ReadonlyMap<string, number>;
  readonly releaseId: string;
}

/** Told after each file that is done, with the number of all files. */
export type BuildProgress = (total: number) => void;

/** Reads one file, of records or of a document, to outcomes. */
export async function* readOutcomes(path: string, regions: RegionIndex): AsyncGenerator<DocumentOutcome> {
  if (isRecordFile(path)) {
    yield* readRecords(path);
    return;
  }
  yield await readReport(path, regions);
}

/** Issues the rules find take the place of those of the same rules that the record brought along. */
function mergeIssues(report: NormalizedReport, found: readonly Issue[]): Issue[] {
  const isRule = (issue: Issue): boolean => /^C\d+_/.test(issue.code);
  return [...report.issues.filter((issue) => !isRule(issue)), ...found];
}

class Accounts {
  records = 0;
  loaded = 0;
  duplicates = 0;
  readonly rejectedByReason = new Map<string, number>();

  get rejected(): number {
    return [...this.rejectedByReason.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Adds one outcome to the warehouse and to the accounts. */
  add(outcome: DocumentOutcome, writer: WarehouseWriter): void {
    this.records += 1;
    const placed = outcome.outcome === 'read' ? toPlacedReport(outcome) : outcome;
    if (placed.outcome === 'rejected') {
      const { code } = placed.reason;
      this.rejectedByReason.set(code, (this.rejectedByReason.get(code) ?? 0) + 1);
      writer.addRejected(placed);
      return;
    }
    const check = checkReport(placed);
    if (writer.addReport(placed, mergeIssues(placed, check.issues), isConsistent(check))) this.loaded += 1;
    else this.duplicates += 1;
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return 'unreadable';
  }
}

function identify(hashes: readonly string[]) {
  const inputsSha256 = createHash('sha256')
    .update([...hashes].sort().join('\n'))
    .digest('hex');
  const codeVersion = readCodeVersion();
  const identity = [inputsSha256, codeVersion, warehouseVersion].join('|');
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const builtAt = new Date(epoch === undefined ? Date.now() : Number(epoch) * 1000).toISOString();
  return {
    inputsSha256,
    codeVersion,
    builtAt,
    releaseId: createHash('sha256').update(identity).digest('hex').slice(0, 12),
  };
}

async function prepareFolder(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (cause) {
    const remedy = 'Choose another with --warehouse FILE.';
    throw new UserError('OUTPUT_UNWRITABLE', `The folder of ${path} cannot be made.`, remedy, { cause });
  }
}

async function createWriter(path: string, regions: readonly ReferenceRegion[]): Promise<WarehouseWriter> {
  try {
    return await WarehouseWriter.create(path, regions);
  } catch (cause) {
    const remedy = 'Check its permissions and the disk, or choose another with --warehouse FILE.';
    throw new UserError('OUTPUT_UNWRITABLE', `${path} cannot be written.`, remedy, { cause });
  }
}

/**
 * Builds a warehouse from normalized reports and documents, and renames it over the old one: a reader sees
 * the old build or the new one, never half of it. Everything read is accounted for in the summary. Throws a
 * UserError for paths that cannot be read or written; the old warehouse stays then.
 */
export async function buildWarehouse(
  paths: readonly string[],
  warehousePath: string,
  onProgress: BuildProgress = () => {},
): Promise<BuildSummary> {
  const files = await listDocuments(paths);
  const regions = JSON.parse(await readFile(referenceRegions, 'utf8')) as ReferenceRegion[];
  const index = createRegionIndex(regions);
  await prepareFolder(warehousePath);
  const next = `${warehousePath}.${process.pid}.next`;
  await rm(next, { force: true });
  const writer = await createWriter(next, regions);
  try {
    const accounts = new Accounts();
    const hashes: string[] = [];
    for (const file of files) {
      for await (const outcome of readOutcomes(file, index)) accounts.add(outcome, writer);
      hashes.push(await hashFile(file));
      onProgress(files.length);
    }
    const identity = identify(hashes);
    const counts = await writer.finish(identity);
    await rename(next, warehousePath);
    const { records, loaded, duplicates, rejected, rejectedByReason } = accounts;
    const { releaseId } = identity;
    return {
      ...counts,
      files: files.length,
      records,
      loaded,
      duplicates,
      rejected,
      rejectedByReason,
      releaseId,
    };
  } catch (error) {
    writer.close();
    await rm(next, { force: true });
    throw error;
  }
}
