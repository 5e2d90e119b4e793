import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { findOccupant, resolveReplaceable, toUnwritable } from '../output-place.js';

/** Somewhere lines go, one after the other. */
export interface LineOutput {
  /** Takes a line with its end; resolves when it is taken, and waits while the reader is slower. */
  readonly write: (line: string | Uint8Array) => Promise<void>;
  /** Completes the output; a file appears under its name only now. */
  readonly finish: () => Promise<void>;
  /** Gives the output up and leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}

/** A stream whose first error is kept and thrown at the next write, since streams report late. */
function watchErrors(stream: Writable): () => void {
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return () => {
    if (failure) throw failure;
  };
}

async function writeLine(stream: Writable, line: string | Uint8Array): Promise<void> {
  if (!stream.write(line)) await once(stream, 'drain');
}

/** Runs a step of writing; what the system refuses comes out as OUTPUT_UNWRITABLE. */
type Guard = (step: () => Promise<void>) => Promise<void>;

function createGuard(path: string, stream: Writable): Guard {
  const assertOpen = watchErrors(stream);
  return async (step) => {
    try {
      assertOpen();
      await step();
    } catch (cause) {
      throw toUnwritable(path, cause);
    }
  };
}

function toStandardOutput(): LineOutput {
  const guard = createGuard('-', process.stdout);
  return {
    write: (line) => guard(() => writeLine(process.stdout, line)),
    finish: () => guard(async () => {}),
    abandon: async () => {},
  };
}

async function openStream(path: string, flags: 'w' | 'wx'): Promise<WriteStream> {
  const stream = createWriteStream(path, { flags });
  await once(stream, 'open');
  return stream;
}

async function endStream(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'close');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Drafts that runs left behind which were killed; one of a run that goes on is not ours to take away. */
async function removeOrphans(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(`${basename(target)}.`) && /\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

/** Writes beside the file and renames at the end, so that the file is there whole or as it was. */
async function toFile(path: string): Promise<LineOutput> {
  const target = await resolveReplaceable(path);
  await removeOrphans(target);
  const draft = `${target}.${process.pid}.tmp`;
  const stream = await openStream(draft, 'wx').catch((cause: unknown) => {
    throw toUnwritable(path, cause);
  });
  const guard = createGuard(path, stream);
  return {
    write: (line) => guard(() => writeLine(stream, line)),
    finish: () => guard(() => endStream(stream).then(() => rename(draft, target))),
    abandon: async () => {
      stream.destroy();
      await rm(draft, { force: true });
    },
  };
}

/** A device or a pipe is written as it stands: there is nothing to keep and nothing to replace. */
async function toDevice(path: string): Promise<LineOutput> {
  const stream = await openStream(path, 'w').catch((cause: unknown) => {
    throw toUnwritable(path, cause);
  });
  const guard = createGuard(path, stream);
  return {
    write: (line) => guard(() => writeLine(stream, line)),
    finish: () => guard(() => endStream(stream)),
    abandon: async () => {
      stream.destroy();
    },
  };
}

/**
 * Opens a file for lines, or standard output for `-`. A file is written beside its place and moved there when it
 * is complete. Refuses with OUTPUT_UNWRITABLE.
 */
export async function openLineOutput(path: string): Promise<LineOutput> {
  if (path === '-') return toStandardOutput();
  return (await findOccupant(path)) === 'other' ? toDevice(path) : toFile(path);
}
