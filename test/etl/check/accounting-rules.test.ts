import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, isConsistent } from '../../../src/etl/check/check-report.js';
import { hardRules } from '../../../src/etl/check/rules.js';
import { valueAt } from '../../../src/schema/report/cell-at.js';
import type { Cell, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { layouts } from '../../support/printed-report/layouts.js';
import { printReport } from '../../support/printed-report/print-report.js';
import { readReportText } from '../../support/printed-report/read-text.js';
import { consistentTruth, type Truth } from '../../support/printed-report/truth.js';

const anyTruth = fc.constantFrom<Truth['edition']>('V2019', 'V2021').chain(consistentTruth);
const runs = { numRuns: 30 };
const readTruth = (truth: Truth): NormalizedReport => readReportText(printReport(truth, layouts['A']!));

function withCell(report: NormalizedReport, ref: string, cell: Partial<Cell>): NormalizedReport {
  return { ...report, cells: { ...report.cells, [ref]: { ...report.cells[ref]!, ...cell } } };
}

const codesOf = (report: NormalizedReport): string[] => [
  ...new Set(checkReport(report, hardRules).issues.map((issue) => issue.code)),
];

describe('the rules C1 to C4', () => {
  it('all hold for a report that adds up, over every equation', () => {
    fc.assert(
      fc.property(anyTruth, (truth) => {
        const check = checkReport(readTruth(truth), hardRules);
        const rows = truth.edition === 'V2021' ? 25 : 23;
        expect(check.issues).toEqual([]);
        expect([...check.byRule.values()].map((rule) => rule.assessed)).toEqual([7, 7, rows, 3]);
        expect(isConsistent(check)).toBe(true);
      }),
      runs,
    );
  });

  it.each([
    ['applications/RECEIVED/RESEARCH', ['C1_FLOW_DOES_NOT_CLOSE', 'C3_ROW_TOTAL']],
    ['applications/CARRIED_OUT/TOTAL', ['C1_FLOW_DOES_NOT_CLOSE', 'C3_ROW_TOTAL']],
    ['applications/GRANTED/WELFARE', ['C2_OUTCOMES_DO_NOT_ADD_UP', 'C3_ROW_TOTAL']],
    ['applications/CLOSED/TOTAL', ['C1_FLOW_DOES_NOT_CLOSE', 'C2_OUTCOMES_DO_NOT_ADD_UP', 'C3_ROW_TOTAL']],
    ['proceedings/LAWSUIT_DIRECT/PENDING', ['C4_PROCEEDINGS_TOTAL']],
    ['disclosure/LICENSES/DECISIONS', []],
  ])('broken at %s are exactly %j, and the number stays as printed', (ref, codes) => {
    fc.assert(
      fc.property(consistentTruth('V2021'), (truth) => {
        const report = withCell(readTruth(truth), ref, { value: '987654', status: 'REPORTED' });
        expect(codesOf(report)).toEqual(codes);
        expect(valueAt(report, ref)).toBe('987654');
        for (const issue of checkReport(report, hardRules).issues) expect(issue.cells).toContain(ref);
      }),
      runs,
    );
  });

  it('say nothing of an equation with an unreadable operand', () => {
    const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 1 })[0]!;
    const report = withCell(readTruth(truth), 'proceedings/REVIEW/OTHER', {
      value: null,
      status: 'UNREADABLE',
    });
    expect(checkReport(report, hardRules).byRule.get('C4_PROCEEDINGS_TOTAL')).toEqual({
      hardness: 'hard',
      assessed: 2,
      failed: 0,
    });
  });

  it('leave open whether a report without any assessable equation is consistent', () => {
    const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 1 })[0]!;
    expect(isConsistent(checkReport({ ...readTruth(truth), cells: {} }))).toBeNull();
  });

  it('name the printed numbers and the column in their message', () => {
    const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 1 })[0]!;
    const report = withCell(readTruth(truth), 'proceedings/REVIEW/TOTAL', {
      value: '987654',
      status: 'REPORTED',
    });
    expect(checkReport(report, hardRules).issues[0]?.message).toMatch(/行政复议.*987654/);
  });
});
