import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { UserError } from '../user-error.js';

/** Somewhere lines go, one after the other. */
export interface LineOutput {
  /** Resolves when the line is taken; waits while the reader is slower. */
  readonly write: (line: string) => Promise<void>;
  /** Completes the output; a file appears under its name only now. */
  readonly finish: () => Promise<void>;
  /** Gives the output up and leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}

function toUserError(path: string, cause: unknown): UserError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new UserError(
    'OUTPUT_UNWRITABLE',
    `The output ${JSON.stringify(path)} cannot be written (${code}).`,
    'Name a file in a folder that exists and that you may write to.',
    { cause },
  );
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

async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

function toStandardOutput(): LineOutput {
  const assertOpen = watchErrors(process.stdout);
  return {
    write: async (line) => {
      assertOpen();
      await writeLine(process.stdout, line);
    },
    finish: async () => assertOpen(),
    abandon: async () => undefined,
  };
}

async function openFile(path: string): Promise<WriteStream> {
  const stream = createWriteStream(path, { flags: 'wx' });
  await once(stream, 'open');
  return stream;
}

async function toFile(path: string): Promise<LineOutput> {
  const draft = `${path}.${process.pid}.tmp`;
  const stream = await openFile(draft).catch((cause: unknown) => {
    throw toUserError(path, cause);
  });
  const assertOpen = watchErrors(stream);
  const guarded = async (action: () => Promise<void>): Promise<void> => {
    try {
      assertOpen();
      await action();
    } catch (cause) {
      throw toUserError(path, cause);
    }
  };
  return {
    write: (line) => guarded(() => writeLine(stream, line)),
    finish: () =>
      guarded(async () => {
        stream.end();
        await once(stream, 'close');
        await rename(draft, path);
      }),
    abandon: async () => {
      stream.destroy();
      await rm(draft, { force: true });
    },
  };
}

/**
 * Opens a file for lines, or standard output for `-`. A file is written beside its place and moved there when it
 * is complete. Refuses with OUTPUT_UNWRITABLE.
 */
export async function openLineOutput(path: string): Promise<LineOutput> {
  return path === '-' ? toStandardOutput() : toFile(path);
}
