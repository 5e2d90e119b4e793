import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { numbersOf, readText } from '../support/printed-report/read-text.js';
import { damages, dropValue } from '../support/printed-report/text-damages.js';
import { consistentTruth, refsOfTruth, toValue, type Truth } from '../support/printed-report/truth.js';

function wrongNumbers(truth: Truth, text: string): string[] {
  const outcome = readText(text);
  if (outcome.outcome === 'rejected') return [];
  const expected = refsOfTruth(truth);
  return [...numbersOf(outcome)].flatMap(([ref, value]) => {
    const printed = expected.get(ref);
    const isRight = value === null || (printed !== undefined && toValue(printed) === value);
    return isRight ? [] : [`${ref}: ${value} instead of ${printed}`];
  });
}

/** The row a reference belongs to; the proceedings are one row of fifteen. */
const rowOf = (ref: string): string =>
  ref.startsWith('proceedings') ? 'proceedings' : ref.split('/').slice(0, 2).join('/');

const cases = Object.entries(layouts).flatMap(([layout, print]) =>
  Object.entries(damages).map(([damage, apply]) => ({ layout, print, damage, apply })),
);
const truths = fc.constantFrom<Truth['edition']>('V2019', 'V2021').chain(consistentTruth);
const place = fc.nat({ max: 100_000 });

describe('a damaged report', () => {
  it.each(cases)('yields no wrong number in layout $layout when $damage', ({ print, apply }) => {
    fc.assert(
      fc.property(truths, place, (truth, at) => {
        expect(wrongNumbers(truth, apply(printReport(truth, print), at))).toEqual([]);
      }),
      { numRuns: Number(process.env['DAMAGE_RUNS'] ?? 15) },
    );
  });

  it.each(Object.entries(layouts))(
    'loses one row only, and says so, when a value is lost in layout %s',
    (_, print) => {
      fc.assert(
        fc.property(truths, place, (truth, at) => {
          const outcome = readText(dropValue(printReport(truth, print), at));
          if (outcome.outcome === 'rejected') throw new Error(outcome.reason.message);
          const read = numbersOf(outcome);
          const lost = [...refsOfTruth(truth).keys()].filter((ref) => (read.get(ref) ?? null) === null);
          expect(new Set(lost.map(rowOf)).size).toBe(1);
          expect(lost.length === 1 ? outcome.cells[lost[0]!]?.status : 'UNREADABLE').toMatch(
            /BLANK|UNREADABLE/,
          );
        }),
        { numRuns: 15 },
      );
    },
  );
});
