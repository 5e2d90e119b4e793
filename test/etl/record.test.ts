import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidRecordError } from '../../src/etl/record/invalid-record-error.js';
import { parseDocumentOutcome } from '../../src/etl/record/parse-document-outcome.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { readReportText } from '../support/printed-report/read-text.js';
import { consistentTruth } from '../support/printed-report/truth.js';

const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 9 })[0]!;
const report = readReportText(printReport(truth, layouts['A']!));
const penalties = 'disclosure/PENALTIES/DECISIONS';

const withCell = (cell: unknown, ref = penalties): unknown => ({
  ...report,
  cells: { ...report.cells, [ref]: cell },
});

describe('parseDocumentOutcome', () => {
  it('gives back what extraction wrote', () => {
    expect(parseDocumentOutcome(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('fills in what a line may leave out', () => {
    const short = Object.entries(report).filter(([field]) => field !== 'issues' && field !== 'title');
    expect(parseDocumentOutcome(Object.fromEntries(short))).toMatchObject({ issues: [], title: null });
  });

  it.each<[string, unknown, RegExp]>([
    ['a line that is no object', 7, /received 7/],
    ['a line without a source', { outcome: 'read' }, /source/],
    ['an unknown outcome', { ...report, outcome: 'lost' }, /outcome.*"lost"/],
    ['a hash that is none', { ...report, source: { ...report.source, sha256: 'x' } }, /sha256.*"x"/],
    [
      'a cell that is not in the form',
      withCell({ value: '1', status: 'REPORTED', raw: '1' }, 'disclosure/FINES/X'),
      /FINES/,
    ],
    [
      'a value that is no decimal',
      withCell({ value: '1,113', status: 'REPORTED', raw: '1,113' }),
      /no decimal.*1,113/,
    ],
    ['a number without a value', withCell({ value: null, status: 'REPORTED', raw: '1' }), /has no value/],
    ['a zero that is not zero', withCell({ value: '3', status: 'ZERO', raw: '3' }), /ZERO with value "3"/],
    [
      'a blank with a value that nothing proves',
      withCell({ value: '0', status: 'BLANK', raw: '' }),
      /BLANK with value/,
    ],
    ['an unknown agency type', { ...report, agency: { name: '灯塔', type: 'LIGHTHOUSE' } }, /LIGHTHOUSE/],
    [
      'an unknown issue',
      { ...report, issues: [{ code: 'X', severity: 'NOTE', message: '', cells: [] }] },
      /"X"/,
    ],
    ['a rejection without a reason', { outcome: 'rejected', source: report.source }, /reason/],
  ])('refuses %s and says what was received', (_, line, message) => {
    expect(() => parseDocumentOutcome(line)).toThrow(InvalidRecordError);
    expect(() => parseDocumentOutcome(line)).toThrow(message);
  });
});
