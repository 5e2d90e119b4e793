import { checkReport } from '../../../src/etl/check/check-report.js';
import { hardRules } from '../../../src/etl/check/rules.js';
import type { NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { readText } from './normalize-text.js';

export { readText };

/** The report of a text with the findings of the hard rules, which invented truths keep; fails where the text is rejected. */
export function readReportText(text: string): NormalizedReport {
  const outcome = readText(text);
  if (outcome.outcome === 'rejected') throw new Error(`rejected: ${outcome.reason.message}`);
  return { ...outcome, issues: [...outcome.issues, ...checkReport(outcome, hardRules).issues] };
}

/** The numbers of a report by reference; null where a listed cell has none. */
export function numbersOf(report: NormalizedReport): Map<string, string | null> {
  return new Map(Object.entries(report.cells).map(([ref, cell]) => [ref, cell.value]));
}
