import { describe, expect, it } from 'vitest';
import type { PrintDetail } from '../support/printed-report/details/detail.js';
import { generateReport, type Wanted } from '../support/printed-report/generate-report.js';
import { readText } from '../support/printed-report/normalize-text.js';
import { pageDamages } from '../support/printed-report/page-damages.js';
import { printDetails } from '../support/printed-report/print-details.js';
import { scoreReport } from '../support/printed-report/score-report.js';
import { shapes } from '../support/printed-report/shapes.js';
import type { Truth } from '../support/printed-report/truth.js';

const editions: readonly Truth['edition'][] = ['V2019', 'V2021'];

/** What is made of a detail in every shape and edition that shows it, by a name for messages. */
function listCases(seed: number, detail: PrintDetail | null, wanted: Wanted): [string, Wanted][] {
  return shapes.flatMap((shape, index) =>
    editions
      .filter((edition) => !detail?.in || detail.in === edition)
      .filter(() => !detail?.notInShapes?.includes(shape.key))
      .map((edition): [string, Wanted] => [
        `${shape.key} ${edition} ${seed + index}`,
        { ...wanted, shape, edition },
      ]),
  );
}

function readCases(cases: readonly [string, Wanted][], seed: number) {
  const sum = { right: 0, missing: 0, wrong: [] as string[] };
  for (const [index, [name, wanted]] of cases.entries()) {
    const report = generateReport(seed * 100 + index, wanted);
    const score = scoreReport(report, readText(report.text));
    sum.right += score.right;
    sum.missing += score.missing;
    sum.wrong.push(...score.wrong.map((text) => `${name}: ${text}`));
  }
  return sum;
}

/** Layouts that show every cell where it stands: there a detail costs no number but those it hides. */
const plainShapes = ['C', 'T'];

describe('a detail of print, by itself in every layout', () => {
  it.each(printDetails.map((detail, index) => [detail.key, detail.says, detail, index] as const))(
    '§ 2.2, %s: %s: gives no wrong number',
    (_key, _says, detail, index) => {
      const cases = listCases(index, detail, { details: [detail], damage: null, isMisprinted: false });
      const { right, wrong } = readCases(cases, index + 1);
      expect(wrong).toEqual([]);
      expect(right).toBeGreaterThan(0);
    },
  );

  const lossless = printDetails.filter((detail) => !detail.losesCells && !detail.omits);
  it.each(lossless.map((detail, index) => [detail.key, detail.says, detail, index] as const))(
    '§ 2.2, %s: %s: costs at most a row where cells are seen',
    (_key, _says, detail, index) => {
      const wanted = { details: [detail], damage: null, isMisprinted: false };
      const cases = listCases(index, detail, wanted).filter(([name]) =>
        plainShapes.includes(name.split(' ')[0]!),
      );
      const { right, missing } = readCases(cases, index + 1);
      expect(missing / (right + missing)).toBeLessThan(0.05);
    },
  );
});

describe('what stands beside a table', () => {
  const notes = [...printDetails, ...pageDamages];
  it.each([
    ['other c', 'G'],
    ['other d', 'G'],
    ['27c', 'G'],
    ['28f', 'A'],
    ['28f', 'T'],
    ['33', 'D'],
  ])('costs no number: %s in layout %s', (key, layout) => {
    const note = notes.find((candidate) => candidate.key === key)!;
    const shape = shapes.find((candidate) => candidate.key === layout)!;
    const isDamage = 'apply' in note;
    const wanted = { details: isDamage ? [] : [note], damage: isDamage ? note : null, isMisprinted: false };
    for (const seed of [1, 2, 3, 4]) {
      const report = generateReport(seed, { ...wanted, shape });
      const { missing, wrong } = scoreReport(report, readText(report.text));
      expect({ seed, missing, wrong }).toEqual({ seed, missing: 0, wrong: [] });
    }
  });
});

describe('a damage to the page, by itself in every layout', () => {
  it.each(pageDamages.map((damage, index) => [damage.key, damage.says, damage, index] as const))(
    '§ 2.3, %s: %s: gives no wrong number, year or region',
    (_key, _says, damage, index) => {
      const cases = listCases(index, null, { details: [], damage, isMisprinted: false });
      const { right, wrong } = readCases(cases, index + 501);
      expect(wrong).toEqual([]);
      if (!damage.isSetAside) expect(right).toBeGreaterThan(0);
    },
  );
});
