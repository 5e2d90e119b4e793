import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, startCli, type ServingCli } from '../support/run-cli.js';

/** The example program, compiled and run as its README says, against the built program while it serves. */
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const run = promisify(execFile);

let folder: string;
let server: ServingCli;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-example-'));
  await runCli(['build', '--warehouse', join(folder, 'shipped.duckdb')]);
  server = await startCli(['serve', '--warehouse', join(folder, 'shipped.duckdb')]);
  await run(process.execPath, [compiler, '-p', join(examples, 'tsconfig.json')]);
});

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true });
});

const ask = async (...args: string[]) =>
  run(process.execPath, [join(examples, 'dist', 'two-questions.js'), ...args]);

test('two of the ten questions are asked and printed as tables', async () => {
  const { stdout } = await ask(server.url);
  const rows = stdout.split('\n').map((line) => line.split(/[│\s']+/u).filter((word) => word !== ''));
  expect(rows).toContainEqual(['0', '河北省邢台市巨鹿县', '3件', '0件', '2']);
  expect(rows).toContainEqual(['2', '河南省周口市川汇区', '51件', '2906件', '1']);
  expect(rows).toContainEqual(['0', '河北省', '90.9%', '10', '11']);
});

test('a refusal is told with its code, and the exit code is 1', async () => {
  await expect(ask(server.url, '1999')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^YEAR_OUTSIDE_DATA: .*2019/),
  });
});
