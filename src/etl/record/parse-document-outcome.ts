import type { DocumentOutcome } from '../../schema/report/normalized-report.js';
import { checkDocumentOutcome } from './check-document-outcome.js';
import { InvalidRecordError } from './invalid-record-error.js';

/**
 * Reads one parsed line of NDJSON as the outcome of a document. Throws `InvalidRecordError`, with the faults in
 * words, where it does not follow `report.schema.json` or names what the catalogue does not know.
 */
export function parseDocumentOutcome(json: unknown): DocumentOutcome {
  const checked = checkDocumentOutcome(json);
  if ('faults' in checked) throw new InvalidRecordError(checked.faults);
  return checked;
}
