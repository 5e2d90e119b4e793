import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasShared, sharedDirectory } from '../data/shipped.js';
import { runCli, startCli, type ServingCli } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';
import { askCounties2024, askOutcomes, askReports } from './questions.js';

const seeds = join(sharedDirectory, 'seeds');

interface Line {
  readonly outcome: string;
  readonly source: { readonly uri: string };
  readonly cells?: Readonly<Record<string, { readonly value: string | null }>>;
}

const parseLines = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

async function buildAndServe(path: string, warehouse: string): Promise<ServingCli> {
  expect((await runCli(['build', path, '--warehouse', warehouse])).exitCode).toBe(0);
  const server = await startCli(['serve', '--warehouse', warehouse]);
  onTestFinished(async () => void (await server.stop()));
  return server;
}

describe('extract', () => {
  test('writes one line for each document, to standard output where no file is named', async () => {
    const folder = await makeFolder();
    const documents = join(folder, 'documents');
    await mkdir(documents);
    await writeFile(join(documents, 'a.txt'), '今天天气很好。');
    await writeFile(join(documents, 'b.txt'), '');
    await writeFile(join(documents, 'c.pdf'), '%PDF-1.7');
    const run = await runCli(['extract', documents]);
    expect(run.exitCode).toBe(0);
    expect(parseLines(run.stdout).map(({ outcome, source }) => [outcome, source.uri])).toEqual(
      ['a.txt', 'b.txt', 'c.pdf'].map((name) => ['rejected', join(documents, name)]),
    );
    expect(run.stderr).toMatch(/^documents in = lines out: 3 = 3$/m);
  });

  test('puts a file in the place of an old one only when it is complete', async () => {
    const folder = await makeFolder();
    const documents = join(folder, 'documents');
    await mkdir(documents);
    await writeFile(join(documents, 'a.txt'), '今天天气很好。');
    const out = join(folder, 'out.ndjson');
    await writeFile(out, 'old');
    expect((await runCli(['extract', documents, '--out', out])).exitCode).toBe(0);
    expect(parseLines(await readFile(out, 'utf8'))).toHaveLength(1);
    expect((await readdir(folder)).sort()).toEqual(['documents', 'out.ndjson']);
  });

  test('writes into a pipe without replacing it', async () => {
    const folder = await makeFolder();
    const document = join(folder, 'a.txt');
    await writeFile(document, '今天天气很好。');
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [text, run] = await Promise.all([
      readFile(pipe, 'utf8'),
      runCli(['extract', document, '-o', pipe]),
    ]);
    expect(run.exitCode).toBe(0);
    expect(parseLines(text)).toHaveLength(1);
  });
});

describe.skipIf(!hasShared)(
  'extract of the five seeds (skipped: the sources in ../shared are not here)',
  () => {
    const files = hasShared ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];

    test('reads every document and gives the figures that are printed', async () => {
      const folder = await makeFolder();
      const out = join(folder, 'seeds.ndjson');
      const run = await runCli(['extract', ...files.map((name) => join(seeds, name)), '--out', out]);
      expect(run).toMatchObject({ exitCode: 0, stdout: '' });
      const lines = parseLines(await readFile(out, 'utf8'));
      const truth = JSON.parse(await readFile(join(seeds, 'truth.json'), 'utf8')) as {
        reports: { file: string; cells: Record<string, string> }[];
      };
      for (const { file, cells } of truth.reports) {
        const line = lines.find(({ source }) => source.uri.endsWith(file))!;
        const printed = Object.entries(line.cells!).filter(([, { value }]) => value !== '0');
        expect(Object.fromEntries(printed.map(([ref, { value }]) => [ref, value]))).toEqual(cells);
      }
    });

    test.each([[[]], [['--short']]])(
      'and build of what it wrote answers as a build of the documents does: %j',
      async (flags) => {
        const folder = await makeFolder();
        const out = join(folder, 'seeds.ndjson');
        expect((await runCli(['extract', seeds, '--out', out, ...flags])).exitCode).toBe(0);
        const direct = await buildAndServe(seeds, join(folder, 'direct.duckdb'));
        const extracted = await buildAndServe(out, join(folder, 'extracted.duckdb'));
        for (const indicator of [
          'penalties',
          'licenses',
          'applicationsReceived',
          'grantRate',
          'zeroReportRate',
        ]) {
          expect(await askCounties2024(extracted, indicator)).toEqual(
            await askCounties2024(direct, indicator),
          );
        }
        expect(await askCounties2024(extracted, 'penalties')).toEqual({
          巨鹿县: '3',
          临县: '0',
          川汇区: '51',
        });
        expect(await askOutcomes(extracted, '130529-GOVERNMENT_OFFICE')).toEqual({
          GRANTED: '10',
          OTHER: '1',
        });
        const reports = await askReports(extracted);
        expect(reports).toEqual(await askReports(direct));
        expect(reports).toHaveLength(files.length);
      },
    );
  },
);
