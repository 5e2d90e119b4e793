import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../../user-error.js';

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function readFolder(path: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (cause) {
    throw new UserError(
      'PATH_UNREADABLE',
      `The folder ${JSON.stringify(path)} cannot be read.`,
      'Check its permissions.',
      { cause },
    );
  }
}

/** Folders are told apart by their real path, so that a link to a folder above ends. */
async function* listFolder(path: string, entered: Set<string>): AsyncGenerator<string> {
  const real = await realpath(path);
  if (entered.has(real)) return;
  entered.add(real);
  for (const entry of await readFolder(path)) {
    const child = join(path, entry.name);
    const isDirectory = entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(child)));
    if (isDirectory) yield* listFolder(child, entered);
    else yield child;
  }
}

async function assertExists(path: string): Promise<void> {
  try {
    await stat(path);
  } catch (cause) {
    throw new UserError(
      'PATH_NOT_FOUND',
      `There is no file or folder ${JSON.stringify(path)}.`,
      'Check the spelling, or the folder you are in.',
      { cause },
    );
  }
}

/**
 * The files of the given files and folders: folders recursively by name, hidden files skipped, each file once.
 * Refuses with PATH_NOT_FOUND a path that does not exist and with NO_DOCUMENTS paths without any file.
 */
export async function listDocuments(paths: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  const entered = new Set<string>();
  for (const path of paths) {
    await assertExists(path);
    const files = (await isFolder(path)) ? listFolder(path, entered) : [path];
    for await (const file of files) if (!found.has(resolve(file))) found.set(resolve(file), file);
  }
  if (found.size === 0) {
    throw new UserError(
      'NO_DOCUMENTS',
      `There is no document in ${paths.map((path) => JSON.stringify(path)).join(', ')}.`,
      'Name a file, or a folder that holds reports.',
    );
  }
  return [...found.values()];
}
