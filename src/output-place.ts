import { lstat, mkdir, open, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from './user-error.js';

/** The system's reason: Node gives a code, DuckDB a sentence that ends in it behind the quoted file. */
function toReason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ?? message.split('\n', 1)[0]!.split('": ').at(-1)!;
}

/** That an output cannot be written, with the system's reason. */
export function toUnwritable(path: string, cause: unknown): UserError {
  return new UserError(
    'OUTPUT_UNWRITABLE',
    `The output ${JSON.stringify(path)} cannot be written (${toReason(cause)}).`,
    'Name a file in a folder that you may write to, and check that the disk is not full.',
    { cause },
  );
}

/** What is at a path, links followed: nothing that can be told is `absent`. */
export type Occupant = 'absent' | 'file' | 'folder' | 'other';

/** Tells a file, which may be replaced, from a folder and from a device or a pipe, which must not be. */
export async function findOccupant(path: string): Promise<Occupant> {
  const status = await stat(path).catch(() => null);
  if (status === null) return 'absent';
  return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other';
}

/**
 * Where a finished draft is to be renamed to: the path, or what it links to. Refuses with OUTPUT_UNWRITABLE a
 * folder and anything else that is no file: a rename would put the draft in the place of a device.
 */
export async function resolveReplaceable(path: string): Promise<string> {
  const occupant = await findOccupant(path);
  if (occupant === 'absent') return path;
  if (occupant === 'file') return realpath(path);
  throw new UserError(
    'OUTPUT_UNWRITABLE',
    `The output ${JSON.stringify(path)} is a ${occupant === 'folder' ? 'folder' : 'device or a pipe'}.`,
    'Name a file.',
  );
}

async function readStart(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Refuses with OUTPUT_UNWRITABLE to put a warehouse in the place of a file that is none: a slip of the hand must
 * not cost a report. A DuckDB file has its mark behind eight bytes; an empty file holds nothing to lose.
 */
export async function assertMayHoldWarehouse(path: string): Promise<void> {
  if ((await findOccupant(path)) !== 'file') return;
  const start = await readStart(path, 12).catch((cause: unknown) => {
    throw toUnwritable(path, cause);
  });
  if (start.length === 0 || start.subarray(8).toString('latin1') === 'DUCK') return;
  throw new UserError(
    'OUTPUT_UNWRITABLE',
    `The output ${JSON.stringify(path)} is a file, and not a DuckDB file.`,
    'Name another, or remove it first if it is not needed.',
  );
}

/** Makes a folder and those above it, one by one: Node's own recursive `mkdir` never returns below /proc. */
async function makeFolder(path: string): Promise<void> {
  if (await lstat(path).catch(() => null)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Makes the folder of an output where it is missing. Refuses with OUTPUT_UNWRITABLE. */
export async function makeFolderOf(path: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
  } catch (cause) {
    throw toUnwritable(path, cause);
  }
}
