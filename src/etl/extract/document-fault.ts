import type { RejectionCode } from '../../schema/catalogue/issues.js';

/** Why a document cannot be read, thrown by the reader of its format and turned into its rejection. */
export class DocumentFault extends Error {
  constructor(
    readonly code: RejectionCode,
    /** In Chinese, then in English. */
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DocumentFault';
  }
}

/** The fault of a document whose text is longer than what is read. */
export function toTooLongFault(mostLength: number): DocumentFault {
  const message = `文字超过${mostLength}字。The document holds more than ${mostLength} characters.`;
  return new DocumentFault('DOCUMENT_TOO_LARGE', message);
}
