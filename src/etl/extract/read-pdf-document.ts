import type { Source } from '../../schema/report/normalized-report.js';
import type { RawDocument } from '../raw-document.js';
import { DocumentFault } from './document-fault.js';
import type { ExtractLimits } from './limits.js';
import { printPdfLines } from './pdf/print-pdf-lines.js';
import { readPdf } from './pdf/read-pdf.js';

/** Reads a PDF with a text layer: its lines and tables, each cell with its place on the page. Throws a `DocumentFault`. */
export async function readPdfDocument(
  bytes: Buffer,
  source: Source,
  limits: ExtractLimits,
): Promise<RawDocument> {
  const reading = await readPdf(bytes, limits);
  if (reading.outcome === 'rejected') throw new DocumentFault(reading.code, reading.message);
  return { source, ...printPdfLines(reading.lines), title: reading.title ?? undefined };
}
