import { describe, expect, test } from 'vitest';
import { applicantTypes, applicationRows, outcomes } from '../../src/schema/catalogue/application-rows.js';
import { procedures, proceedingResults } from '../../src/schema/catalogue/proceeding-columns.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { shippedReports } from './shipped.js';

const applicants = applicantTypes.map((type) => type.key);
const columns = [...applicants, 'TOTAL'];
const results = proceedingResults.map((result) => result.key);

/** Reads one number of a report; NaN where none is known, so that a comparison with it is never an equality. */
const reader = (report: NormalizedReport) => (ref: string) => {
  const cell = report.cells[ref];
  if (cell) return cell.value === null ? NaN : Number(cell.value);
  return report.unlisted === 'ZERO' ? 0 : NaN;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Codes of the hard rules that a report breaks where every operand is a number. */
function brokenRules(report: NormalizedReport): string[] {
  const read = reader(report);
  const inEdition = outcomes.filter(({ editions }) =>
    editions.some((key) => key === report.editions.applications),
  );
  const pairs: readonly [code: string, left: number, right: number][] = [
    ...columns.map((column): [string, number, number] => [
      'C1_FLOW_DOES_NOT_CLOSE',
      read(`applications/RECEIVED/${column}`) + read(`applications/CARRIED_IN/${column}`),
      read(`applications/CLOSED/${column}`) + read(`applications/CARRIED_OUT/${column}`),
    ]),
    ...columns.map((column): [string, number, number] => [
      'C2_OUTCOMES_DO_NOT_ADD_UP',
      sum(inEdition.map(({ key }) => read(`applications/${key}/${column}`))),
      read(`applications/CLOSED/${column}`),
    ]),
    ...applicationRows.map(({ key }): [string, number, number] => [
      'C3_ROW_TOTAL',
      sum(applicants.map((applicant) => read(`applications/${key}/${applicant}`))),
      read(`applications/${key}/TOTAL`),
    ]),
    ...procedures.map(({ key }): [string, number, number] => [
      'C4_PROCEEDINGS_TOTAL',
      sum(results.map((result) => read(`proceedings/${key}/${result}`))),
      read(`proceedings/${key}/TOTAL`),
    ]),
  ];
  const broken = pairs.filter(
    ([, left, right]) => !Number.isNaN(left) && !Number.isNaN(right) && left !== right,
  );
  return [...new Set(broken.map(([code]) => code))];
}

const find = (name: string): NormalizedReport =>
  shippedReports.find((shipped) => shipped.name === name)!.report;

describe('the sums of the form', () => {
  test.each(shippedReports)('of $name close, except where an issue says that they do not', ({ report }) => {
    expect(report.issues.map((issue) => issue.code)).toEqual(brokenRules(report));
  });

  test('are broken in print by two of the shipped reports, and each says so', () => {
    const broken = shippedReports.filter(({ report }) => report.issues.length > 0).map(({ name }) => name);
    expect(broken).toEqual(['2023-320813-洪泽区人民政府.json', '2024-130529-巨鹿县卫生健康局.json']);
  });

  test('are known whole for nine reports: these list only what is not a printed zero', () => {
    const whole = shippedReports.filter(({ report }) => report.unlisted === 'ZERO');
    expect(whole).toHaveLength(9);
    const zeros = whole.flatMap(({ report }) =>
      Object.values(report.cells).filter((cell) => cell.raw === '0'),
    );
    expect(zeros).toEqual([]);
  });

  test('tie the years: what 宿迁市 carried out of 2023 is what it carried into 2024, column by column', () => {
    const [before, after] = ['2023', '2024'].map((year) =>
      reader(find(`${year}-321300-宿迁市人民政府.json`)),
    );
    const carriedOut = columns.map((column) => before!(`applications/CARRIED_OUT/${column}`));
    expect(columns.map((column) => after!(`applications/CARRIED_IN/${column}`))).toEqual(carriedOut);
  });

  test('close over the printed applicants of 上海市 2019, where empty boxes count for nothing', () => {
    const report = find('2019-310000-上海市人民政府办公厅.json');
    const read = (ref: string): number => Number(report.cells[ref]?.value ?? 0);
    for (const applicant of applicants) {
      const flow = ['RECEIVED', 'CARRIED_IN'].map((row) => read(`applications/${row}/${applicant}`));
      const end = ['CLOSED', 'CARRIED_OUT'].map((row) => read(`applications/${row}/${applicant}`));
      expect(sum(outcomes.map(({ key }) => read(`applications/${key}/${applicant}`)))).toBe(end[0]);
      expect(sum(flow)).toBe(sum(end));
    }
  });

  test('leave an empty box of 上海市 2019 empty: it is blank, and no zero', () => {
    const { cells } = find('2019-310000-上海市人民政府办公厅.json');
    expect(cells['applications/GRANTED/TOTAL']).toEqual({ value: null, status: 'BLANK', raw: '' });
    const printed = Object.keys(cells).filter((ref) => !ref.startsWith('disclosure/'));
    expect(printed).toHaveLength(23 * 7 + 15);
  });
});
