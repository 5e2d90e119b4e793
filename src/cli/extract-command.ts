import type { Command } from 'commander';
import { listDocuments } from '../etl/extract/list-documents.js';
import { readRegionIndex } from '../etl/normalize/region-index.js';
import { readReport } from '../etl/read-report.js';
import { toShortForm } from '../etl/to-short-form.js';
import { addOutcome, createSummary, toSummaryLines } from './extract-summary.js';
import { openLineOutput, type LineOutput } from './line-output.js';
import { startProgress } from './progress.js';

interface ExtractOptions {
  readonly out: string;
  readonly short?: boolean;
}

async function extractTo(
  output: LineOutput,
  documents: readonly string[],
  isShort: boolean,
): Promise<string[]> {
  const regions = readRegionIndex();
  const summary = createSummary();
  const progress = startProgress('documents', documents.length);
  try {
    for (const path of documents) {
      const outcome = await readReport(path, regions);
      const listed = isShort && outcome.outcome === 'read' ? toShortForm(outcome) : outcome;
      await output.write(JSON.stringify(listed));
      addOutcome(summary, outcome);
      progress.advance();
    }
  } finally {
    progress.stop();
  }
  return toSummaryLines(summary, documents.length);
}

/** Whoever reads our standard output may stop early, as `head` does; that is no error. */
function isReaderGone(error: unknown): boolean {
  return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'EPIPE';
}

async function extract(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const documents = await listDocuments(paths);
  const output = await openLineOutput(options.out);
  try {
    const lines = await extractTo(output, documents, options.short ?? false);
    await output.finish();
    process.stderr.write(`${lines.join('\n')}\n`);
  } catch (error) {
    await output.abandon();
    if (!isReaderGone(error)) throw error;
  }
}

/** Adds `nianbao extract PATH… [--out FILE.ndjson] [--short]`. */
export function addExtractCommand(program: Command): void {
  program
    .command('extract')
    .description(
      'Read documents and write one line of NDJSON for each: the report as read, or why it was rejected.',
    )
    .argument('<path...>', 'files, or folders that are read with all they hold')
    .option('-o, --out <file>', 'file to write; - is standard output', '-')
    .option('--short', 'leave out plain printed zeros, where every cell of the form was seen')
    .action((paths: string[], options: ExtractOptions) => extract(paths, options));
}
