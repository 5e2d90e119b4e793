import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { ExtractionOptions } from '../extraction/extract-files.js';
import { UserError } from '../user-error.js';

/** What the command line says of how to extract. */
export interface ExtractionFlags {
  readonly workers?: string;
  readonly cache?: string | boolean;
}

const largestPool = 64;

function defaultCacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'nianbao', 'extract');
}

function parseWorkers(given: string | undefined): number {
  if (given === undefined) return availableParallelism();
  const workers = Number(given);
  if (Number.isInteger(workers) && workers >= 1 && workers <= largestPool) return workers;
  const remedy = `Give a whole number from 1 to ${largestPool}.`;
  throw new UserError('SETTING_INVALID', `--workers is ${JSON.stringify(given)}.`, remedy);
}

/** Adds `--workers`, `--cache` and `--no-cache`. */
export function addExtractionOptions(command: Command): Command {
  return command
    .option('--workers <number>', 'threads that read documents (default: one for each core)')
    .option('--cache <folder>', 'where results are kept, so that a second run reads only what is new')
    .option('--no-cache', 'read everything anew and keep nothing');
}

/** The options of an extraction. Throws SETTING_INVALID. */
export function toExtractionOptions(flags: ExtractionFlags): ExtractionOptions {
  const cacheFolder =
    flags.cache === false ? null : typeof flags.cache === 'string' ? flags.cache : defaultCacheFolder();
  return { workers: parseWorkers(flags.workers), cacheFolder };
}
