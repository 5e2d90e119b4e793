import { dropRunningRows } from './margin-rows.js';
import { toDocumentLines } from './document-lines.js';
import { joinBrokenRows } from './join-broken-rows.js';
import type { PageLayout } from './page-layout.js';
import type { PagedText } from './page-line.js';
import type { PdfLine, PdfSegment } from './pdf-reading.js';
import { turnBox, undoTurns } from './turn-page.js';

const separator = '\t';

function toBox(cell: PagedText, layout: PageLayout): PdfSegment['box'] {
  const { left, top, right, bottom } = turnBox(cell.box, undoTurns(layout.turns), layout);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [round(left), round(top), round(right), round(bottom)];
}

function toPdfLine(cells: readonly PagedText[], layoutOf: ReadonlyMap<number, PageLayout>): PdfLine {
  const segments: PdfSegment[] = [];
  let start = 0;
  for (const cell of cells) {
    const text = cell.text.replaceAll(separator, ' ');
    segments.push({ text, start, page: cell.page, box: toBox(cell, layoutOf.get(cell.page)!) });
    start += text.length + separator.length;
  }
  return { text: segments.map((segment) => segment.text).join(separator), segments };
}

/** The lines of a document from its pages: running heads and page numbers dropped, rows cut by a page break whole. */
export function toPdfLines(layouts: readonly PageLayout[]): PdfLine[] {
  const layoutOf = new Map(layouts.map((layout) => [layout.number, layout]));
  const lines = joinBrokenRows(toDocumentLines(dropRunningRows(layouts)));
  return lines.map((line) => toPdfLine(line.cells, layoutOf));
}
