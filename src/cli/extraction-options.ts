import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { ExtractionOptions } from '../extraction/extract-files.js';
import { parseNumber, readExtractionSettings } from '../read-settings.js';
import {
  extractionSettings,
  type ExtractionSettingName,
  type ExtractionSettings,
  type Setting,
} from '../settings.js';

/** What the command line says of how to extract; a limit stands under the name of its setting. */
export interface ExtractionFlags extends Partial<Record<ExtractionSettingName, string>> {
  readonly workers?: string;
  readonly cache?: string | boolean;
  readonly region?: string;
}

const workersSetting: Setting<string> = {
  variable: '',
  fallback: 'one for each core',
  sentence: '',
  range: [1, 64],
};

function defaultCacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'nianbao', 'extract');
}

function listFlags(): (Setting<number> & { name: ExtractionSettingName; flag: string })[] {
  return Object.entries<Setting<number>>(extractionSettings).flatMap(([name, setting]) =>
    setting.flag ? [{ ...setting, name: name as ExtractionSettingName, flag: setting.flag }] : [],
  );
}

/** Adds `--region`, `--workers`, `--cache` and `--no-cache`, and the limits that have a flag. */
export function addExtractionOptions(command: Command): Command {
  command
    .option(
      '--region <code>',
      'the region all the documents are of, e.g. 130529, whatever they say themselves; a sources.csv tells of single ones',
    )
    .option('--workers <number>', 'threads that read documents (default: one for each core)')
    .option('--cache <folder>', 'where results are kept, so that a second run reads only what is new')
    .option('--no-cache', 'read everything anew and keep nothing');
  for (const { flag, sentence, fallback } of listFlags())
    command.option(`${flag} <number>`, `${sentence} (default: ${fallback})`);
  return command;
}

function toLimits(flags: ExtractionFlags): ExtractionSettings {
  const given = listFlags().flatMap((setting) => {
    const value = flags[setting.name];
    return value === undefined ? [] : [[setting.name, parseNumber(setting.flag, value, setting)]];
  });
  return { ...readExtractionSettings(process.env), ...Object.fromEntries(given) };
}

/** The options of an extraction. Throws SETTING_INVALID. */
export function toExtractionOptions(flags: ExtractionFlags): ExtractionOptions {
  const cacheFolder =
    flags.cache === false ? null : typeof flags.cache === 'string' ? flags.cache : defaultCacheFolder();
  const workers =
    flags.workers === undefined
      ? availableParallelism()
      : parseNumber('--workers', flags.workers, workersSetting);
  return { workers, cacheFolder, limits: toLimits(flags) };
}
