import type { DocumentOutcome } from '../../../src/schema/report/normalized-report.js';
import type { GeneratedReport } from './generate-report.js';

/** How many cells of a report are read as printed, how many are not told, and which hold another number. */
export interface Score {
  readonly right: number;
  readonly missing: number;
  readonly wrong: readonly string[];
}

/**
 * Compares what was read with what was printed, cell by cell. Where nothing is printed any reading without a
 * number is right, whatever its status; a number that is not the printed one is wrong.
 */
export function scoreReport(report: GeneratedReport, outcome: DocumentOutcome): Score {
  const cells = outcome.outcome === 'read' ? outcome.cells : {};
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
  return score;
}
