import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/etl/check/check-report.js';
import { hardRules } from '../../src/etl/check/rules.js';
import { cannotBeNoticed, damagedTables, findUntold, measureDamage } from '../accuracy/measure-damage.js';
import { generateReport, type GeneratedReport } from '../support/printed-report/generate-report.js';
import { readText } from '../support/printed-report/normalize-text.js';
import { scoreReport } from '../support/printed-report/score-report.js';
import { tableDamages } from '../support/printed-report/table-damages.js';

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 30), endOnFailure: true };
/** The reports are many and long; a machine that runs other tests beside takes its time. */
const timeout = 180_000 * Math.max(1, runs.numRuns / 500);
const damagedReports = Number(process.env['FUZZ_REPORTS'] ?? 25);
const seeds = fc.nat({ max: 1_000_000 });
const reportOf = (seed: number): GeneratedReport => generateReport(seed + 1_000_000);
const place = fc.nat({ max: 1_000_000 });

/** Wrong numbers of a damaged report that nothing tells of: no issue names their table and no hard rule is broken. */
function silentlyWrong(report: GeneratedReport, text: string): readonly string[] {
  const outcome = readText(text);
  const { wrong } = scoreReport(report, outcome);
  if (outcome.outcome === 'rejected' || wrong.length === 0) return wrong;
  const told = [...outcome.issues, ...checkReport(outcome, hardRules).issues];
  return told.length > 0 ? [] : wrong;
}

const tableText = (text: string): string =>
  text.slice(0, Math.max(0, text.indexOf('五、存在的主要问题'))) || text;

describe('a table that was damaged on its way', () => {
  it(
    'is never a crash, nor a wrong number that nothing tells of, but for what no rule can notice',
    () => {
      const tallies = measureDamage(damagedReports, 5_000_000 + damagedReports);
      expect(findUntold(tallies)).toEqual([]);
      const told = [...tallies].filter(([, { damaged }]) => damaged > 0);
      expect(told).toHaveLength(tallies.size);
    },
    timeout,
  );

  it.each([...cannotBeNoticed])('cannot be told from one that was not, for %s', (key) => {
    const [says, table] = key.split('/');
    expect(tableDamages.map((damage) => damage.says)).toContain(says);
    expect(damagedTables).toContain(table);
  });
});

describe('a text that was damaged on its way', () => {
  it(
    'is never a crash and never a wrong number, wherever it is cut off',
    () => {
      fc.assert(
        fc.property(seeds, place, (seed, at) => {
          const report = reportOf(seed);
          expect(silentlyWrong(report, report.text.slice(0, at % report.text.length))).toEqual([]);
        }),
        runs,
      );
    },
    timeout,
  );

  it(
    'is never a crash, whatever its beginning was',
    () => {
      fc.assert(
        fc.property(seeds, place, (seed, at) => {
          const report = reportOf(seed);
          expect(silentlyWrong(report, report.text.slice(at % tableText(report.text).length))).toEqual([]);
        }),
        runs,
      );
    },
    timeout,
  );

  it(
    'is never a wrong number that nothing tells of, where the sections stand in another order',
    () => {
      fc.assert(
        fc.property(seeds, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (seed, order) => {
          const report = reportOf(seed);
          const parts = report.text.split(
            /(?=[一二三四五六]、(?:总体|主动|收到|政府信息公开行政|存在|其他需要))/u,
          );
          fc.pre(parts.length === order.length);
          // The last section has no line's end: a title behind it would stand on the line of its last words.
          const text = order.map((at) => parts[at]!.replace(/\n$/u, '')).join('\n');
          expect(silentlyWrong(report, text)).toEqual([]);
        }),
        runs,
      );
    },
    timeout,
  );
});
