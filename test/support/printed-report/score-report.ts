import { inferZeros } from '../../../src/etl/check/infer-zeros.js';
import type { DocumentOutcome, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import type { GeneratedReport } from './generate-report.js';

/** What became of something that a report says of itself. */
export type IdentityScore = 'right' | 'missing' | 'wrong';

/** How many cells of a report are read as printed, how many are not told, and which hold another number. */
export interface Score {
  readonly right: number;
  readonly missing: number;
  /** Cells with another number than the printed one, blanks read as zero that were none, and wrong years and regions. */
  readonly wrong: readonly string[];
  readonly year: IdentityScore;
  readonly region: IdentityScore;
}

const scoreOf = (read: string | number | null, expected: string | number): IdentityScore =>
  read === null ? 'missing' : read === expected ? 'right' : 'wrong';

/** Blanks that the rules are said to prove zero, though the body counted something. */
function wrongZeros({ counted }: GeneratedReport, outcome: NormalizedReport): string[] {
  if (!counted) return [];
  return Object.entries(inferZeros(outcome).cells).flatMap(([ref, cell]) => {
    const number = counted.get(ref);
    const isZero = number === undefined || Number(number.replace(/万元$/u, '')) === 0;
    return cell.inferredZero && !isZero ? [`${ref}: inferred 0 instead of ${number}`] : [];
  });
}

/**
 * Compares what was read with what was printed, cell by cell. Where nothing is printed any reading without a
 * number is right, whatever its status; a number that is not the printed one is wrong.
 */
export function scoreReport(report: GeneratedReport, outcome: DocumentOutcome): Score {
  const isRead = outcome.outcome === 'read';
  const cells = isRead ? outcome.cells : {};
  const score = { right: 0, missing: 0, wrong: [] as string[] };
  for (const [ref, expected] of report.numbers) {
    const cell = cells[ref];
    const read = cell && !(cell.status === 'BLANK' && expected === null) ? cell.value : null;
    if (read === expected) score.right++;
    else if (read === null) score.missing++;
    else score.wrong.push(`${ref}: ${read} instead of ${expected ?? 'none'}`);
  }
  for (const [ref, cell] of Object.entries(cells)) {
    if (!report.numbers.has(ref) && cell.value !== null)
      score.wrong.push(`${ref}: ${cell.value}, not printed`);
  }
  const year = scoreOf(isRead ? outcome.year : null, report.year);
  const region = scoreOf(isRead ? outcome.region.code : null, report.region);
  if (isRead) score.wrong.push(...wrongZeros(report, outcome));
  if (isRead && year === 'wrong') score.wrong.push(`year: ${outcome.year} instead of ${report.year}`);
  if (isRead && region === 'wrong')
    score.wrong.push(`region: ${outcome.region.code} instead of ${report.region} (${outcome.title})`);
  return { ...score, year, region };
}
