import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, isConsistent } from '../../src/etl/check/check-report.js';
import { inferZeros } from '../../src/etl/check/infer-zeros.js';
import { toShortForm } from '../../src/etl/to-short-form.js';
import { cellAt, valueAt } from '../../src/schema/report/cell-at.js';
import type { Cell, NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { readReportText } from '../support/printed-report/read-text.js';
import { consistentTruth, refsOfTruth, type Truth } from '../support/printed-report/truth.js';

const anyTruth = fc.constantFrom<Truth['edition']>('V2019', 'V2021').chain(consistentTruth);
const runs = { numRuns: 30 };
const readTruth = (truth: Truth): NormalizedReport => readReportText(printReport(truth, layouts['A']!));

function withCell(report: NormalizedReport, ref: string, cell: Partial<Cell>): NormalizedReport {
  return { ...report, cells: { ...report.cells, [ref]: { ...report.cells[ref]!, ...cell } } };
}

const codesOf = (report: NormalizedReport): string[] => [
  ...new Set(checkReport(report).issues.map((issue) => issue.code)),
];

describe('the rules', () => {
  it('all hold for a report that adds up, over every equation', () => {
    fc.assert(
      fc.property(anyTruth, (truth) => {
        const check = checkReport(readTruth(truth));
        const rows = truth.edition === 'V2021' ? 25 : 23;
        expect(check.issues).toEqual([]);
        expect(check.assessed).toBe(7 + 7 + rows + 3);
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
        for (const issue of checkReport(report).issues) expect(issue.cells).toContain(ref);
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
    expect(checkReport(report).byRule.get('C4_PROCEEDINGS_TOTAL')).toEqual({ assessed: 2, failed: 0 });
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
    expect(checkReport(report).issues[0]?.message).toMatch(/行政复议.*987654/);
  });
});

describe('the short form', () => {
  it('says the same of every cell, and checks alike', () => {
    fc.assert(
      fc.property(anyTruth, (truth) => {
        const report = readTruth(truth);
        const short = toShortForm(report);
        expect(short.unlisted).toBe('ZERO');
        for (const ref of refsOfTruth(truth).keys()) expect(valueAt(short, ref)).toBe(valueAt(report, ref));
        expect(Object.values(short.cells).filter((cell) => cell.raw === '0')).toEqual([]);
        expect(checkReport(short)).toEqual(checkReport(report));
      }),
      runs,
    );
  });

  it('is refused to a report that lacks a cell', () => {
    const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 1 })[0]!;
    const cells = Object.fromEntries(
      Object.entries(readTruth(truth).cells).filter(([ref]) => ref !== 'disclosure/FEES/AMOUNT'),
    );
    const report = { ...readTruth(truth), cells };
    expect(toShortForm(report)).toBe(report);
    expect(cellAt(report, 'disclosure/FEES/AMOUNT')).toEqual({ kind: 'absent' });
  });

  it('knows a cell that the edition does not ask for from one that was not seen', () => {
    const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 1 })[0]!;
    expect(cellAt(readTruth(truth), 'disclosure/PROCUREMENT/AMOUNT')).toEqual({ kind: 'notAsked' });
  });
});

describe('zero inference', () => {
  const blankRow = (report: NormalizedReport, refs: readonly string[]): NormalizedReport =>
    refs.reduce((blanked, ref) => withCell(blanked, ref, { value: null, status: 'BLANK', raw: '' }), report);

  it('never gives a number other than the one that was blanked, where zeros are left blank', () => {
    fc.assert(
      fc.property(anyTruth, fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (truth, picks) => {
        const report = readTruth(truth);
        const zeros = Object.entries(report.cells).filter(
          ([ref, cell]) => cell.value === '0' && !ref.startsWith('dis'),
        );
        fc.pre(zeros.length > 0);
        const inferred = inferZeros(
          blankRow(
            report,
            picks.map((pick) => zeros[pick % zeros.length]![0]),
          ),
        );
        for (const cell of Object.values(inferred.cells)) if (cell.inferredZero) expect(cell.value).toBe('0');
        expect(checkReport(inferred).issues).toEqual([]);
      }),
      runs,
    );
  });

  it('proves the blanks of a row zero by its total, and keeps their status and print', () => {
    const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 3 })[0]!;
    const report: NormalizedReport = {
      ...readTruth(truth),
      cells: {
        'proceedings/REVIEW/UPHELD': { value: '5', status: 'REPORTED', raw: '5' },
        'proceedings/REVIEW/CORRECTED': { value: null, status: 'BLANK', raw: '' },
        'proceedings/REVIEW/OTHER': { value: null, status: 'NOT_APPLICABLE', raw: '-' },
        'proceedings/REVIEW/PENDING': { value: '2', status: 'REPORTED', raw: '2' },
        'proceedings/REVIEW/TOTAL': { value: '7', status: 'REPORTED', raw: '7' },
      },
    };
    const { cells } = inferZeros(report);
    expect(cells['proceedings/REVIEW/OTHER']).toEqual({
      value: '0',
      status: 'NOT_APPLICABLE',
      raw: '-',
      inferredZero: true,
    });
    expect(cells['proceedings/REVIEW/CORRECTED']).toMatchObject({
      value: '0',
      status: 'BLANK',
      inferredZero: true,
    });
  });

  it.each([
    ['the total is blank too', { TOTAL: null }],
    ['the numbers leave a gap', { TOTAL: '8' }],
    ['a part is unreadable', { PENDING: 'unreadable' }],
    ['a part was not seen', { PENDING: undefined }],
  ])('proves nothing where %s', (_, change: Record<string, string | null | undefined>) => {
    const printed = { UPHELD: '5', CORRECTED: null, OTHER: '0', PENDING: '2', TOTAL: '7', ...change };
    const toCell = (value: string | null): Cell =>
      value === null
        ? { value, status: 'BLANK', raw: '' }
        : value === 'unreadable'
          ? { value: null, status: 'UNREADABLE', raw: '?' }
          : { value, status: value === '0' ? 'ZERO' : 'REPORTED', raw: value };
    const cells = Object.entries(printed).flatMap(([key, value]) =>
      value === undefined ? [] : [[`proceedings/REVIEW/${key}`, toCell(value)] as const],
    );
    const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 3 })[0]!;
    const inferred = inferZeros({ ...readTruth(truth), cells: Object.fromEntries(cells) });
    expect(Object.values(inferred.cells).filter((cell) => cell.inferredZero)).toEqual([]);
  });
});
