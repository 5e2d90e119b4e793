import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport, isConsistent } from '../../../src/etl/check/check-report.js';
import { inferZeros } from '../../../src/etl/check/infer-zeros.js';
import { hardRules } from '../../../src/etl/check/rules.js';
import type { NormalizedReport } from '../../../src/schema/report/normalized-report.js';

/** Shipped reports whose faults, or whose lack of them, domain § 1.4 tells of. */
function checked(name: string) {
  const file = new URL(`../../../data/reports/${name}.json`, import.meta.url);
  const report = inferZeros(JSON.parse(readFileSync(file, 'utf8')) as NormalizedReport);
  const check = checkReport(report, hardRules);
  const countOf = (code: string) => [...check.byRule].find(([key]) => key.startsWith(code))![1];
  return { report, check, countOf };
}

describe('the rules on real reports', () => {
  it('find the C2 of 巨鹿县卫生健康局 2024: an outcome of 3 over a total of 0, where the print is kept', () => {
    const { report, check, countOf } = checked('2024-130529-巨鹿县卫生健康局');
    expect(countOf('C2')).toMatchObject({ hardness: 'hard', assessed: 7, failed: 2 });
    const codes = new Set(check.issues.map(({ code }) => code));
    expect(codes).toEqual(new Set(['C2_OUTCOMES_DO_NOT_ADD_UP']));
    for (const issue of check.issues) {
      expect(issue.severity).toBe('ERROR');
      expect(issue.message).toMatch(/左边是3，右边是0；请将所列单元格与原件核对/);
      expect(issue.cells.some((ref) => report.cells[ref]?.value === '3')).toBe(true);
    }
    expect(isConsistent(check)).toBe(false);
  });

  it('find the C4 of 洪泽区 2023: totals of 0 over 维持10＋纠正1 and over 维持5', () => {
    const { check, countOf } = checked('2023-320813-洪泽区人民政府');
    expect(countOf('C4')).toMatchObject({ assessed: 3, failed: 2 });
    expect(check.issues.map(({ code }) => code)).toEqual(['C4_PROCEEDINGS_TOTAL', 'C4_PROCEEDINGS_TOTAL']);
    expect(check.issues[0]!.message).toMatch(/10＋1＝11，右边是0/);
    expect(check.issues[1]!.message).toMatch(/左边是5，右边是0/);
  });

  it('hold for 洪泽区 2024 and 宿迁市 2023 and 2024, in every row and column', () => {
    for (const [name, rows] of [
      ['2024-320813-洪泽区人民政府', 23],
      ['2023-321300-宿迁市人民政府', 25],
      ['2024-321300-宿迁市人民政府', 25],
    ] as const) {
      const { check, countOf } = checked(name);
      expect(check.issues, name).toEqual([]);
      expect(['C1', 'C2', 'C3', 'C4'].map((code) => countOf(code).assessed)).toEqual([7, 7, rows, 3]);
    }
  });

  it('leave open what 上海市 2019 does not print: no row of outcomes has its total', () => {
    const { check, countOf } = checked('2019-310000-上海市人民政府办公厅');
    expect(check.issues).toEqual([]);
    expect(countOf('C3').assessed).toBeLessThan(23);
    expect(countOf('C1').assessed).toBeGreaterThan(0);
    expect(countOf('C2').assessed).toBeGreaterThan(0);
    expect(isConsistent(check)).toBe(true);
  });
});
