import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { extractLimits, type ExtractLimits } from '../limits.js';
import type { DrawnPage } from './drawn-page.js';
import { findScannedPages, hasNoTextLayer } from './find-scanned-pages.js';
import { hasOversizedStream } from './find-oversized-stream.js';
import { loadPdfjs, type LoadedPdfjs } from './load-pdfjs.js';
import { openPdf } from './open-pdf.js';
import { layOutPage } from './page-layout.js';
import { rejectPdf, type PdfReading, type PdfRejection } from './pdf-reading.js';
import { readMetadata } from './read-metadata.js';
import { readPage, TooManyStepsError } from './read-page.js';
import { toPdfLines } from './to-pdf-lines.js';

function rejectTooLarge(what: { readonly zh: string; readonly en: string }): PdfRejection {
  return rejectPdf('DOCUMENT_TOO_LARGE', `PDF过大：${what.zh}。The PDF is too large: ${what.en}.`);
}

async function readPages(
  library: LoadedPdfjs,
  document: PDFDocumentProxy,
  limits: ExtractLimits,
): Promise<DrawnPage[] | PdfRejection> {
  const pages: DrawnPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(library, await document.getPage(number), limits.pdfSteps);
    characters += page.glyphs.length;
    if (characters > limits.pdfCharacters)
      return rejectTooLarge({
        zh: `文字超过${limits.pdfCharacters}字`,
        en: `more than ${limits.pdfCharacters} characters`,
      });
    pages.push(page);
  }
  return pages;
}

/** What a document draws and says of itself: all that the library is asked for. */
interface DrawnDocument {
  readonly pages: readonly DrawnPage[];
  readonly info: unknown;
}

async function drawDocument(
  library: LoadedPdfjs,
  document: PDFDocumentProxy,
  limits: ExtractLimits,
): Promise<DrawnDocument | PdfRejection> {
  const { numPages } = document;
  if (numPages > limits.pdfPages)
    return rejectTooLarge({
      zh: `共${numPages}页，上限${limits.pdfPages}页`,
      en: `${numPages} pages; at most ${limits.pdfPages} are read`,
    });
  const pages = await readPages(library, document, limits);
  return 'outcome' in pages ? pages : { pages, info: (await document.getMetadata()).info };
}

function toReading({ pages, info }: DrawnDocument): PdfReading {
  if (hasNoTextLayer(pages))
    return rejectPdf(
      'NO_TEXT_LAYER',
      'PDF没有可读的文字，应为扫描件。The PDF prints no text that can be read: it is a scan, or empty.',
    );
  const lines = toPdfLines(pages.map(layOutPage));
  return {
    outcome: 'read',
    text: lines.map((line) => line.text).join('\n'),
    lines,
    ...readMetadata(info),
    pageCount: pages.length,
    scannedPages: findScannedPages(pages),
  };
}

/** The library names its errors; what it cannot open or take apart is the file's fault. */
function toRejection(error: unknown): PdfRejection {
  if (error instanceof TooManyStepsError)
    return rejectTooLarge({ zh: '页面内容过多', en: 'a page has too many drawing steps' });
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException')
    return rejectPdf('DOCUMENT_ENCRYPTED', 'PDF有密码。The PDF asks for a password.');
  return rejectPdf('DOCUMENT_CORRUPT', `PDF损坏（${message}）。The PDF is damaged (${message}).`);
}

/**
 * Reads the text of a PDF in the order in which a person reads it, tables by their lines or by the alignment of
 * their figures: one line for each row, its cells joined by tabs. What is scanned, damaged, locked or too large
 * comes back rejected, not thrown. A step of the library cannot be interrupted: a caller that must end at a fixed
 * time runs this on a thread of its own.
 */
export async function readPdf(bytes: Uint8Array, limits: ExtractLimits = extractLimits): Promise<PdfReading> {
  if (hasOversizedStream(bytes, limits.pdfStreamBytes))
    return rejectTooLarge({ zh: '压缩内容过大', en: 'a packed stream is too large' });
  const library = await loadPdfjs();
  const task = openPdf(library, bytes);
  const drawn = await task.promise
    .then((document) => drawDocument(library, document, limits))
    .catch(toRejection);
  await task.destroy().catch(() => undefined);
  return 'outcome' in drawn ? drawn : toReading(drawn);
}
