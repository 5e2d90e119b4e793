import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { numbersOf, readReportText } from '../support/printed-report/read-text.js';
import { consistentTruth, refsOfTruth, toValue, type Truth } from '../support/printed-report/truth.js';

const editions: readonly Truth['edition'][] = ['V2019', 'V2021'];
const runs = { numRuns: 40 };

describe.each(Object.entries(layouts))('layout %s', (_, layout) => {
  it.each(editions)('gives back every number of the %s form, and nothing else', (edition) => {
    fc.assert(
      fc.property(consistentTruth(edition), (truth) => {
        const report = readReportText(printReport(truth, layout));
        const expected = new Map([...refsOfTruth(truth)].map(([ref, printed]) => [ref, toValue(printed)]));
        expect(report.issues).toEqual([]);
        expect(numbersOf(report)).toEqual(expected);
        expect(report.editions).toEqual({ disclosure: edition, applications: edition, proceedings: edition });
      }),
      runs,
    );
  });
});
