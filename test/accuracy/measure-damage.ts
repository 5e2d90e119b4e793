import { checkReport } from '../../src/etl/check/check-report.js';
import { hardRules } from '../../src/etl/check/rules.js';
import type { DocumentOutcome } from '../../src/schema/report/normalized-report.js';
import { generateReport, type GeneratedReport } from '../support/printed-report/generate-report.js';
import { readText } from '../support/printed-report/normalize-text.js';
import { createRandom } from '../support/printed-report/random.js';
import { scoreReport } from '../support/printed-report/score-report.js';
import { damageTable, tableDamages, type DamagedTable } from '../support/printed-report/table-damages.js';

/** What came of a table that was damaged. */
export interface DamageTally {
  damaged: number;
  /** Every number is still read, and right. */
  unharmed: number;
  /** Numbers are missing, the others right. */
  missing: number;
  /** Some number is wrong, and an issue or a broken hard rule tells of it. */
  told: number;
  /** Some number is wrong, and nothing tells of it. */
  silent: number;
  /** The seeds of those. */
  readonly silentSeeds: number[];
}

export const damagedTables: readonly DamagedTable[] = ['disclosure', 'applications', 'proceedings'];

/** By kind of damage and table, `a line lost/disclosure`. */
export type DamageTallies = ReadonlyMap<string, DamageTally>;

const newTally = (): DamageTally => ({
  damaged: 0,
  unharmed: 0,
  missing: 0,
  told: 0,
  silent: 0,
  silentSeeds: [],
});

/** What the reading says of itself: the issues of the reader, and those of the hard rules. */
function issuesOf(outcome: DocumentOutcome): Set<string> {
  if (outcome.outcome === 'rejected') return new Set([outcome.reason.code]);
  const issues = [...outcome.issues, ...checkReport(outcome, hardRules).issues];
  return new Set(issues.map(({ code, cells, message }) => [code, message, ...cells].join()));
}

function countOutcome(
  tally: DamageTally,
  report: GeneratedReport,
  known: ReadonlySet<string>,
  text: string,
  before: number,
): void {
  const outcome = readText(text);
  const score = scoreReport(report, outcome);
  tally.damaged += 1;
  if (score.wrong.length === 0) {
    if (score.missing > before) tally.missing += 1;
    else tally.unharmed += 1;
    return;
  }
  const isTold = [...issuesOf(outcome)].some((issue) => !known.has(issue));
  if (isTold) tally.told += 1;
  else {
    tally.silent += 1;
    tally.silentSeeds.push(report.seed);
  }
}

/** Damages each table of so many generated reports in every way, and counts what came of it. Layout E is left out. */
export function measureDamage(
  reports: number,
  firstSeed: number,
  onReport: (done: number) => void = () => {},
): DamageTallies {
  const tallies = new Map<string, DamageTally>();
  for (const { says } of tableDamages)
    for (const table of damagedTables) tallies.set(`${says}/${table}`, newTally());
  for (let seed = firstSeed; seed < firstSeed + reports; seed++) {
    const report = generateReport(seed, { details: [], damage: null, isMisprinted: false });
    onReport(seed - firstSeed + 1);
    if (report.shape === 'E') continue;
    const whole = readText(report.text);
    const [known, before] = [issuesOf(whole), scoreReport(report, whole).missing];
    for (const [index, damage] of tableDamages.entries())
      for (const table of damagedTables) {
        const text = damageTable(report.text, table, damage, createRandom(seed * 31 + index));
        if (text !== null) countOutcome(tallies.get(`${damage.says}/${table}`)!, report, known, text, before);
      }
  }
  return tallies;
}

/**
 * Kinds of damage that no rule can notice, by what keeps the rules: the figures of table two add up to nothing, and two
 * results of one procedure add up whichever is which.
 */
export const cannotBeNoticed: ReadonlySet<string> = new Set([
  'a digit of a number lost/disclosure',
  'a digit of a number doubled/disclosure',
  'a digit of a number changed/disclosure',
  'two neighboring numbers exchanged/disclosure',
  'two neighboring numbers exchanged/proceedings',
]);

/** What was wrong without a word though it could be noticed, each with seeds that make it again. */
export function findUntold(tallies: DamageTallies): string[] {
  return [...tallies]
    .filter(([key, { silent }]) => silent > 0 && !cannotBeNoticed.has(key))
    .map(
      ([key, { silent, silentSeeds }]) => `${key}: ${silent}, seeds ${silentSeeds.slice(0, 10).join(', ')}`,
    );
}
