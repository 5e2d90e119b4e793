import { countFigureLines, toCellText } from './cell-text.js';
import type { Grid } from './find-grids.js';
import type { Box } from './geometry.js';
import type { RowCell, RuledRow } from './page-line.js';
import { least, most, pushTo } from './gather.js';
import { findTornFigures } from './torn-figures.js';
import type { Word } from './words.js';

/** A cell of a grid: the field of its upper left corner, its bounds, and what stands in it. */
interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly box: Box;
  readonly words: readonly Word[];
}

function indexIn(bounds: readonly number[], value: number): number {
  const next = bounds.findIndex((bound) => bound > value);
  return next <= 0 ? -1 : next - 1;
}

/** The field of a grid in which the middle of a word stands, or null where it stands beside the grid. */
function cellOf(grid: Grid, { box }: Word): number | null {
  const column = indexIn(grid.xs, (box.left + box.right) / 2);
  const row = indexIn(grid.ys, (box.top + box.bottom) / 2);
  return column < 0 || row < 0 ? null : grid.cells[row * (grid.xs.length - 1) + column]!;
}

/** Whether the middle of a word stands within a grid. */
export function isInGrid(grid: Grid, word: Word): boolean {
  return cellOf(grid, word) !== null;
}

function wordsByCell(grid: Grid, words: readonly Word[]): Map<number, Word[]> {
  const byCell = new Map<number, Word[]>();
  const torn = findTornFigures(words, (word) => cellOf(grid, word));
  for (const drawn of words) {
    const before = torn.get(drawn);
    const word = before ? { ...drawn, isTorn: true } : drawn;
    const cell = cellOf(grid, before ?? word);
    if (cell === null) continue;
    pushTo(byCell, cell, word);
  }
  return byCell;
}

/** Where a cell begins, and the box around the fields it is made of. */
function boundsOf(grid: Grid, fields: readonly number[]): Omit<GridCell, 'words'> {
  const columns = grid.xs.length - 1;
  const rows = fields.map((field) => Math.floor(field / columns));
  const inRow = fields.map((field) => field % columns);
  const [row, column] = [least(rows), least(inRow)];
  const [right, bottom] = [grid.xs[most(inRow) + 1]!, grid.ys[most(rows) + 1]!];
  return { row, column, box: { left: grid.xs[column]!, top: grid.ys[row]!, right, bottom } };
}

function listCells(grid: Grid, words: readonly Word[]): GridCell[] {
  const byCell = wordsByCell(grid, words);
  const fields = new Map<number, number[]>();
  grid.cells.forEach((cell, field) => pushTo(fields, cell, field));
  return [...fields].map(([cell, own]) => ({ ...boundsOf(grid, own), words: byCell.get(cell) ?? [] }));
}

/** Beyond this a margin is empty space and no padding, in points. */
const widestPadding = 8;

/** The narrowest margin that any text of the table keeps from the walls beside it. */
function paddingOf(cells: readonly GridCell[]): number {
  const margins = cells.flatMap(({ box, words }) =>
    words.flatMap((word) => [word.box.left - box.left, box.right - word.box.right]),
  );
  return Math.max(Math.min(least(margins), widestPadding), 0);
}

/** Whether all figures of a row stand in as many lines: rows that no line parts, and not one broken number. */
function isStacked(row: readonly GridCell[]): boolean {
  const counts = row.map(({ words }) => countFigureLines(words)).filter((count) => count > 0);
  return counts.length > 1 && counts[0]! > 1 && new Set(counts).size === 1;
}

function toRowCells(row: readonly GridCell[], padding: number, page: number): RowCell[] {
  const options = { padding, isStacked: isStacked(row) };
  return [...row]
    .sort((a, b) => a.column - b.column)
    .map(({ words, box }) => ({ ...toCellText(words, box, options), box, page }));
}

/**
 * The rows of a table that is drawn with lines. A cell stands in the row and column where it begins, once; a
 * field that it covers further on is no cell. An empty cell is an empty text.
 */
export function toRuledRows(grid: Grid, words: readonly Word[], page: number): RuledRow[] {
  const cells = listCells(grid, words);
  const padding = paddingOf(cells);
  const byRow = new Map<number, GridCell[]>();
  for (const cell of cells) pushTo(byRow, cell.row, cell);
  const rows = [...byRow.keys()]
    .sort((a, b) => a - b)
    .map((row) => toRowCells(byRow.get(row)!, padding, page));
  return rows.map((row, index) => ({
    kind: 'ruled',
    page,
    cells: row,
    isFirst: index === 0,
    isLast: index === rows.length - 1,
  }));
}
