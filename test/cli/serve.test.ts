import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, startCli, type ServingCli } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';
import { askCounties2024, askOutcomes, askRelease, askReports } from './questions.js';

const shared = { folder: '', warehouse: '' };
let server: ServingCli;

beforeAll(async () => {
  shared.folder = await mkdtemp(join(tmpdir(), 'nianbao-serve-'));
  shared.warehouse = join(shared.folder, 'shipped.duckdb');
  await runCli(['build', '--warehouse', shared.warehouse]);
  server = await startCli(['serve', '--warehouse', shared.warehouse]);
});

afterAll(async () => {
  await server.stop();
  await rm(shared.folder, { recursive: true });
});

describe('the shipped reports over HTTP', () => {
  test('penalties by county for 2024', async () => {
    expect(await askCounties2024(server, 'penalties')).toEqual({ 巨鹿县: '3', 临县: '0', 川汇区: '51' });
  });

  test('licenses by county for 2024', async () => {
    expect(await askCounties2024(server, 'licenses')).toMatchObject({ 川汇区: '2906' });
  });

  test('the outcomes of one office: ten granted, one otherwise handled, nothing else', async () => {
    expect(await askOutcomes(server, '130529-GOVERNMENT_OFFICE')).toEqual({ GRANTED: '10', OTHER: '1' });
  });

  test('a report that breaks a rule says which, and by which cells', async () => {
    const reports = await askReports(server);
    const report = reports.find(
      ({ agency, title }) => agency.name === '巨鹿县卫生健康局' && title.includes('2024'),
    )!;
    const issue = report.issues.find(({ code }) => code === 'C2_OUTCOMES_DO_NOT_ADD_UP')!;
    expect(issue.cells.map(({ ref }) => ref)).toContain('applications/NOT_PROCESSED_PUBLICATION/RESEARCH');
    expect(issue.cells.map(({ ref }) => ref)).toContain('applications/CLOSED/RESEARCH');
  });

  test('a government report answers under its own scope only', async () => {
    const ask = async (scope: string): Promise<unknown> => {
      const where = 'where: { region: { codes: ["321300"] }, year: { from: 2023, to: 2023 } }';
      const { statistics } = await server.ask<{ statistics: unknown }>(
        `{ statistics(by: [PREFECTURE], ${where}, scope: ${scope}) { totalCount rows { region { name } licenses { exact } } } }`,
      );
      return statistics;
    };
    expect(await ask('AGENCY_REPORTS')).toEqual({ totalCount: 0, rows: [] });
    expect(await ask('GOVERNMENT_REPORTS')).toEqual({
      totalCount: 1,
      rows: [{ region: { name: '宿迁市' }, licenses: { exact: '1808595' } }],
    });
  });

  test('a question without meaning is refused with a code and what is allowed', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ statistics(by: [APPLICANT_TYPE]) { rows { fees { value } } } }' }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: Record<string, unknown> }[] };
    expect(errors).toHaveLength(1);
    expect(errors[0]!.extensions).toMatchObject({ code: 'DIMENSION_NOT_ALLOWED', indicator: 'FEES' });
    expect(errors[0]!.extensions['allowedDimensions']).toContain('COUNTY');
  });

  test('/health tells the release', async () => {
    const { id } = await askRelease(server);
    const get = async (path: string): Promise<unknown> => (await fetch(new URL(path, server.url))).json();
    expect(await get('/health')).toEqual({ status: 'ok', release: id });
  });

  test('serving changes no byte of the warehouse', async () => {
    const before = await readFile(shared.warehouse);
    await askCounties2024(server, 'penalties');
    expect((await readFile(shared.warehouse)).equals(before)).toBe(true);
    expect(existsSync(`${shared.warehouse}.wal`)).toBe(false);
  });
});

describe('the end of a server', () => {
  test('SIGTERM ends it with exit code 0, with nothing on standard error', async () => {
    const stopped = await startCli(['serve', '--warehouse', shared.warehouse]);
    await askCounties2024(stopped, 'penalties');
    expect(await stopped.stop()).toMatchObject({ exitCode: 0, stderr: '' });
    await expect(fetch(stopped.url)).rejects.toThrow();
  });
});

describe('start', () => {
  test('builds the warehouse where it is missing, and serves it', async () => {
    const warehouse = join(await makeFolder(), 'new', 'w.duckdb');
    const started = await startCli(['start', '--warehouse', warehouse]);
    expect(await askCounties2024(started, 'penalties')).toMatchObject({ 巨鹿县: '3', 川汇区: '51' });
    const run = await started.stop();
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stderr).toMatch(/^accounted (\d+) of \1$/m);
  });

  test('serves the warehouse that is there, and does not build it again', async () => {
    const before = await readFile(shared.warehouse);
    const started = await startCli(['start', '--warehouse', shared.warehouse]);
    expect(await started.stop()).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await readFile(shared.warehouse)).equals(before)).toBe(true);
  });
});
