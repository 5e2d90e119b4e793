import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
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

function toUnreadable(path: string, reason: string, cause?: unknown): UserError {
  const message = `${JSON.stringify(path)} cannot be read (${reason}).`;
  return new UserError('PATH_UNREADABLE', message, 'Name a regular file that you may read, or a folder.', {
    cause,
  });
}

/** A file that was named must be readable; one that is only found in a folder may come back rejected later. */
async function assertReadable(path: string): Promise<void> {
  if (!(await stat(path)).isFile()) throw toUnreadable(path, 'not a regular file');
  try {
    const file = await open(path, 'r');
    await file.read(Buffer.alloc(1), 0, 1).finally(() => file.close());
  } catch (cause) {
    throw toUnreadable(path, (cause as NodeJS.ErrnoException).code ?? String(cause), cause);
  }
}

/**
 * The files of the given files and folders: folders recursively by name, hidden files skipped, each file once.
 * Refuses with PATH_NOT_FOUND a path that does not exist, with PATH_UNREADABLE one that cannot be read, and with
 * NO_DOCUMENTS paths without any file.
 */
export async function listDocuments(paths: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  const entered = new Set<string>();
  for (const path of paths) {
    await assertExists(path);
    const isListed = await isFolder(path);
    if (!isListed) await assertReadable(path);
    const files = isListed ? listFolder(path, entered) : [path];
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
