import type { DocumentLine, RowCell, RuledRow } from './page-line.js';

/** How far the sides of a cell may move from one page to the next, in points. */
const shift = 4;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= shift;

/** The cell of a row that stands under a cell. */
function cellUnder(cell: RowCell, row: RuledRow): RowCell | undefined {
  return row.cells.find(
    (other) => isSame(other.box.left, cell.box.left) && isSame(other.box.right, cell.box.right),
  );
}

const ordinal = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.．]|\d{1,2}[.．、])/u;
const figures = /^[+\-−\d０-９.,，/—万元件项]+$/u;
const isPrinted = (cell: RowCell | undefined): boolean => cell !== undefined && cell.text !== '';

/**
 * Whether the cell of a row goes on with a cell of the next page: a label that filled its line and goes on without
 * an ordinal. Figures are never put together over a page break.
 */
function isContinued(cell: RowCell, next: RowCell): boolean {
  return cell.isFull && !ordinal.test(next.text) && !figures.test(next.text) && !figures.test(cell.text);
}

/** Whether two rows are one that a page break cuts: a label goes on, and no other cell is printed in both. */
function isBroken(row: RuledRow, next: RuledRow): boolean {
  if (row.page !== next.page - 1 || !row.isLast || !next.isFirst) return false;
  const pairs = row.cells.map((cell) => [cell, cellUnder(cell, next)] as const);
  if (pairs.some(([, other]) => other === undefined)) return false;
  const printed = pairs.filter(([cell, other]) => isPrinted(cell) && isPrinted(other));
  return printed.length === 1 && isContinued(printed[0]![0], printed[0]![1]!);
}

function joinCells(cell: RowCell, next: RowCell | undefined): RowCell {
  if (!next || next.text === '') return cell;
  return cell.text === '' ? next : { ...cell, text: cell.text + next.text };
}

/** The rest of a label that spans rows comes first, as it stands left. */
function joinRows(row: RuledRow, next: RuledRow): RuledRow {
  const added = next.cells.filter((cell) => isPrinted(cell) && !cellUnder(cell, row));
  const cells = [...row.cells.map((cell) => joinCells(cell, cellUnder(cell, next))), ...added];
  return { ...next, cells: cells.sort((a, b) => a.box.left - b.box.left), isFirst: row.isFirst };
}

/** The lines with rows that a page break cuts put together; nothing else may stand between the two halves. */
export function joinBrokenRows(lines: readonly DocumentLine[]): DocumentLine[] {
  const joined: DocumentLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.kind === 'ruled' && line.kind === 'ruled' && isBroken(last, line))
      joined[joined.length - 1] = joinRows(last, line);
    else joined.push(line);
  }
  return joined;
}
