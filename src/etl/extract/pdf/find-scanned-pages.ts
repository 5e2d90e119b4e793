import type { DrawnPage } from './drawn-page.js';

/** The share of a page that the image of a scan covers at least, and the most characters beside it. */
const scanShare = 0.5;
const mostCharacters = 40;

const charactersOf = (page: DrawnPage): number =>
  page.glyphs.filter((glyph) => glyph.text.trim() !== '').length;

/** The numbers of the pages that an image covers and that hold next to no text. */
export function findScannedPages(pages: readonly DrawnPage[]): number[] {
  return pages
    .filter((page) => page.imageShare >= scanShare && charactersOf(page) <= mostCharacters)
    .map((page) => page.number);
}

/** Whether a document has nothing to read: no visible text, or only scanned and empty pages. */
export function hasNoTextLayer(pages: readonly DrawnPage[]): boolean {
  const scanned = new Set(findScannedPages(pages));
  return pages.every((page) => scanned.has(page.number) || charactersOf(page) === 0);
}
