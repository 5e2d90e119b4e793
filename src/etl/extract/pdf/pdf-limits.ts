/** What one PDF may cost. A report is some ten pages of a few thousand characters; no print of the form comes near. */
export interface PdfLimits {
  readonly pages: number;
  /** Visible characters of the document. */
  readonly characters: number;
  /** Drawing steps of one page. */
  readonly steps: number;
  /** Bytes that one compressed stream may unpack to. */
  readonly streamBytes: number;
  readonly milliseconds: number;
}

export const pdfLimits: PdfLimits = {
  pages: 300,
  characters: 200_000,
  steps: 400_000,
  streamBytes: 96 * 1024 * 1024,
  milliseconds: 30_000,
};
