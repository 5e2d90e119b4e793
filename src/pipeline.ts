import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { checkReport, isConsistent } from './etl/check/check-report.js';
import { listDocuments } from './etl/extract/list-documents.js';
import type { ReferenceRegion } from './etl/load/load-regions.js';
import { toPlacedReport } from './etl/load/placed-report.js';
import { WarehouseWriter, type WarehouseCounts } from './etl/load/warehouse-writer.js';
import { createRegionIndex, type RegionIndex } from './etl/normalize/region-index.js';
import { readReport } from './etl/read-report.js';
import { isRecordFile, readRecords } from './etl/record/read-records.js';
import {
  assertMayHoldWarehouse,
  findOccupant,
  makeFolderOf,
  resolveReplaceable,
  toUnwritable,
} from './output-place.js';
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

function isSystemError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}

/** Reads one file, of records or of a document, to outcomes. A file that cannot be read comes back rejected. */
export async function* readOutcomes(path: string, regions: RegionIndex): AsyncGenerator<DocumentOutcome> {
  if (isRecordFile(path) && (await findOccupant(path)) === 'file') {
    try {
      yield* readRecords(path);
      return;
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
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
  if ((await findOccupant(path)) !== 'file') return 'unreadable';
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return 'unreadable';
  }
}

/**
 * Which build it is, told from the regions and the files in their order: of two reports the last given may count.
 */
function identify(hashes: readonly string[]) {
  const inputsSha256 = createHash('sha256').update(hashes.join('\n')).digest('hex');
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

/** Whether it is the disk that refused: DuckDB tells so in its message only. */
function isDiskFault(error: unknown): boolean {
  const { message } = error as Error;
  return isSystemError(error) || /^IO Error|Could not write file/.test(message);
}

function assertAnyLoaded({ loaded, records, rejectedByReason }: Accounts, warehousePath: string): void {
  if (loaded > 0) return;
  const reasons = [...rejectedByReason].map(([code, count]) => `${code} ${count}`).join(', ');
  const message = `None of the ${records} records that were read is a report that can be loaded (${reasons}).`;
  const remedy = `Name reports, or files made by nianbao extract. ${JSON.stringify(warehousePath)} is as it was.`;
  throw new UserError('NO_REPORTS', message, remedy);
}

async function readAll(
  files: readonly string[],
  regions: readonly ReferenceRegion[],
  writer: WarehouseWriter,
  onProgress: BuildProgress,
): Promise<{ accounts: Accounts; hashes: string[] }> {
  const index = createRegionIndex(regions);
  const accounts = new Accounts();
  const hashes = [await hashFile(referenceRegions)];
  for (const file of files) {
    for await (const outcome of readOutcomes(file, index)) accounts.add(outcome, writer);
    hashes.push(await hashFile(file));
    onProgress(files.length);
  }
  return { accounts, hashes };
}

async function writeWarehouse(
  path: string,
  files: readonly string[],
  warehousePath: string,
  onProgress: BuildProgress,
): Promise<BuildSummary> {
  const regions = JSON.parse(await readFile(referenceRegions, 'utf8')) as ReferenceRegion[];
  const writer = await WarehouseWriter.create(path, regions);
  try {
    const { accounts, hashes } = await readAll(files, regions, writer, onProgress);
    assertAnyLoaded(accounts, warehousePath);
    const identity = identify(hashes);
    const counts = await writer.finish(identity);
    const { records, loaded, duplicates, rejected, rejectedByReason } = accounts;
    const told = { records, loaded, duplicates, rejected, rejectedByReason };
    return { ...counts, ...told, files: files.length, releaseId: identity.releaseId };
  } catch (error) {
    writer.close();
    throw error;
  }
}

async function removeDraft(path: string): Promise<void> {
  for (const part of [path, `${path}.wal`]) await rm(part, { force: true });
}

async function prepareTarget(warehousePath: string): Promise<string> {
  const target = await resolveReplaceable(warehousePath);
  await assertMayHoldWarehouse(target);
  await makeFolderOf(target);
  return target;
}

/**
 * Builds a warehouse from normalized reports and documents, and renames it over the old one: a reader sees
 * the old build or the new one, never half of it. Everything read is accounted for in the summary. Throws a
 * UserError for paths that cannot be read or written and where no report could be loaded; the old warehouse
 * stays then.
 */
export async function buildWarehouse(
  paths: readonly string[],
  warehousePath: string,
  onProgress: BuildProgress = () => {},
): Promise<BuildSummary> {
  const files = await listDocuments(paths);
  const target = await prepareTarget(warehousePath);
  const draft = `${target}.${process.pid}.next`;
  try {
    await removeDraft(draft);
    const summary = await writeWarehouse(draft, files, warehousePath, onProgress);
    await rename(draft, target);
    return summary;
  } catch (error) {
    await removeDraft(draft).catch(() => undefined);
    throw isDiskFault(error) ? toUnwritable(warehousePath, error) : error;
  }
}
