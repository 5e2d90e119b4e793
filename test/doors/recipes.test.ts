import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findTable } from '../../src/doors/published/index.js';
import { streamTable, toWholeTable } from '../../src/doors/questions/table-question.js';
import { makeParquetFile } from '../../src/doors/table/write-parquet.js';
import { makeReport, blank } from '../fixtures/three-bodies.js';
import { readCsv } from '../support/ask-doors.js';
import { debianPython, hasOffice, hasPandas, hasR } from '../support/programs.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** What docs/bi tells people to run, run as it stands there; only the address of the server and of the folder are put in. */
const run = promisify(execFile);

async function readRecipes(page: string, language: string): Promise<string[]> {
  const path = fileURLToPath(new URL(`../../docs/bi/${page}`, import.meta.url));
  const blocks = (await readFile(path, 'utf8')).matchAll(/^```(\w+) run\n(.*?)^```$/gms);
  return [...blocks].filter(([, found]) => found === language).map(([, , text]) => text!);
}

describe('recipes', () => {
  let service: HttpService;
  let folder: string;
  beforeAll(async () => {
    const regions = ['130529', '130528', '411602'].map((code) => ({
      code,
      candidates: [],
      rule: 'TITLE' as const,
    }));
    const cells = {
      'disclosure/PENALTIES/DECISIONS': '7',
      'applications/RECEIVED/NATURAL_PERSON': '4',
      'applications/CLOSED/NATURAL_PERSON': '4',
      'applications/GRANTED/NATURAL_PERSON': '3',
    };
    service = await serveHttp(
      [
        makeReport({ region: regions[0]!, cells }),
        makeReport({ region: regions[1]!, cells: { 'disclosure/PENALTIES/DECISIONS': blank } }),
        makeReport({ region: regions[2]! }),
      ],
      { NIANBAO_TIME_LIMIT: '120000' },
    );
    folder = await mkdtemp(join(tmpdir(), 'nianbao-recipes-'));
  });
  afterAll(async () => {
    expect(service.bugs).toEqual([]);
    await service.close();
    await rm(folder, { recursive: true });
  });

  const here = (text: string): string =>
    text.replaceAll('http://127.0.0.1:4000', service.url.replace(/\/$/, ''));

  it('for the shell download files whose checksum is right', async () => {
    const [text] = await readRecipes('python-r-duckdb.md', 'sh');
    const { stdout } = await run('sh', ['-ec', here(text!)], { cwd: folder });
    expect(stdout).toBe('mart_county_years.csv: OK\n');
    const rows = readCsv(await readFile(join(folder, 'answer.csv'), 'utf8'));
    expect(rows.map((row) => row['penalties_status']).sort()).toEqual(['BLANK', 'REPORTED', 'ZERO']);
  });

  describe.skipIf(!hasPandas)('for pandas (skipped without: apt-get install python3-pandas)', () => {
    it('add up what is told, divide sums, and go from page to page', async () => {
      const recipes = await readRecipes('python-r-duckdb.md', 'python');
      const told: string[] = [];
      for (const recipe of recipes)
        told.push((await run(debianPython, ['-c', here(recipe)], { cwd: folder })).stdout);
      expect(recipes).toHaveLength(3);
      expect(told[0]).toContain('130529');
      expect(told[0]).toMatch(/sum 7(\.0)? of 3 rows, 1 not told/);
      expect(told[1]).toMatch(/2024\s+0\.75/);
      expect(told[2]).toMatch(/^\d+ rows of release test$/m);
    });
  });

  describe.skipIf(!hasR)('for R (skipped without: apt-get install r-base-core)', () => {
    it('read keys as texts and nothing as nothing', async () => {
      const [recipe] = await readRecipes('python-r-duckdb.md', 'r');
      const { stdout } = await run('Rscript', ['-e', here(recipe!)], { cwd: folder });
      expect(stdout).toContain('130529');
      expect(stdout).toContain('sum 7 of 3 rows');
    });
  });

  it('for DuckDB read the files of a release', async () => {
    for (const name of ['mart_county_years', 'mart_county_rates']) {
      const work = await mkdtemp(join(folder, 'made-'));
      const made = await makeParquetFile(
        streamTable(toWholeTable(findTable(name)!), { offset: 0 }, service.release),
        work,
      );
      await writeFile(join(folder, `${name}.parquet`), await readFile(made));
    }
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const answers: unknown[] = [];
    for (const recipe of await readRecipes('python-r-duckdb.md', 'sql'))
      answers.push((await connection.runAndReadAll(recipe.replaceAll('DIR/', `${folder}/`))).getRowsJson());
    connection.closeSync();
    instance.closeSync();
    expect(answers).toEqual([
      [
        [expect.stringContaining('巨鹿县'), '2024', '7.000000', 'REPORTED'],
        [expect.stringContaining('川汇区'), '2024', '0.000000', 'ZERO'],
      ],
      [['2024', 0.75]],
    ]);
  });

  it('for Grafana ask GraphQL a question it answers, with the rows where the recipe says', async () => {
    const [query] = await readRecipes('http.md', 'graphql');
    const data = await service.ask<{ statistics: { rows: unknown[] } }>(query!);
    expect(data.statistics.rows.length).toBe(2);
  });

  it('for Power Query name a table and columns that there are', async () => {
    const file = fileURLToPath(new URL('../../docs/bi/nianbao.pq', import.meta.url));
    const text = (await readFile(file, 'utf8')).replace(/^\/\/.*$/gm, '');
    const names = [...text.matchAll(/"([a-z_]+)"/g)].map(([, name]) => name!);
    const table = findTable(/Name = "(\w+)"/.exec(text)![1]!)!;
    const known = new Set([table.name, 'table', ...table.columns.map(({ name }) => name)]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('for workbooks give numbers as numbers', async () => {
    const path = '/v1/tables/mart_county_years.xlsx?year=2024&header=zh';
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(await (await service.get(path)).arrayBuffer());
    const [sheet] = workbook.worksheets;
    const headers = sheet!.getRow(1).values as string[];
    const { zh } = findTable('mart_county_years')!.columns.find(({ name }) => name === 'penalties')!.label;
    const column = sheet!.getColumn(headers.indexOf(zh)).values.slice(2);
    expect(column.filter((value) => typeof value === 'number').sort()).toEqual([0, 7]);
  });

  describe.skipIf(!hasOffice)(
    'for LibreOffice (skipped without: apt-get install libreoffice-calc-nogui)',
    () => {
      it('opens the workbook, and its CSV has the same cells', async () => {
        const path =
          '/v1/tables/mart_county_years.xlsx?year=2024&select=region_id,region_name,penalties,penalties_status';
        const bytes = Buffer.from(await (await service.get(path)).arrayBuffer());
        await writeFile(join(folder, 'counties.xlsx'), bytes);
        const home = `-env:UserInstallation=file://${folder}/office`;
        await run(
          'soffice',
          [home, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', 'counties.xlsx'],
          {
            cwd: folder,
          },
        );
        const rows = readCsv(await readFile(join(folder, 'counties.csv'), 'utf8'));
        const expected = readCsv(await service.text(path.replace('.xlsx', '.csv')));
        expect(rows).toEqual(expected);
      });
    },
  );
});
