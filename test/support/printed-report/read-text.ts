import { createHash } from 'node:crypto';
import { checkReport } from '../../../src/etl/check/check-report.js';
import { normalizeReport } from '../../../src/etl/normalize/normalize-report.js';
import { readRegionIndex } from '../../../src/etl/normalize/region-index.js';
import type { DocumentOutcome, NormalizedReport } from '../../../src/schema/report/normalized-report.js';

const regions = readRegionIndex();

/** The outcome of a text, as extraction gives it. */
export function readText(text: string): DocumentOutcome {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return normalizeReport({ source: { uri: 'invented.txt', sha256, mediaType: 'text/plain' }, text }, regions);
}

/** The report of a text with the findings of the rules; fails where the text is rejected. */
export function readReportText(text: string): NormalizedReport {
  const outcome = readText(text);
  if (outcome.outcome === 'rejected') throw new Error(`rejected: ${outcome.reason.message}`);
  return { ...outcome, issues: [...outcome.issues, ...checkReport(outcome).issues] };
}

/** The numbers of a report by reference; null where a listed cell has none. */
export function numbersOf(report: NormalizedReport): Map<string, string | null> {
  return new Map(Object.entries(report.cells).map(([ref, cell]) => [ref, cell.value]));
}
