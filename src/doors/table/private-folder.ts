import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * A file that is made in a folder of its own, as a stream; the folder goes when the stream is closed. Nothing is
 * sent before the file is whole.
 */
export async function streamOfFile(make: (folder: string) => Promise<string>): Promise<Readable> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-table-'));
  const remove = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const stream = createReadStream(await make(folder));
    stream.once('close', () => void remove());
    return stream;
  } catch (error) {
    await remove();
    throw error;
  }
}
