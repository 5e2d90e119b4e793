import { generateReport, type GeneratedReport } from '../support/printed-report/generate-report.js';
import { readText } from '../support/printed-report/normalize-text.js';
import { scoreReport, type IdentityScore, type Score } from '../support/printed-report/score-report.js';
import { shapes } from '../support/printed-report/shapes.js';

/** How many reports of a kind were read, and what became of their cells. */
export interface Tally {
  reports: number;
  right: number;
  missing: number;
  wrong: number;
  /** Of the cells and the missing ones, those of reports out of which no cell was taken. */
  whole: number;
  missingOfWhole: number;
}

/** What became of the year and the region of reports; regions only of those that name their place. */
export interface IdentityTally {
  reports: number;
  readonly year: Record<IdentityScore, number>;
  readonly region: Record<IdentityScore, number>;
}

/** What a run over generated reports gave. */
export interface Accuracy {
  readonly firstSeed: number;
  readonly reports: number;
  readonly byLayout: ReadonlyMap<string, Tally>;
  /** By layout and detail of print; a report counts under each of its details. */
  readonly byLayoutAndDetail: ReadonlyMap<string, Tally>;
  /** By detail of print, layout E left out: nearly all of it is missing, whatever the detail. */
  readonly byDetail: ReadonlyMap<string, Tally>;
  readonly byTitle: ReadonlyMap<string, IdentityTally>;
  /** The wrong numbers, years and regions found, each with the seed that makes it again. */
  readonly wrong: readonly string[];
}

const newTally = (): Tally => ({ reports: 0, right: 0, missing: 0, wrong: 0, whole: 0, missingOfWhole: 0 });
const newIdentityTally = (): IdentityTally => ({
  reports: 0,
  year: { right: 0, missing: 0, wrong: 0 },
  region: { right: 0, missing: 0, wrong: 0 },
});

function count(tallies: Map<string, Tally>, key: string, score: Score, losesCells: boolean): void {
  const tally = tallies.get(key) ?? newTally();
  tally.reports += 1;
  tally.right += score.right;
  tally.missing += score.missing;
  tally.wrong += score.wrong.length;
  if (!losesCells) {
    tally.whole += score.right + score.missing + score.wrong.length;
    tally.missingOfWhole += score.missing;
  }
  tallies.set(key, tally);
}

function countIdentity(tallies: Map<string, IdentityTally>, report: GeneratedReport, score: Score): void {
  const tally = tallies.get(report.title) ?? newIdentityTally();
  tally.reports += 1;
  tally.year[score.year] += 1;
  if (report.namesPlace || score.region === 'wrong') tally.region[score.region] += 1;
  tallies.set(report.title, tally);
}

/** Reads so many generated reports, from a seed on, and counts their cells. */
export function measureAccuracy(
  reports: number,
  firstSeed: number,
  onReport: (done: number) => void = () => {},
): Accuracy {
  const byLayout = new Map(shapes.map((shape) => [shape.key, newTally()]));
  const [byLayoutAndDetail, byDetail] = [new Map<string, Tally>(), new Map<string, Tally>()];
  const byTitle = new Map<string, IdentityTally>();
  const wrong: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + reports; seed++) {
    const report = generateReport(seed);
    const score = scoreReport(report, readText(report.text));
    count(byLayout, report.shape, score, report.losesCells);
    for (const detail of report.made.length > 0 ? report.made : ['plain']) {
      count(byLayoutAndDetail, `${report.shape} ${detail}`, score, report.losesCells);
      if (report.shape !== 'E') count(byDetail, detail, score, report.losesCells);
    }
    if (!report.isSetAside) countIdentity(byTitle, report, score);
    wrong.push(
      ...score.wrong.map((text) => `seed ${seed}, ${report.shape} [${report.made.join(', ')}]: ${text}`),
    );
    onReport(seed - firstSeed + 1);
  }
  return { firstSeed, reports, byLayout, byLayoutAndDetail, byDetail, byTitle, wrong };
}
