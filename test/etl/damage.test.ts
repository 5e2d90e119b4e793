import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { numbersOf, readText } from '../support/printed-report/read-text.js';
import { consistentTruth, refsOfTruth, toValue, type Truth } from '../support/printed-report/truth.js';

type Damage = (text: string, at: number) => string;

const tableStart = '二、主动公开政府信息情况';
const tableEnd = '五、存在的主要问题及改进情况';
const valueToken = /(?<=[\s|])[+-]?\d+(?:\.\d+)?(?:万元)?(?=[\s|])/g;

/** Takes one printed value out of the tables, leaving whatever stands around it. */
const dropValue: Damage = (text, at) => {
  const [start, end] = [text.indexOf(tableStart), text.indexOf(tableEnd)];
  const values = [...text.slice(start, end).matchAll(valueToken)];
  const value = values[at % values.length]!;
  const index = start + value.index;
  return text.slice(0, index) + text.slice(index + value[0].length);
};

const editLines =
  (edit: (lines: string[], index: number) => void): Damage =>
  (text, at) => {
    const lines = text.split('\n');
    edit(lines, at % lines.length);
    return lines.join('\n');
  };

const damages: Readonly<Record<string, Damage>> = {
  'a value is lost': dropValue,
  'two values are lost': (text, at) => dropValue(dropValue(text, at), at * 7),
  'a line is lost': editLines((lines, index) => lines.splice(index, 1)),
  'three lines are lost': editLines((lines, index) => lines.splice(index, 3)),
  'a line is printed twice': editLines((lines, index) => lines.splice(index, 0, lines[index]!)),
  'the rest of the text is lost': editLines((lines, index) => lines.splice(index)),
  'a page number stands between': editLines((lines, index) => lines.splice(index, 0, '- 3 -')),
  'a stray number stands between': editLines((lines, index) => lines.splice(index, 0, '7')),
};

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
