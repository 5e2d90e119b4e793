import { existsSync, type Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../user-error.js';
import { unnameable } from './open-file.js';

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A name that is no UTF-8 cannot be told as text, nor opened by it; its bytes are spelt out, so that no two are one. */
function toName(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const spelt = [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : toSpelt(byte)));
    return unnameable + spelt.join('');
  }
}

const toSpelt = (byte: number): string => `%${byte.toString(16).toUpperCase()}`;

interface FolderEntry {
  readonly name: string;
  readonly entry: Dirent;
}

async function readFolder(path: string): Promise<FolderEntry[]> {
  // The type of `withFileTypes` does not know of names as bytes.
  const options = { withFileTypes: true, encoding: 'buffer' } as unknown as { withFileTypes: true };
  const entries = await readdir(path, options);
  return entries
    .map((entry) => ({ name: toName(entry.name as unknown as Buffer), entry }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Folders are told apart by their real path, so that a link to a folder above ends. */
async function* listFolder(path: string, entered: Set<string>): AsyncGenerator<string> {
  const real = await realpath(path);
  if (entered.has(real)) return;
  entered.add(real);
  for (const { name, entry } of await readFolder(path)) {
    const child = join(path, name);
    const isDirectory = entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(child)));
    if (isDirectory) yield* listInnerFolder(child, entered);
    else yield child;
  }
}

/** A folder within another that cannot be read stands for what it holds, and comes back rejected later. */
async function* listInnerFolder(path: string, entered: Set<string>): AsyncGenerator<string> {
  const files = listFolder(path, entered);
  try {
    yield* files;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    yield path;
  }
}

async function* listNamedFolder(path: string, entered: Set<string>): AsyncGenerator<string> {
  try {
    yield* listFolder(path, entered);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    const message = `The folder ${JSON.stringify(path)} cannot be read.`;
    throw new UserError('PATH_UNREADABLE', message, 'Check its permissions.', { cause });
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

/** What the paths of a command hold. */
export interface Inputs {
  /** Each file once, folders by name. */
  readonly documents: readonly string[];
  /** The files by which the operator says what documents are; see `sidecarName`. */
  readonly sidecars: readonly string[];
}

/** In a folder, or beside a file that is named, the file by which an operator says where its documents are from. */
export const sidecarName = 'sources.csv';

const isSidecar = (path: string): boolean => basename(path) === sidecarName;

/** Files by their whole path, so that each is there once, in the order they were found. */
class FileList {
  private readonly paths = new Map<string, string>();

  add(path: string): void {
    const whole = resolve(path);
    if (!this.paths.has(whole)) this.paths.set(whole, path);
  }

  list(): readonly string[] {
    return [...this.paths.values()];
  }
}

async function* listNamed(path: string, entered: Set<string>): AsyncGenerator<string> {
  await assertExists(path);
  if (await isFolder(path)) return yield* listNamedFolder(path, entered);
  await assertReadable(path);
  yield path;
  const beside = join(dirname(path), sidecarName);
  if (existsSync(beside)) yield beside;
}

/**
 * The files of the given files and folders: folders recursively by name, hidden files skipped, each file once.
 * Refuses with PATH_NOT_FOUND a path that does not exist, with PATH_UNREADABLE one that cannot be read, and with
 * NO_DOCUMENTS paths without any document.
 */
export async function listInputs(paths: readonly string[]): Promise<Inputs> {
  const [documents, sidecars] = [new FileList(), new FileList()];
  const entered = new Set<string>();
  for (const path of paths)
    for await (const file of listNamed(path, entered)) (isSidecar(file) ? sidecars : documents).add(file);
  if (documents.list().length === 0) {
    throw new UserError(
      'NO_DOCUMENTS',
      `There is no document in ${paths.map((path) => JSON.stringify(path)).join(', ')}.`,
      'Name a file, or a folder that holds reports.',
    );
  }
  return { documents: documents.list(), sidecars: sidecars.list() };
}
