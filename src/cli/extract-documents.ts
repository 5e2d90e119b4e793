import { realpath } from 'node:fs/promises';
import { listInputs } from '../etl/extract/list-inputs.js';
import { parseOutcome, serializeOutcome, type SerializedOutcome } from '../etl/serialized-outcome.js';
import { toShortForm } from '../etl/to-short-form.js';
import { extractFiles, type ExtractionOptions } from '../extraction/extract-files.js';
import type { DocumentOutcome } from '../schema/report/normalized-report.js';
import { addOutcome, createSummary, toOutcomeLine, toSummaryLines } from './extract-summary.js';
import { toExtractionOptions, type ExtractionFlags } from './extraction-options.js';
import { openLineOutput, type LineOutput } from './line-output.js';
import { noProgress, startProgress } from './progress.js';
import { OperatorWords } from '../operator/operator-words.js';
import { UserError } from '../user-error.js';
import { ReportPage } from './report-page/report-page.js';

/** 128 and the number of SIGINT, as shells have it. */
const interruptedExitCode = 130;

/** What the command line of `nianbao extract` says. */
export interface ExtractFlags extends ExtractionFlags {
  readonly out: string;
  readonly short?: boolean;
  readonly list?: boolean;
  readonly report?: string;
}

/** Where the outcomes of a run go. */
interface Outputs {
  readonly lines: LineOutput;
  readonly isShort: boolean;
  readonly isListed: boolean;
  readonly page: ReportPage | null;
  /** What the operator says of the documents. */
  readonly operator: OperatorWords | null;
}

/** Whether lines go out as they come, so that none need be taken apart. */
function passesLinesOn({ operator, page, isShort, isListed }: Outputs): boolean {
  return operator === null && page === null && !isShort && !isListed;
}

const inShort = (outcome: DocumentOutcome): DocumentOutcome =>
  outcome.outcome === 'read' ? toShortForm(outcome) : outcome;

/** Puts an outcome of a file wherever it goes; gives it as the operator says it is. */
async function writeOutcome(
  path: string,
  read: SerializedOutcome,
  outputs: Outputs,
): Promise<SerializedOutcome> {
  if (passesLinesOn(outputs)) {
    await outputs.lines.write(read.line);
    return read;
  }
  const outcome = parseOutcome(read);
  const told = outputs.operator?.apply(path, outcome) ?? outcome;
  const serialized = told === outcome ? read : serializeOutcome(told);
  const line = outputs.isShort ? serializeOutcome(inShort(told)).line : serialized.line;
  await outputs.lines.write(line);
  outputs.page?.add(told);
  if (outputs.isListed) process.stderr.write(`${toOutcomeLine(told)}\n`);
  return serialized;
}

async function extractTo(
  outputs: Outputs,
  files: readonly string[],
  options: ExtractionOptions,
): Promise<string[]> {
  const summary = createSummary();
  const progress = outputs.isListed ? noProgress : startProgress('files', files.length);
  let documents = 0;
  try {
    for await (const { path, outcomes } of extractFiles(files, options)) {
      for await (const outcome of outcomes) {
        documents += 1;
        addOutcome(summary, await writeOutcome(path, outcome, outputs));
      }
      progress.advance();
    }
  } finally {
    progress.stop();
  }
  return toSummaryLines(summary, files.length, documents);
}

/** Whoever reads our standard output may stop early, as `head` does; that is no error. */
function isReaderGone(error: unknown): boolean {
  return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'EPIPE';
}

async function writePage(path: string, page: ReportPage): Promise<void> {
  const output = await openLineOutput(path);
  try {
    await output.write(`${page.toHtml()}\n`);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** At Ctrl-C the draft goes; what was read stays in the cache, so that the next run goes on from there. */
function abandonOnInterrupt(lines: LineOutput): () => void {
  const stop = (): void => {
    void lines.abandon().then(() => process.exit(interruptedExitCode));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => process.off('SIGINT', stop).off('SIGTERM', stop);
}

/** Refuses with OUTPUT_UNWRITABLE an output that is one of the documents: it would take the place of its own source. */
async function assertNoSource(output: string | undefined, files: readonly string[]): Promise<void> {
  if (output === undefined || output === '-') return;
  const target = await realpath(output).catch(() => null);
  if (target === null) return;
  const sources = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  if (!sources.includes(target)) return;
  const message = `The output ${JSON.stringify(output)} is one of the documents to read.`;
  throw new UserError('OUTPUT_UNWRITABLE', message, 'Name another file.');
}

/** Extracts documents as the command line says; throws the `UserError`s of what it says. */
export async function extractDocuments(paths: readonly string[], flags: ExtractFlags): Promise<void> {
  const options = toExtractionOptions(flags);
  const { documents: files, sidecars } = await listInputs(paths);
  const operator = await OperatorWords.read(sidecars, flags.region);
  for (const output of [flags.out, flags.report]) await assertNoSource(output, [...files, ...sidecars]);
  const lines = await openLineOutput(flags.out);
  const stopListening = abandonOnInterrupt(lines);
  const page = flags.report === undefined ? null : new ReportPage();
  try {
    const outputs = { lines, page, operator, isShort: flags.short ?? false, isListed: flags.list ?? false };
    const told = await extractTo(outputs, files, options);
    await lines.finish();
    if (page) await writePage(flags.report!, page);
    process.stderr.write(`${told.join('\n')}\n`);
  } catch (error) {
    await lines.abandon();
    if (!isReaderGone(error)) throw error;
  } finally {
    stopListening();
  }
}
