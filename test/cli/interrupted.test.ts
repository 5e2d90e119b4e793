import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPatterns, writeCopies } from '../support/corpus/mixed-corpus.js';
import { toZip } from '../support/formats/zip-file.js';
import { runCli, spawnRun } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';

type Patterns = Awaited<ReturnType<typeof createPatterns>>;

const count = 240;
const enough = 40;
const within = { timeout: 240_000 };

let patterns: Patterns;
beforeAll(async () => {
  patterns = await createPatterns();
}, 60_000);

/** Some hundred documents, as many again in one archive, and where to write. */
async function prepare(): Promise<{ documents: string; cache: string; out: string; folder: string }> {
  const folder = await makeFolder();
  const documents = join(folder, 'documents');
  await writeCopies(documents, patterns['text']!, count);
  await writeCopies(documents, patterns['html']!, 20, count + 1);
  const members = Array.from({ length: count }, (_, index) => {
    const { copy } = patterns['text']![index % patterns['text']!.length]!;
    return { name: `${index}.txt`, bytes: copy(10_000 + index) };
  });
  await writeFile(join(documents, '9999.zip'), toZip(members));
  return { documents, folder, cache: join(folder, 'cache'), out: join(folder, 'out.ndjson') };
}

async function listKept(cache: string): Promise<Map<string, number>> {
  const names = await readdir(cache, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.ndjson'));
  const times = files.map(async (name) => [name, (await stat(join(cache, name))).mtimeMs] as const);
  return new Map(await Promise.all(times));
}

/** Begins to extract and sends a signal once some documents are finished; gives those that are kept. */
async function interrupt(
  { documents, cache, out }: Awaited<ReturnType<typeof prepare>>,
  signal: NodeJS.Signals,
) {
  const { child, run } = spawnRun(['extract', documents, '--cache', cache, '--out', out]);
  while ((await listKept(cache)).size < enough) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill(signal);
  const { exitCode } = await run;
  return { exitCode, kept: await listKept(cache) };
}

describe('extract that is stopped in its middle', () => {
  test.each([
    ['SIGKILL', null],
    ['SIGINT', 130],
  ] as const)(
    'by %s loses no finished work, and the next run ends as one undisturbed',
    within,
    async (signal, code) => {
      const place = await prepare();
      const { exitCode, kept } = await interrupt(place, signal);
      expect(exitCode).toBe(code);
      expect(kept.size).toBeLessThan(2 * count);
      expect(await readdir(place.folder)).not.toContain('out.ndjson');

      const again = await runCli(['extract', place.documents, '--cache', place.cache, '--out', place.out]);
      expect(again.exitCode).toBe(0);
      const after = await listKept(place.cache);
      for (const [name, time] of kept) expect([name, after.get(name)]).toEqual([name, time]);
      expect((await readdir(place.folder)).sort()).toEqual(['cache', 'documents', 'out.ndjson']);

      const undisturbed = join(place.folder, 'undisturbed.ndjson');
      await runCli(['extract', place.documents, '--no-cache', '--out', undisturbed, '--workers', '1']);
      const [one, other] = await Promise.all([readFile(place.out), readFile(undisturbed)]);
      expect(one.equals(other)).toBe(true);
      expect(one.toString().trimEnd().split('\n')).toHaveLength(2 * count + 20);
    },
  );
});
