import { describe, expect, it } from 'vitest';
import { generateReport } from '../support/printed-report/generate-report.js';
import { readText } from '../support/printed-report/normalize-text.js';
import { scoreReport } from '../support/printed-report/score-report.js';
import { damages } from '../support/printed-report/text-damages.js';
import { shapes } from '../support/printed-report/shapes.js';

const reportCount = Number(process.env['ACCURACY_REPORTS'] ?? 300);
const firstSeed = Number(process.env['ACCURACY_SEED'] ?? 1);

interface Tally {
  reports: number;
  right: number;
  missing: number;
  wrong: number;
}

const newTally = (): Tally => ({ reports: 0, right: 0, missing: 0, wrong: 0 });

function share(part: number, tally: Tally): string {
  return `${((100 * part) / Math.max(1, tally.right + tally.missing + tally.wrong)).toFixed(2)}%`;
}

describe('reports printed in every shape, with details and damage', () => {
  const byShape = new Map(shapes.map((shape) => [shape.key, newTally()]));
  const byDetail = new Map<string, Tally>();
  const wrong: string[] = [];

  function count(tally: Tally, score: ReturnType<typeof scoreReport>): void {
    tally.reports++;
    tally.right += score.right;
    tally.missing += score.missing;
    tally.wrong += score.wrong.length;
  }

  it(`yield no wrong number (${reportCount} reports)`, () => {
    for (let seed = firstSeed; seed < firstSeed + reportCount; seed++) {
      const report = generateReport(seed);
      const score = scoreReport(report, readText(report.text));
      count(byShape.get(report.shape)!, score);
      for (const made of report.made.length > 0 ? report.made : ['plain']) {
        const key = `${report.shape} ${made}`;
        byDetail.set(key, byDetail.get(key) ?? newTally());
        count(byDetail.get(key)!, score);
      }
      wrong.push(
        ...score.wrong.slice(0, 3).map((text) => `${seed} ${report.shape} [${report.made.join()}] ${text}`),
      );
    }
    // eslint-disable-next-line no-console -- the table is what the run is for
    console.table(
      Object.fromEntries(
        [...byShape].map(([shape, tally]) => [
          shape,
          { ...tally, 'missing share': share(tally.missing, tally) },
        ]),
      ),
    );
    if (process.env['ACCURACY_DETAILS']) {
      const lossy = [...byDetail].filter(([, tally]) => tally.missing > 0);
      for (const [key, tally] of lossy.sort(([left], [right]) => left.localeCompare(right)))
        // eslint-disable-next-line no-console
        console.info(key.padEnd(20), tally.reports, share(tally.missing, tally));
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  // A stray number in an empty cell cannot be told from one that is filled in; only the rules can object.
  const telling = Object.entries(damages).filter(([name]) => name !== 'a stray number stands between');

  it.each(telling)(
    'yield no wrong number when %s',
    (_, damage) => {
      const found: string[] = [];
      for (let seed = firstSeed; seed < firstSeed + reportCount / 3; seed++) {
        const report = generateReport(seed);
        const score = scoreReport(report, readText(damage(report.text, seed * 7919)));
        found.push(
          ...score.wrong.slice(0, 3).map((text) => `${seed} ${report.shape} [${report.made.join()}] ${text}`),
        );
      }
      expect(found).toEqual([]);
    },
    600_000,
  );
});
