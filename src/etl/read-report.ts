import type { DocumentOutcome } from '../schema/report/normalized-report.js';
import { checkReport } from './check/check-report.js';
import { inferZeros } from './check/infer-zeros.js';
import { readDocument } from './extract/read-document.js';
import { normalizeReport } from './normalize/normalize-report.js';
import type { RegionIndex } from './normalize/region-index.js';

/** Reads one file to its outcome: extracted, normalized and checked, or rejected with the reason. */
export async function readReport(path: string, regions: RegionIndex): Promise<DocumentOutcome> {
  const document = await readDocument(path);
  if ('outcome' in document) return document;
  const outcome = normalizeReport(document, regions);
  if (outcome.outcome === 'rejected') return outcome;
  const report = inferZeros(outcome);
  return { ...report, issues: [...report.issues, ...checkReport(report).issues] };
}
