import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crossYearRules } from './etl/check/rules.js';
import { CorrectionLedger, type CorrectionCounts } from './etl/correct/correction-ledger.js';
import { readCorrections } from './etl/correct/read-corrections.js';
import { extractLimits } from './etl/extract/limits.js';
import { listInputs, type Inputs } from './etl/extract/list-inputs.js';
import { readListedAgencies } from './etl/load/agency/read-listed-agencies.js';
import { toPlacedReport } from './etl/load/placed-report.js';
import { WarehouseWriter, type WarehouseCounts } from './etl/load/warehouse-writer.js';
import { storedFrom, storeMarts } from './doors/published/store-marts.js';
import { readReferenceRegions, regionFiles } from './etl/reference-regions.js';
import { parseOutcome } from './etl/serialized-outcome.js';
import { settleReport } from './etl/settle-report.js';
import { extractFiles, type ExtractionOptions } from './extraction/extract-files.js';
import { assertMayHoldWarehouse, findOccupant, resolveReplaceable, toUnwritable } from './output-place.js';
import { defaultAgencyList, readCodeVersion, referenceRegions, shippedCorrections } from './package-root.js';
import { OperatorWords } from './operator/operator-words.js';
import type { ReleaseInput, ReleaseManifest } from './releases/manifest.js';
import { ReleaseShelf, type ReleaseDescription } from './releases/release-shelf.js';
import type { DocumentOutcome } from './schema/report/normalized-report.js';
import { warehouseVersion } from './schema/warehouse/tables.js';
import { settings } from './settings.js';
import { UserError } from './user-error.js';
import { hashFile } from './warehouse/private-copy.js';

/** What became of everything that was read: `records = loaded + duplicates + rejected`. */
export interface BuildSummary extends WarehouseCounts {
  readonly files: number;
  readonly records: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly rejectedByReason: ReadonlyMap<string, number>;
  readonly corrections: CorrectionCounts;
  readonly release: ReleaseManifest;
}

/** How a warehouse is built. */
export interface BuildOptions {
  /** Told after each file that is done, with the number of all files. */
  readonly onProgress: (total: number) => void;
  /** Folder of declared corrections. */
  readonly correctionsFolder: string;
  /** How the files are read. */
  readonly extraction: ExtractionOptions;
  /** Releases to keep, this one included. */
  readonly keep: number;
  /** File of bodies that ought to report; null for none. */
  readonly agencyList: string | null;
  /** Reports from which on the wide tables of the doors are kept ready. */
  readonly martsFrom: number;
  /** Code of the region that all documents are of; left out where they tell it. */
  readonly region?: string;
}

/** The list of bodies that an operator put beside the table of regions, or null. */
function findDefaultAgencyList(): string | null {
  return existsSync(defaultAgencyList) ? defaultAgencyList : null;
}

const defaults: Omit<BuildOptions, 'agencyList'> = {
  onProgress: () => {},
  correctionsFolder: shippedCorrections,
  extraction: { workers: 1, cacheFolder: null, limits: extractLimits },
  keep: settings.keepReleases.fallback,
  martsFrom: storedFrom,
};

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

async function toInput(path: string): Promise<ReleaseInput> {
  const canBeHashed = (await findOccupant(path)) === 'file';
  return { path, sha256: canBeHashed ? await hashFile(path).catch(() => 'unreadable') : 'unreadable' };
}

/**
 * Which build it is, told from the regions, the corrections, the files in their order (of two reports the last
 * given may count), and what the operator says of them.
 */
function identify(inputs: readonly ReleaseInput[], region: string | undefined) {
  const hashes = inputs.map(({ sha256 }) => sha256).join('\n');
  const inputsSha256 = createHash('sha256').update(hashes).digest('hex');
  const codeVersion = readCodeVersion();
  const identity = [
    inputsSha256,
    codeVersion,
    warehouseVersion,
    ...(region === undefined ? [] : [region]),
  ].join('|');
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
  writer: WarehouseWriter,
  ledger: CorrectionLedger,
  operator: OperatorWords | null,
  { extraction, onProgress }: BuildOptions,
): Promise<{ accounts: Accounts; inputs: ReleaseInput[] }> {
  const accounts = new Accounts(ledger);
  const inputs: ReleaseInput[] = [];
  for await (const { path, outcomes } of extractFiles(files, extraction)) {
    for await (const serialized of outcomes) {
      const outcome = parseOutcome(serialized);
      accounts.add(operator?.apply(path, outcome) ?? outcome, writer);
    }
    inputs.push(await toInput(path));
    onProgress(files.length);
  }
  return { accounts, inputs };
}

/** What a build made, before it is a release: its summary without a release, and what tells it from others. */
interface Draft {
  readonly summary: Omit<BuildSummary, 'release'>;
  readonly description: ReleaseDescription;
}

async function writeWarehouse(
  path: string,
  { documents, sidecars }: Inputs,
  warehousePath: string,
  options: BuildOptions,
): Promise<Draft> {
  const operator = await OperatorWords.read(sidecars, options.region);
  const declared = await readCorrections(options.correctionsFolder);
  const ledger = new CorrectionLedger(declared.corrections);
  const reference = readReferenceRegions(referenceRegions);
  const writer = await WarehouseWriter.create(path, reference);
  try {
    const { agencyList } = options;
    const ids = new Set(reference.regions.map((region) => region.id));
    const listed = agencyList === null ? [] : await readListedAgencies(agencyList, (id) => ids.has(id));
    for (const agency of listed) writer.addListedAgency(agency);
    const { accounts, inputs: read } = await readAll(documents, writer, ledger, operator, options);
    assertAnyLoaded(accounts, warehousePath);
    const corrections = ledger.finish();
    const inputs = [
      ...(await Promise.all(
        [
          ...regionFiles.map((name) => join(referenceRegions, name)),
          ...declared.files,
          ...(agencyList === null ? [] : [agencyList]),
          ...sidecars,
        ].map(toInput),
      )),
      ...read,
    ];
    const { releaseId, codeVersion, builtAt, inputsSha256 } = identify(inputs, options.region);
    const counts = await writer.finish({ releaseId, codeVersion, builtAt, inputsSha256 }, crossYearRules);
    const { reports, facts } = counts;
    if (reports >= options.martsFrom) await storeMarts(path);
    return {
      summary: { ...counts, ...accounts.tell(), corrections, files: documents.length },
      description: {
        release: releaseId,
        builtAt,
        codeVersion,
        warehouseVersion,
        reports,
        facts,
        inputsSha256,
        inputs,
      },
    };
  } catch (error) {
    writer.close();
    throw error;
  }
}

async function prepareShelf(warehousePath: string): Promise<ReleaseShelf> {
  const target = await resolveReplaceable(warehousePath);
  await assertMayHoldWarehouse(target);
  return new ReleaseShelf(target);
}

/**
 * Builds a release from normalized reports and documents and puts it in the place of the one served: a reader sees
 * the old one or the new one, never half of it. The newest `keep` are kept for questions of an earlier release and
 * for going back. A list of bodies that is not named is read where it lies in `data/reference`. Everything read is accounted for in the summary. Throws a UserError for paths that cannot be read
 * or written, for corrections that do not fit, where no report could be loaded, and while another build of the same
 * warehouse runs; the old release stays then.
 */
export async function buildWarehouse(
  paths: readonly string[],
  warehousePath: string,
  given: Partial<BuildOptions> = {},
): Promise<BuildSummary> {
  const inputs = await listInputs(paths);
  const shelf = await prepareShelf(warehousePath);
  const lock = await shelf.lock();
  try {
    await shelf.clear();
    const options = { ...defaults, agencyList: findDefaultAgencyList(), ...given };
    const draft = await writeWarehouse(shelf.draft, inputs, warehousePath, options);
    return { ...draft.summary, release: await shelf.publish(draft.description, options.keep) };
  } catch (error) {
    await shelf.clear().catch(() => undefined);
    throw isDiskFault(error) ? toUnwritable(warehousePath, error) : error;
  } finally {
    await shelf.unlock(lock);
  }
}
