/** Why a PDF was not read. */
export type PdfRejectionCode =
  'NO_TEXT_LAYER' | 'DOCUMENT_CORRUPT' | 'DOCUMENT_ENCRYPTED' | 'DOCUMENT_TOO_LARGE';

/** A PDF that was not read. */
export interface PdfRejection {
  readonly outcome: 'rejected';
  readonly code: PdfRejectionCode;
  /** In Chinese, then in English. */
  readonly message: string;
}

/** A cell of a table, or the one part of a line of prose, and where it stands. */
export interface PdfSegment {
  readonly text: string;
  /** Where it begins in its line, counted from 0. */
  readonly start: number;
  /** Counts from 1. */
  readonly page: number;
  /** Left, top, right, bottom, in points from the top left corner of the page as shown. */
  readonly box: readonly [number, number, number, number];
}

/** A line of the document: a line of prose, or a row of a table with its cells joined by tabs. */
export interface PdfLine {
  readonly text: string;
  readonly segments: readonly PdfSegment[];
}

/** A PDF as read. */
export interface PdfText {
  readonly outcome: 'read';
  /** The lines joined by line feeds: line `n` of the text is `lines[n - 1]`. */
  readonly text: string;
  readonly lines: readonly PdfLine[];
  /** The title in the metadata, or null. */
  readonly title: string | null;
  /** The day the document was made by its metadata, `2024-02-26`, or null: not before what it tells, but close to it. */
  readonly createdOn: string | null;
  readonly pageCount: number;
  /** Pages covered by an image and without text: what they print was not read. */
  readonly scannedPages: readonly number[];
}

export type PdfReading = PdfText | PdfRejection;

/** A PDF that was not read, and why. */
export function rejectPdf(code: PdfRejectionCode, message: string): PdfRejection {
  return { outcome: 'rejected', code, message };
}
