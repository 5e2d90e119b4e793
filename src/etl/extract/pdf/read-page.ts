import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPage } from './draw-page.js';
import type { DrawnPage } from './drawn-page.js';
import type { Matrix } from './geometry.js';
import type { LoadedPdfjs } from './load-pdfjs.js';
import type { PdfFont } from './pen.js';

/** The steps of a page are more than any print of a report needs. */
export class TooManyStepsError extends Error {}

function invert(numbers: Readonly<Record<string, unknown>>): Map<unknown, string> {
  return new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
}

function fontOf(page: PDFPageProxy, name: string): PdfFont | null {
  return page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : null;
}

/** What is drawn on a page, as it is shown. Throws {@link TooManyStepsError} beyond `mostSteps`. */
export async function readPage(
  { pdfjs }: LoadedPdfjs,
  page: PDFPageProxy,
  mostSteps: number,
): Promise<DrawnPage> {
  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.length > mostSteps)
    throw new TooManyStepsError(`Page ${page.pageNumber}: ${fnArray.length} steps`);
  const names = invert(pdfjs.OPS);
  const viewport = page.getViewport({ scale: 1 });
  const drawn = drawPage(
    {
      number: page.pageNumber,
      width: viewport.width,
      height: viewport.height,
      map: viewport.transform as unknown as Matrix,
      names: fnArray.map((step) => names.get(step) ?? ''),
      values: argsArray as (readonly unknown[] | null)[],
      fontOf: (name) => fontOf(page, name),
    },
    names,
  );
  page.cleanup();
  return drawn;
}
