import { generateReport } from '../support/printed-report/generate-report.js';
import { readText } from '../support/printed-report/normalize-text.js';
import { scoreReport, type Score } from '../support/printed-report/score-report.js';
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

/** What a run over generated reports gave. */
export interface Accuracy {
  readonly firstSeed: number;
  readonly reports: number;
  readonly byLayout: ReadonlyMap<string, Tally>;
  /** By layout and detail of print; a report counts under each of its details. */
  readonly byDetail: ReadonlyMap<string, Tally>;
  /** The wrong numbers found, each with the seed that makes it again. */
  readonly wrong: readonly string[];
}

const newTally = (): Tally => ({ reports: 0, right: 0, missing: 0, wrong: 0, whole: 0, missingOfWhole: 0 });

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

/** Reads so many generated reports, from a seed on, and counts their cells. */
export function measureAccuracy(
  reports: number,
  firstSeed: number,
  onReport: (done: number) => void = () => {},
): Accuracy {
  const byLayout = new Map(shapes.map((shape) => [shape.key, newTally()]));
  const byDetail = new Map<string, Tally>();
  const wrong: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + reports; seed++) {
    const report = generateReport(seed);
    const score = scoreReport(report, readText(report.text));
    count(byLayout, report.shape, score, report.losesCells);
    const details = report.made.length > 0 ? report.made : ['plain'];
    for (const detail of details) count(byDetail, `${report.shape} ${detail}`, score, report.losesCells);
    wrong.push(
      ...score.wrong.map((text) => `seed ${seed}, ${report.shape} [${report.made.join(', ')}]: ${text}`),
    );
    onReport(seed - firstSeed + 1);
  }
  return { firstSeed, reports, byLayout, byDetail, wrong };
}
