import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWarehouse } from '../../src/pipeline.js';
import { createLoaders } from '../../src/resolvers/loaders/create-loaders.js';
import { fetchStatistics } from '../../src/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import { findPrintedCell } from '../../src/resolvers/query/report-cells.js';
import type { IndicatorKey } from '../../src/schema/catalogue/indicators.js';
import { UserError } from '../../src/user-error.js';
import { openWarehouse, type OpenWarehouse } from '../../src/warehouse/open-warehouse.js';
import { makeReport } from '../fixtures/three-bodies.js';

const reports = fileURLToPath(new URL('../../data/reports/', import.meta.url));
const shanghai = join(reports, '2019-310000-上海市人民政府办公厅.json');

let folder: string;
let open: OpenWarehouse | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-settled-'));
});

afterEach(async () => {
  await open?.close();
  open = null;
  await rm(folder, { recursive: true });
});

async function build(file: string, corrections = folder) {
  const path = join(folder, 'built.duckdb');
  const summary = await buildWarehouse([file], path, { correctionsFolder: corrections });
  open = await openWarehouse(path, { memory: '1GB', threads: 2, concurrency: 4 });
  return { summary, db: open.db };
}

async function ask(indicator: IndicatorKey) {
  const query = {
    by: [],
    selection: {},
    cut: {},
    scope: 'AGENCY_REPORTS' as const,
    requests: [{ id: indicator, indicator, cut: {} }],
    first: 10,
    offset: 0,
  };
  const { groups } = await fetchStatistics(planStatistics(query), open!.db);
  return groups[0]!.figures.get(indicator)!;
}

async function cellOf(ref: string) {
  const row = (await open!.db.selectFrom('dim_reports').selectAll().executeTakeFirst())!;
  const stored = await createLoaders(open!.db).storedCellsByReportKey.load(row.report_key);
  return findPrintedCell(row, stored, ref);
}

describe('上海市人民政府办公厅 2019, whose zeros are left blank', () => {
  it.each<[IndicatorKey, string]>([
    ['APPLICATIONS_RECEIVED', '859'],
    ['APPLICATIONS_CARRIED_IN', '18'],
    ['APPLICATIONS_CLOSED', '805'],
    ['APPLICATIONS_CARRIED_OUT', '72'],
    ['OUTCOMES', '805'],
  ])('has a whole number of %s: every blank of it is proven zero', async (indicator, exact) => {
    await build(shanghai);
    expect(await ask(indicator)).toMatchObject({ exact, status: 'REPORTED', coverage: { reported: 1 } });
  });

  it('keeps the print of a blank that counts as zero, and the status', async () => {
    await build(shanghai);
    expect(await cellOf('applications/RECEIVED/RESEARCH')).toMatchObject({
      value: '0',
      status: 'BLANK',
      raw: '',
    });
    expect(await cellOf('applications/GRANTED/TOTAL')).toMatchObject({
      value: null,
      status: 'BLANK',
      raw: '',
    });
  });

  it('has no number of lawsuits after review: nothing proves a group that is blank throughout', async () => {
    await build(shanghai);
    expect(await cellOf('proceedings/LAWSUIT_AFTER_REVIEW/UPHELD')).toMatchObject({
      value: null,
      status: 'BLANK',
    });
    expect(await ask('PROCEEDINGS')).toMatchObject({ exact: '16', status: 'PARTIAL' });
  });
});

const penalties = 'disclosure/PENALTIES/DECISIONS';
const correction = (printed: string): string => `
- target: { agency: 130529-HEALTH, year: 2024, scope: AGENCY_REPORTS, cell: ${penalties} }
  expect: { value: ${printed}, status: REPORTED }
  correct: { value: 13, status: REPORTED }
  reason: 排版漏印一位
  source: https://example.org/notice
  provider: 甲县卫生健康局
  date: 2025-03-01
  status: ACCEPTED
`;

describe('a corrected cell', () => {
  beforeEach(async () => {
    await writeFile(join(folder, 'report.json'), JSON.stringify(makeReport({ cells: { [penalties]: '3' } })));
  });

  it('counts with its right number, and shows its print, the reason and the source', async () => {
    await writeFile(join(folder, 'a.yml'), correction('3'));
    const { summary } = await build(join(folder, 'report.json'));
    expect(summary.corrections).toEqual({ applied: 1, unused: [] });
    expect(await ask('PENALTIES')).toMatchObject({ exact: '13', status: 'REPORTED' });
    expect(await cellOf(penalties)).toMatchObject({
      value: '13',
      raw: '3',
      correction: { printed: '3', reason: '排版漏印一位', source: 'https://example.org/notice' },
    });
  });

  it('fails the build where its print has changed, and leaves no warehouse', async () => {
    await writeFile(join(folder, 'a.yml'), correction('4'));
    const built = build(join(folder, 'report.json'));
    await expect(built).rejects.toThrow(UserError);
    await expect(built).rejects.toMatchObject({ code: 'CORRECTION_STALE' });
  });

  it('makes another release: what is declared is part of what was put in', async () => {
    const { summary: plain } = await build(join(folder, 'report.json'));
    await open!.close();
    open = null;
    await writeFile(join(folder, 'a.yml'), correction('3'));
    const { summary: corrected } = await build(join(folder, 'report.json'));
    expect(corrected.release.release).not.toBe(plain.release.release);
  });

  it('that stays a zero is kept with its correction', async () => {
    const zero = correction('3').replace('value: 13, status: REPORTED', 'value: 0, status: ZERO');
    await writeFile(join(folder, 'a.yml'), zero);
    await build(join(folder, 'report.json'));
    expect(await cellOf(penalties)).toMatchObject({ value: '0', raw: '3', correction: { printed: '3' } });
  });
});
