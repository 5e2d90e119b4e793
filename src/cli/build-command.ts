import type { Command } from 'commander';
import { defaultWarehouse, shippedReports } from '../package-root.js';
import { buildWarehouse, type BuildSummary } from '../pipeline.js';
import { startProgress, type Progress } from './progress.js';

function toCorrectionLines({ applied, unused }: BuildSummary['corrections']): string[] {
  return [
    ...(applied > 0 ? [`corrected ${applied} cells as data/corrections says; the print is kept`] : []),
    ...unused.map((place) => `unused    correction ${place}: its report was not given`),
  ];
}

function toLines(summary: BuildSummary, warehouse: string): string[] {
  const reasons = [...summary.rejectedByReason].map(([code, count]) => `${code} ${count}`);
  return [
    `read      ${summary.records} records from ${summary.files} files`,
    `loaded    ${summary.loaded} reports, ${summary.superseded} of them superseded by another of the same body and year`,
    `duplicate ${summary.duplicates}`,
    `rejected  ${summary.rejected}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`,
    `accounted ${summary.loaded + summary.duplicates + summary.rejected} of ${summary.records}`,
    ...toCorrectionLines(summary.corrections),
    `stored    ${summary.facts} cells that are not plain zeros`,
    `release   ${summary.releaseId} in ${warehouse}`,
  ];
}

async function buildWithProgress(paths: readonly string[], warehouse: string): Promise<BuildSummary> {
  const shown: { progress?: Progress } = {};
  try {
    return await buildWarehouse(paths, warehouse, (total) => {
      shown.progress ??= startProgress('files', total);
      shown.progress.advance();
    });
  } finally {
    shown.progress?.stop();
  }
}

/** Builds a warehouse with progress on standard error, and tells there what became of everything read. */
export async function buildAndTell(paths: readonly string[], warehouse: string): Promise<void> {
  const summary = await buildWithProgress(paths, warehouse);
  process.stderr.write(`${toLines(summary, warehouse).join('\n')}\n`);
}

/** `nianbao build [PATH…] --warehouse FILE` */
export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .description(
      'Load normalized reports and documents into a new warehouse, and put it in the place of the old one.',
    )
    .argument('[paths...]', 'files and folders of reports (JSON, NDJSON) and documents', [shippedReports])
    .option('--warehouse <file>', 'the DuckDB file to write', defaultWarehouse)
    .action(async (paths: string[], options: { warehouse: string }) => {
      await buildAndTell(paths, options.warehouse);
    });
}
