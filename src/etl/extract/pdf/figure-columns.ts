import type { Chunk } from './row-chunks.js';
import type { FigureRow } from './figure-rows.js';

/** A column of figures: how far it reaches from left to right. */
interface Column {
  readonly left: number;
  readonly right: number;
}

function findColumns(rows: readonly FigureRow[]): Column[] {
  const columns: Column[] = [];
  const boxes = rows.flatMap((row) => row.figures.map((figure) => figure.box));
  for (const { left, right } of boxes.sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right)
      columns[columns.length - 1] = { ...last, right: Math.max(last.right, right) };
    else columns.push({ left, right });
  }
  return columns;
}

function columnOf(columns: readonly Column[], { box }: Chunk): number {
  return columns.findIndex((column) => box.left >= column.left && box.right <= column.right);
}

/**
 * The figures of each row by column, null where a row has none in a column: an empty cell of a table without
 * lines. Where columns cannot be told, since figures of one row would share one, the figures of a row just follow
 * each other.
 */
export function alignFigures(rows: readonly FigureRow[]): (readonly (Chunk | null)[])[] {
  const columns = findColumns(rows);
  const aligned = rows.map((row) => {
    const cells: (Chunk | null)[] = columns.map(() => null);
    for (const figure of row.figures) cells[columnOf(columns, figure)] = figure;
    return cells;
  });
  const isLost = aligned.some(
    (cells, index) => cells.filter((cell) => cell !== null).length !== rows[index]!.figures.length,
  );
  return isLost ? rows.map((row) => row.figures) : aligned;
}
