import { readPdf } from '../../../src/etl/extract/pdf/read-pdf.js';
import type { PdfText } from '../../../src/etl/extract/pdf/pdf-reading.js';
import { tinyPdf, type TinyPage } from './tiny-pdf.js';

/** The reading of a PDF; fails where it is rejected. */
export async function readAll(bytes: Uint8Array): Promise<PdfText> {
  const reading = await readPdf(bytes);
  if (reading.outcome === 'rejected') throw new Error(`${reading.code}: ${reading.message}`);
  return reading;
}

/** The lines of pages drawn by hand, with `·` between cells. */
export async function readLines(...pages: readonly (string | TinyPage)[]): Promise<string[]> {
  const drawn = pages.map((page) => (typeof page === 'string' ? { steps: page } : page));
  const { text } = await readAll(tinyPdf(drawn));
  return text.split('\n').map((line) => line.replaceAll('\t', '·'));
}
