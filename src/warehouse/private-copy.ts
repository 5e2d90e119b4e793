import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A copy of a file that nobody else knows of. */
export interface PrivateCopy {
  readonly path: string;
  /** Of the bytes that were copied. */
  readonly sha256: string;
  /** Opens the same bytes again, with or without the name, until `letGo`. */
  readonly pathOfBytes: string;
  /** Takes away its name; who has it open keeps the bytes. */
  remove(): Promise<void>;
  /** Closes what `pathOfBytes` leads to. */
  letGo(): Promise<void>;
}

/** The hash of a file, in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Where the system shows a file that this process has open. */
const openFiles = process.platform === 'linux' ? '/proc/self/fd' : '/dev/fd';

/**
 * Copies a file into the system's temporary folder (`TMPDIR`), where the file system can without a second set of
 * blocks: what happens to the file later, truncation and overwriting included, does not reach who reads the copy.
 */
export async function copyPrivately(path: string): Promise<PrivateCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-served-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'warehouse.duckdb');
    await copyFile(path, copy, constants.COPYFILE_FICLONE);
    const sha256 = await hashFile(copy);
    const held = await open(copy, 'r');
    const pathOfBytes = `${openFiles}/${held.fd}`;
    return { path: copy, sha256, pathOfBytes, remove, letGo: async () => held.close() };
  } catch (error) {
    await remove();
    throw error;
  }
}
