import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../user-error.js';
import type { Correction } from './correction.js';
import { parseCorrections } from './parse-corrections.js';

/** The corrections of a folder, and the files they came from. */
export interface CorrectionFolder {
  readonly files: readonly string[];
  readonly corrections: readonly Correction[];
}

function toUnreadable(path: string, cause: unknown): UserError {
  const message = `The corrections in ${JSON.stringify(path)} cannot be read (${(cause as NodeJS.ErrnoException).code}).`;
  return new UserError('PATH_UNREADABLE', message, 'Name a folder that you may read.', { cause });
}

async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /\.ya?ml$/iu.test(name)).sort();
}

/**
 * Reads the YAML files of a folder in the order of their names. Throws PATH_UNREADABLE where one cannot be read
 * and CORRECTION_INVALID where one does not follow the format.
 */
export async function readCorrections(folder: string): Promise<CorrectionFolder> {
  const names = await listFiles(folder).catch((cause: unknown) => {
    throw toUnreadable(folder, cause);
  });
  const files = names.map((name) => join(folder, name));
  const corrections: Correction[] = [];
  for (const [index, file] of files.entries()) {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw toUnreadable(file, cause);
    });
    corrections.push(...parseCorrections(text, names[index]!));
  }
  return { files, corrections };
}
