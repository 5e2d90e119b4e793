import type { Command } from 'commander';
import { defaultWarehouse, shippedCorrections, shippedReports } from '../package-root.js';
import { buildWarehouse, type BuildSummary } from '../pipeline.js';
import { parseNumber, readSettings } from '../read-settings.js';
import { settings as settingKinds } from '../settings.js';
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
    `release   ${summary.release.release} in ${warehouse}`,
  ];
}

async function buildWithProgress(
  paths: readonly string[],
  warehouse: string,
  keep: number,
): Promise<BuildSummary> {
  const shown: { progress?: Progress } = {};
  try {
    const onProgress = (total: number): void => {
      shown.progress ??= startProgress('files', total);
      shown.progress.advance();
    };
    return await buildWarehouse(paths, warehouse, onProgress, shippedCorrections, keep);
  } finally {
    shown.progress?.stop();
  }
}

/** Builds a warehouse with progress on standard error, and tells there what became of everything read. */
export async function buildAndTell(
  paths: readonly string[],
  warehouse: string,
  keep: number = readSettings(process.env).keepReleases,
): Promise<void> {
  const summary = await buildWithProgress(paths, warehouse, keep);
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
    .option('--keep <number>', 'releases to keep beside the served one (default: 5)')
    .action(async (paths: string[], options: { warehouse: string; keep?: string }) => {
      const keep =
        options.keep === undefined
          ? undefined
          : parseNumber('--keep', options.keep, settingKinds.keepReleases);
      await buildAndTell(paths, options.warehouse, keep);
    });
}
