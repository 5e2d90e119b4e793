import type { Command } from 'commander';
import { defaultWarehouse, shippedReports } from '../package-root.js';
import type { BuildOptions, BuildSummary } from '../pipeline.js';
import { parseNumber, readSettings } from '../read-settings.js';
import { settings as settingKinds } from '../settings.js';
import { addExtractionOptions, toExtractionOptions, type ExtractionFlags } from './extraction-options.js';
import { startProgress, type Progress } from './progress.js';

function toCorrectionLines({ applied, unused }: BuildSummary['corrections']): string[] {
  return [
    ...(applied > 0 ? [`corrected ${applied} cells as the corrections say; the print is kept`] : []),
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

interface BuildFlags extends ExtractionFlags {
  readonly warehouse: string;
  readonly keep?: string;
  readonly corrections?: string;
  readonly agencies?: string;
}

async function buildWithProgress(
  paths: readonly string[],
  warehouse: string,
  options: Partial<BuildOptions>,
): Promise<BuildSummary> {
  const shown: { progress?: Progress } = {};
  const onProgress = (total: number): void => {
    shown.progress ??= startProgress('files', total);
    shown.progress.advance();
  };
  const { buildWarehouse } = await import('../pipeline.js');
  try {
    return await buildWarehouse(paths, warehouse, { ...options, onProgress });
  } finally {
    shown.progress?.stop();
  }
}

/** Builds a warehouse with progress on standard error, and tells there what became of everything read. */
export async function buildAndTell(
  paths: readonly string[],
  warehouse: string,
  options: Partial<BuildOptions> = { keep: readSettings(process.env).keepReleases },
): Promise<void> {
  const summary = await buildWithProgress(paths, warehouse, options);
  process.stderr.write(`${toLines(summary, warehouse).join('\n')}\n`);
}

function toBuildOptions(flags: BuildFlags): Partial<BuildOptions> {
  const keep =
    flags.keep === undefined
      ? readSettings(process.env).keepReleases
      : parseNumber('--keep', flags.keep, settingKinds.keepReleases);
  const corrections = flags.corrections === undefined ? {} : { correctionsFolder: flags.corrections };
  const agencies = flags.agencies === undefined ? {} : { agencyList: flags.agencies };
  const region = flags.region === undefined ? {} : { region: flags.region };
  return { keep, extraction: toExtractionOptions(flags), ...corrections, ...agencies, ...region };
}

/** `nianbao build [PATH…] --warehouse FILE [--corrections FOLDER]` */
export function addBuildCommand(program: Command): void {
  const command = program
    .command('build')
    .description(
      'Load normalized reports and documents into a new warehouse, and put it in the place of the old one.',
    )
    .argument('[paths...]', 'files and folders of reports (JSON, NDJSON) and documents', [shippedReports])
    .option('--warehouse <file>', 'the DuckDB file to write', defaultWarehouse)
    .option('--keep <number>', 'releases to keep, the new one included (default: 5)')
    .option('--corrections <folder>', 'folder of declared corrections (default: those that ship)')
    .option('--agencies <file>', 'bodies that ought to report, for coverage: see data/reference/README.md');
  addExtractionOptions(command).action(async (paths: string[], flags: BuildFlags) => {
    await buildAndTell(paths, flags.warehouse, toBuildOptions(flags));
  });
}
