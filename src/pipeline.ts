import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crossYearRules } from './etl/check/rules.js';
import { CorrectionLedger, type CorrectionCounts } from './etl/correct/correction-ledger.js';
import { readCorrections } from './etl/correct/read-corrections.js';
import { listDocuments } from './etl/extract/list-documents.js';
import type { ReferenceRegion } from './etl/load/load-regions.js';
import { toPlacedReport } from './etl/load/placed-report.js';
import { WarehouseWriter, type WarehouseCounts } from './etl/load/warehouse-writer.js';
import { createRegionIndex } from './etl/normalize/region-index.js';
import { readReports } from './etl/read-reports.js';
import { settleReport } from './etl/settle-report.js';
import {
  assertMayHoldWarehouse,
  findOccupant,
  makeFolderOf,
  resolveReplaceable,
  toUnwritable,
} from './output-place.js';
import { readCodeVersion, referenceRegions, shippedCorrections } from './package-root.js';
import type { DocumentOutcome } from './schema/report/normalized-report.js';
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
  readonly corrections: CorrectionCounts;
  readonly releaseId: string;
}

/** Told after each file that is done, with the number of all files. */
export type BuildProgress = (total: number) => void;

function isSystemError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}

class Accounts {
  records = 0;
  loaded = 0;
  duplicates = 0;
  readonly rejectedByReason = new Map<string, number>();

  constructor(private readonly ledger: CorrectionLedger) {}

  get rejected(): number {
    return [...this.rejectedByReason.values()].reduce((sum, count) => sum + count, 0);
  }

  /** What became of everything so far. */
  tell(): Pick<BuildSummary, 'records' | 'loaded' | 'duplicates' | 'rejected' | 'rejectedByReason'> {
    const { records, loaded, duplicates, rejected, rejectedByReason } = this;
    return { records, loaded, duplicates, rejected, rejectedByReason };
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
    const { report, issues, isConsistent } = settleReport(placed, this.ledger, writer.agencyIdOf(placed));
    if (writer.addReport(report, issues, isConsistent)) this.loaded += 1;
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
 * Which build it is, told from the regions, the corrections and the files in their order: of two reports the last
 * given may count.
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
  ledger: CorrectionLedger,
  onProgress: BuildProgress,
): Promise<{ accounts: Accounts; hashes: string[] }> {
  const index = createRegionIndex(regions);
  const accounts = new Accounts(ledger);
  const hashes: string[] = [];
  for (const file of files) {
    for await (const outcome of readReports(file, index)) accounts.add(outcome, writer);
    hashes.push(await hashFile(file));
    onProgress(files.length);
  }
  return { accounts, hashes };
}

async function writeWarehouse(
  path: string,
  files: readonly string[],
  warehousePath: string,
  correctionsFolder: string,
  onProgress: BuildProgress,
): Promise<BuildSummary> {
  const declared = await readCorrections(correctionsFolder);
  const ledger = new CorrectionLedger(declared.corrections);
  const regions = JSON.parse(await readFile(referenceRegions, 'utf8')) as ReferenceRegion[];
  const writer = await WarehouseWriter.create(path, regions);
  try {
    const { accounts, hashes } = await readAll(files, regions, writer, ledger, onProgress);
    assertAnyLoaded(accounts, warehousePath);
    const corrections = ledger.finish();
    const before = await Promise.all([referenceRegions, ...declared.files].map(hashFile));
    const identity = identify([...before, ...hashes]);
    const counts = await writer.finish(identity, crossYearRules);
    return { ...counts, ...accounts.tell(), corrections, files: files.length, releaseId: identity.releaseId };
  } catch (error) {
    writer.close();
    throw error;
  }
}

async function removeDraft(path: string): Promise<void> {
  for (const part of [path, `${path}.wal`]) await rm(part, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Drafts that builds left behind which were killed; one of a build still running is not ours to take away. */
async function removeOrphans(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(`${basename(target)}.`) && /\.(\d+)\.next(\.wal)?$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

async function prepareTarget(warehousePath: string): Promise<string> {
  const target = await resolveReplaceable(warehousePath);
  await assertMayHoldWarehouse(target);
  await makeFolderOf(target);
  await removeOrphans(target);
  return target;
}

/**
 * Builds a warehouse from normalized reports and documents, and renames it over the old one: a reader sees
 * the old build or the new one, never half of it. Everything read is accounted for in the summary. Throws a
 * UserError for paths that cannot be read or written, for corrections that do not fit and where no report could
 * be loaded; the old warehouse stays then.
 */
export async function buildWarehouse(
  paths: readonly string[],
  warehousePath: string,
  onProgress: BuildProgress = () => {},
  correctionsFolder: string = shippedCorrections,
): Promise<BuildSummary> {
  const files = await listDocuments(paths);
  const target = await prepareTarget(warehousePath);
  const draft = `${target}.${process.pid}.next`;
  try {
    await removeDraft(draft);
    const summary = await writeWarehouse(draft, files, warehousePath, correctionsFolder, onProgress);
    await rename(draft, target);
    return summary;
  } catch (error) {
    await removeDraft(draft).catch(() => undefined);
    throw isDiskFault(error) ? toUnwritable(warehousePath, error) : error;
  }
}
