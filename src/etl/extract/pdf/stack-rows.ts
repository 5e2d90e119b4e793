import type { Box } from './geometry.js';
import type { PagedText, PlacedText } from './page-line.js';
import type { TextRow } from './text-rows.js';

/** Rows of text of a page. */
export interface PageRows {
  readonly page: number;
  readonly rows: readonly TextRow[];
}

/** Rows of several pages as if they stood on one page without an end. */
export interface StackedRows {
  readonly rows: readonly TextRow[];
  /** A text at its place in the stack, put back to its page. */
  readonly toPage: (text: PlacedText) => PagedText;
}

/** The gap that a page break leaves between two rows, in heights of a row. */
const gap = 0.5;

function lower(box: Box, by: number): Box {
  return { ...box, top: box.top + by, bottom: box.bottom + by };
}

function lowerRow(row: TextRow, by: number): TextRow {
  const words = row.words.map((word) => ({ ...word, box: lower(word.box, by) }));
  return { words, box: lower(row.box, by) };
}

/** Stacks the rows of pages, so that a table without lines that goes on over a page break is one table. */
export function stackRows(pages: readonly PageRows[]): StackedRows {
  const stacked: TextRow[] = [];
  const shifts: { page: number; by: number; top: number }[] = [];
  for (const { page, rows } of pages.filter(({ rows }) => rows.length > 0)) {
    const [first, last] = [rows[0]!, stacked.at(-1)];
    const top = last ? last.box.bottom + gap * (first.box.bottom - first.box.top) : first.box.top;
    const by = top - first.box.top;
    shifts.push({ page, by, top });
    stacked.push(...rows.map((row) => lowerRow(row, by)));
  }
  const toPage = (text: PlacedText): PagedText => {
    const { page, by } = shifts.findLast(({ top }) => text.box.top >= top - 0.1) ?? shifts[0]!;
    return { ...text, page, box: lower(text.box, -by) };
  };
  return { rows: stacked, toPage };
}
