import type { RejectionCode } from '../schema/catalogue/issues.js';
import type { RejectedDocument, Source } from '../schema/report/normalized-report.js';

/** The line of a document that was not read. */
export function toRejection(source: Source, code: RejectionCode, message: string): RejectedDocument {
  return { outcome: 'rejected', source, reason: { code, message } };
}
