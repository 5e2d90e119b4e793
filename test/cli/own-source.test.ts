import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

it('extract refuses to write over a document it is to read, and leaves it as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-own-'));
  const path = join(folder, 'a.txt');
  await writeFile(path, 'a report');
  const run = await runCli(['extract', folder, '--out', path, '--no-cache']);
  const left = await readFile(path, 'utf8');
  await rm(folder, { recursive: true });
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toMatch(/^nianbao: OUTPUT_UNWRITABLE: .* is one of the documents to read\. .*\n$/);
  expect(left).toBe('a report');
});
