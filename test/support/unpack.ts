import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Unpacks a zip of plain files into a new folder and gives their names. */
export async function unpack(zip: string, folder: string): Promise<string[]> {
  await mkdir(folder);
  const archive = await openPromise(zip);
  const names: string[] = [];
  for await (const entry of archive.eachEntry()) {
    names.push(entry.fileName);
    await pipeline(
      await archive.openReadStreamPromise(entry),
      createWriteStream(join(folder, entry.fileName)),
    );
  }
  return names;
}
