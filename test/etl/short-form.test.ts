import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/etl/check/check-report.js';
import { toShortForm } from '../../src/etl/to-short-form.js';
import { cellAt, valueAt } from '../../src/schema/report/cell-at.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { readReportText } from '../support/printed-report/read-text.js';
import { consistentTruth, refsOfTruth, type Truth } from '../support/printed-report/truth.js';

const anyTruth = fc.constantFrom<Truth['edition']>('V2019', 'V2021').chain(consistentTruth);
const runs = { numRuns: 30 };
const readTruth = (truth: Truth): NormalizedReport => readReportText(printReport(truth, layouts['A']!));

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
