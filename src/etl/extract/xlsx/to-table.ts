import { toTextCell, type TableBlock, type TableCell, type TableRow } from '../blocks/block.js';
import { DocumentFault } from '../document-fault.js';
import type { SheetRange } from './cell-reference.js';
import type { Sheet, SheetCell, SheetRow } from './read-sheet.js';

const mostMerges = 5_000;

const isPrinted = (cell: SheetCell): boolean => cell.text.trim() !== '';
const isDrawn = (cell: SheetCell): boolean => isPrinted(cell) || cell.isBordered;

function toTooLargeFault(): DocumentFault {
  const message = '工作表过大。The sheet has more cells, or more merged ranges, than are read.';
  return new DocumentFault('DOCUMENT_TOO_LARGE', message);
}

/** The merged ranges that reach into each row. */
function groupByRow(sheet: Sheet, mostCells: number): ReadonlyMap<number, readonly SheetRange[]> {
  const byRow = new Map<number, SheetRange[]>(sheet.rows.map((row) => [row.number, []]));
  if (sheet.merges.length > mostMerges) throw toTooLargeFault();
  let left = mostCells;
  for (const range of sheet.merges) {
    const rows = sheet.rows.filter(({ number }) => number >= range.first.row && number <= range.last.row);
    if ((left -= rows.length) < 0) throw toTooLargeFault();
    for (const { number } of rows) byRow.get(number)!.push(range);
  }
  return byRow;
}

/** Whether a cell is covered by a merged range that begins elsewhere. */
function isCovered(row: number, column: number, ranges: readonly SheetRange[]): boolean {
  return ranges.some(
    ({ first, last }) =>
      column >= first.column && column <= last.column && (row !== first.row || column !== first.column),
  );
}

/** The columns a row is drawn over: from the first cell with text or a line to the last. */
function spanOf(row: SheetRow): readonly [first: number, last: number] | null {
  const drawn = row.cells.filter(isDrawn).map((cell) => cell.column);
  return drawn.length === 0 ? null : [Math.min(...drawn), Math.max(...drawn)];
}

function toCells(row: SheetRow, span: readonly [number, number], ranges: readonly SheetRange[]): TableCell[] {
  const texts = new Map(row.cells.map((cell) => [cell.column, cell.text.trim()]));
  const columns = Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);
  return columns
    .filter((column) => !isCovered(row.number, column, ranges))
    .map((column) => toTextCell(column, texts.get(column) ?? ''));
}

/** In a sheet without lines, rows of cells one below the other are as wide as the widest: its end may be empty. */
function widen(spans: readonly (readonly [number, number] | null)[]): (readonly [number, number] | null)[] {
  const widened = [...spans];
  for (let start = 0; start < spans.length; start++) {
    let end = start;
    let last = 0;
    for (; spans[end] && spans[end]![1] > spans[end]![0]; end++) last = Math.max(last, spans[end]![1]);
    for (let at = start; at < end; at++) widened[at] = [spans[at]![0], last];
    start = Math.max(end - 1, start);
  }
  return widened;
}

/** A sheet as a table: each merged range once, at its origin; cells without text are listed where they are drawn. Throws DOCUMENT_TOO_LARGE. */
export function toTable(sheet: Sheet, mostCells: number): TableBlock {
  const ranges = groupByRow(sheet, mostCells);
  const hasLines = sheet.rows.some((row) => row.cells.some((cell) => cell.isBordered));
  const spans = sheet.rows.map(spanOf);
  const shown = hasLines ? spans : widen(spans);
  const cells = shown.reduce((sum, span) => sum + (span ? span[1] - span[0] + 1 : 0), 0);
  if (cells > mostCells) throw toTooLargeFault();
  const rows = sheet.rows.flatMap((row, index): TableRow[] => {
    const span = shown[index];
    return span ? [{ number: row.number, cells: toCells(row, span, ranges.get(row.number)!) }] : [];
  });
  return { kind: 'table', rows };
}
