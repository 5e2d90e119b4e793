import type { Issue, Source } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import type { RawDocument } from '../raw-document.js';
import { DocumentFault } from './document-fault.js';
import type { ExtractLimits } from './limits.js';
import { printPdfLines } from './pdf/print-pdf-lines.js';
import { readPdf } from './pdf/read-pdf.js';

function toScannedIssue(pages: readonly number[]): Issue {
  const message = `第${pages.join('、')}页是扫描图像，没有文字，未读。Scans without text, not read: page ${pages.join(', ')}.`;
  return toIssue('PAGES_SCANNED', message);
}

/** Reads a PDF with a text layer: its lines and tables, each cell with its place on the page. Throws a `DocumentFault`. */
export async function readPdfDocument(
  bytes: Buffer,
  source: Source,
  limits: ExtractLimits,
): Promise<RawDocument> {
  const reading = await readPdf(bytes, limits);
  if (reading.outcome === 'rejected') throw new DocumentFault(reading.code, reading.message);
  const { lines, title, scannedPages } = reading;
  const issues = scannedPages.length > 0 ? [toScannedIssue(scannedPages)] : [];
  return { source, ...printPdfLines(lines), title: title ?? undefined, issues };
}
