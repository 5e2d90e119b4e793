import { describe, expect, it } from 'vitest';
import { crossYearRules } from '../../../src/etl/check/rules.js';
import type { Cell, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { blank, makeReport } from '../../fixtures/three-bodies.js';
import { makeWarehouse } from '../../support/make-warehouse.js';

const inYear = (
  year: number,
  cells: Readonly<Record<string, Cell | string>>,
  parts: Partial<Omit<NormalizedReport, 'cells'>> = {},
): NormalizedReport => makeReport({ year, cells, ...parts });

async function issuesOf(reports: readonly NormalizedReport[]) {
  const warehouse = await makeWarehouse(reports, crossYearRules);
  try {
    return await warehouse.db
      .selectFrom('report_issues')
      .innerJoin('dim_reports', 'dim_reports.report_key', 'report_issues.report_key')
      .select(['year', 'position', 'code', 'severity', 'message', 'cells'])
      .orderBy('dim_reports.report_key')
      .orderBy('position')
      .execute();
  } finally {
    await warehouse.close();
  }
}

const out = 'applications/CARRIED_OUT/NATURAL_PERSON';
const into = 'applications/CARRIED_IN/NATURAL_PERSON';
const outTotal = 'applications/CARRIED_OUT/TOTAL';
const intoTotal = 'applications/CARRIED_IN/TOTAL';

describe('C5: carried in is what was carried out the year before', () => {
  it('is broken column by column, and the later report says so, naming both', async () => {
    const found = await issuesOf([
      inYear(2023, { [out]: '118', [outTotal]: '118' }),
      inYear(2024, { [into]: '117', [intoTotal]: '117' }),
    ]);
    expect(found.map(({ year, position, code, severity }) => [year, position, code, severity])).toEqual([
      [2024, 0, 'C5_CARRY_OVER', 'ERROR'],
      [2024, 1, 'C5_CARRY_OVER', 'ERROR'],
    ]);
    expect(found[0]!.message).toMatch(
      /“自然人”一列：甲县卫生健康局2023年报告（\w{16}）“结转下年度继续办理”是118，2024年报告（\w{16}）“上年结转”是117/,
    );
    expect(found[1]!.message).toMatch(/“总计”一列.*carries out 118.*carries in 117/);
    expect(found.map(({ cells }) => JSON.parse(cells) as string[])).toEqual([[into], [intoTotal]]);
  });

  it('is broken by a printed zero that no row is stored for, on either side', async () => {
    expect(await issuesOf([inYear(2023, { [out]: '3' }), inYear(2024, {})])).toHaveLength(1);
    expect(await issuesOf([inYear(2023, {}), inYear(2024, { [into]: '3' })])).toHaveLength(1);
  });

  it('holds for equal numbers, and for two years of zeros', async () => {
    expect(await issuesOf([inYear(2023, { [out]: '3' }), inYear(2024, { [into]: '3' })])).toEqual([]);
    expect(await issuesOf([inYear(2023, {}), inYear(2024, {})])).toEqual([]);
  });

  it('says nothing of reports that cannot be compared', async () => {
    const noTable = { disclosure: 'V2021', applications: null, proceedings: 'V2021' } as const;
    const bodies: Record<string, (at: Partial<NormalizedReport>) => NormalizedReport[]> = {
      'a year between': (at) => [inYear(2022, { [out]: '3' }, at), inYear(2024, {}, at)],
      'another scope': (at) => [
        inYear(2023, { [out]: '3' }, { ...at, scope: 'GOVERNMENT_REPORTS' }),
        inYear(2024, {}, at),
      ],
      'another name': (at) => [
        inYear(2023, { [out]: '3' }, { ...at, agency: { name: '甲县卫生局', type: 'HEALTH' } }),
        inYear(2024, {}, at),
      ],
      'a blank': (at) => [inYear(2023, { [out]: '3' }, at), inYear(2024, { [into]: blank }, at)],
      'a cell not seen': (at) => [
        inYear(2023, { [out]: '3' }, at),
        inYear(2024, {}, { ...at, unlisted: 'ABSENT' }),
      ],
      'a table not seen': (at) => [
        inYear(2023, { [out]: '3' }, at),
        inYear(2024, {}, { ...at, editions: noTable }),
      ],
    };
    const codes = ['130529', '130503', '411602', '141124', '211324', '320813'];
    const reports = Object.entries(bodies).flatMap(([name, reportsOf], index) =>
      reportsOf({
        agency: { name, type: 'HEALTH' },
        region: { code: codes[index]!, candidates: [], rule: 'TITLE' },
      }),
    );
    expect((await issuesOf(reports)).map((issue) => issue.message)).toEqual([]);
  });

  it('looks at the report that counts, not at one that was superseded', async () => {
    const first = inYear(2023, { [out]: '3' });
    const later = inYear(2023, { [out]: '5' });
    const corrected = { ...later, source: { ...later.source, sha256: 'f'.repeat(64) } };
    expect(await issuesOf([first, corrected, inYear(2024, { [into]: '5' })])).toEqual([]);
  });

  it('puts its issues behind those the report already has', async () => {
    const own = { code: 'ROW_MISSING', severity: 'WARNING', message: 'made up', cells: [] } as const;
    const found = await issuesOf([inYear(2023, { [out]: '3' }), inYear(2024, {}, { issues: [own] })]);
    expect(found.map(({ position, code }) => [position, code])).toEqual([
      [0, 'ROW_MISSING'],
      [1, 'C5_CARRY_OVER'],
    ]);
  });
});

describe('C6: documents in force follow from the year before', () => {
  const documents = (issued: string, repealed: string, inForce: Cell | string) => ({
    'disclosure/NORMATIVE_DOCUMENTS/ISSUED': issued,
    'disclosure/NORMATIVE_DOCUMENTS/REPEALED': repealed,
    'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE': inForce,
  });

  it('is broken where they do not, with the number they should be', async () => {
    const found = await issuesOf([
      inYear(2023, documents('0', '0', '597')),
      inYear(2024, documents('50', '227', '430')),
    ]);
    expect(found.map(({ year, code, severity }) => [year, code, severity])).toEqual([
      [2024, 'C6_IN_FORCE_DOES_NOT_FOLLOW', 'WARNING'],
    ]);
    expect(found[0]!.message).toMatch(/现行有效597件.*制发50件、废止227件，现行有效应为420件，现为430件/);
  });

  it('holds for the figures of 宿迁市: 597 + 50 − 227 = 420, then 420 + 61 − 59 = 422', async () => {
    const reports = [
      inYear(2023, documents('109', '489', '597')),
      inYear(2024, documents('50', '227', '420')),
      inYear(2025, documents('61', '59', '422')),
    ];
    expect(await issuesOf(reports)).toEqual([]);
  });

  it('says nothing where a number is blank, or one of the years is on the 2019 form', async () => {
    expect(
      await issuesOf([inYear(2023, documents('0', '0', '5')), inYear(2024, documents('1', '0', blank))]),
    ).toEqual([]);
    const old = inYear(
      2020,
      { 'disclosure/NORMATIVE_DOCUMENTS/DISCLOSED_TOTAL': '9' },
      { editions: { disclosure: 'V2019', applications: 'V2019', proceedings: 'V2019' } },
    );
    expect(await issuesOf([old, inYear(2021, documents('1', '0', '3'))])).toEqual([]);
  });
});
