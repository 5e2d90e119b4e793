import { toFreeLines } from './free-lines.js';
import { toRuledRows } from './grid-rows.js';
import type { DocumentLine } from './page-line.js';
import type { PageLayout } from './page-layout.js';
import { stackRows, type PageRows } from './stack-rows.js';
import type { TextRow } from './text-rows.js';

const middleOf = (row: TextRow): number => (row.box.top + row.box.bottom) / 2;

function toLines(stretch: readonly PageRows[]): DocumentLine[] {
  const { rows, toPage } = stackRows(stretch);
  return toFreeLines(rows).map((cells) => ({ kind: 'free', cells: cells.map(toPage) }));
}

/**
 * The lines of a document from its first page on: text above a table before its rows, text beside it behind them.
 * Text between two tables is taken together, over page breaks too.
 */
export function toDocumentLines(layouts: readonly PageLayout[]): DocumentLine[] {
  const lines: DocumentLine[] = [];
  let stretch: PageRows[] = [];
  for (const { number: page, tables, rows } of layouts) {
    let rest = rows;
    for (const { grid, words } of tables) {
      stretch.push({ page, rows: rest.filter((row) => middleOf(row) < grid.box.top) });
      lines.push(...toLines(stretch), ...toRuledRows(grid, words, page));
      stretch = [];
      rest = rest.filter((row) => middleOf(row) >= grid.box.top);
    }
    stretch.push({ page, rows: rest });
  }
  return [...lines, ...toLines(stretch)];
}
