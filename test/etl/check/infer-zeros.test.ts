import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/etl/check/check-report.js';
import { inferZeros } from '../../../src/etl/check/infer-zeros.js';
import { hardRules } from '../../../src/etl/check/rules.js';
import type { Cell, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { makeReport } from '../../fixtures/three-bodies.js';
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
        expect(checkReport(inferred, hardRules).issues).toEqual([]);
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

  const group = (printed: Readonly<Record<string, string | null>>, row = 'REVIEW'): Record<string, Cell> =>
    Object.fromEntries(
      Object.entries(printed).map(([key, value]) => [
        `proceedings/${row}/${key}`,
        value === null
          ? { value, status: 'BLANK', raw: '' }
          : { value, status: value === '0' ? 'ZERO' : 'REPORTED', raw: value },
      ]),
    );
  const zerosOf = (cells: Record<string, Cell>, parts: Partial<NormalizedReport> = {}): string[] => {
    const inferred = inferZeros(makeReport({ unlisted: 'ABSENT', ...parts, cells }));
    return Object.entries(inferred.cells)
      .filter(([, cell]) => cell.inferredZero)
      .map(([ref]) => ref.split('/').slice(1).join('/'));
  };

  it('reads the parts of a printed 0 total as 0', () => {
    expect(zerosOf(group({ UPHELD: null, CORRECTED: null, OTHER: null, PENDING: null, TOTAL: '0' }))).toEqual(
      ['REVIEW/UPHELD', 'REVIEW/CORRECTED', 'REVIEW/OTHER', 'REVIEW/PENDING'],
    );
  });

  it('reads a blank total over parts of 0 as 0, and one over other parts as nothing', () => {
    const zero = { UPHELD: '0', CORRECTED: '0', OTHER: '0', PENDING: '0', TOTAL: null };
    expect(zerosOf(group(zero))).toEqual(['REVIEW/TOTAL']);
    expect(zerosOf(group({ ...zero, UPHELD: '4' }))).toEqual([]);
  });

  it('reads a group that is blank throughout as nothing', () => {
    expect(
      zerosOf(group({ UPHELD: null, CORRECTED: null, OTHER: null, PENDING: null, TOTAL: null })),
    ).toEqual([]);
  });

  const row = (key: string, values: readonly (string | null)[]): Record<string, Cell> =>
    Object.fromEntries(
      ['NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'WELFARE', 'LEGAL_SERVICE', 'OTHER', 'TOTAL'].map(
        (column, index) => {
          const value = values[index]!;
          const status = value === null ? 'BLANK' : value === '0' ? 'ZERO' : 'REPORTED';
          return [`applications/${key}/${column}`, { value, status, raw: value ?? '' } as Cell];
        },
      ),
    );

  it('infers nothing in a column that breaks a rule, though the row would prove it', () => {
    const proven = row('RECEIVED', ['5', null, '0', '0', '0', '0', '5']);
    expect(zerosOf(proven)).toEqual(['RECEIVED/BUSINESS']);
    const flow = {
      ...row('CARRIED_IN', ['0', '2', '0', '0', '0', '0', '2']),
      ...row('CLOSED', ['5', '1', '0', '0', '0', '0', '6']),
      ...row('CARRIED_OUT', ['0', '0', '0', '0', '0', '0', '0']),
    };
    expect(zerosOf({ ...proven, ...flow })).toEqual([]);
  });

  it('infers neither of two blanks whose proofs contradict each other', () => {
    const cells = {
      ...row('RECEIVED', ['5', null, '0', '0', '0', '0', '5']),
      ...row('CARRIED_IN', ['0', '0', '0', '0', '0', '0', '0']),
      ...row('CLOSED', ['5', '3', '0', '0', '0', '0', '8']),
      ...row('CARRIED_OUT', ['0', '0', '0', '0', '0', '0', '0']),
    };
    expect(zerosOf(cells)).toEqual([]);
  });

  it('proves zeros anew that a record brought along', () => {
    const brought = group({ UPHELD: '5', CORRECTED: '0', OTHER: '0', PENDING: '2', TOTAL: '8' });
    const cells: Record<string, Cell> = {
      ...brought,
      'proceedings/REVIEW/OTHER': { value: '0', status: 'BLANK', raw: '', inferredZero: true },
    };
    const inferred = inferZeros(makeReport({ unlisted: 'ABSENT', cells }));
    expect(inferred.cells['proceedings/REVIEW/OTHER']).toEqual({ value: null, status: 'BLANK', raw: '' });
  });
});
