import type { Cell, Issue } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';

/** A row of a table: its cells in the order of their columns. */
type Row = readonly (readonly [ref: string, cell: Cell])[];

/** From so many rows on a column that is empty in all of them was left empty by the body. */
const leastRowsOfColumn = 3;

function toRows(cells: ReadonlyMap<string, Cell>): Row[] {
  const rows = new Map<string, (readonly [string, Cell])[]>();
  for (const [ref, cell] of cells) {
    const key = ref.startsWith('proceedings/') ? '' : ref.slice(0, ref.lastIndexOf('/'));
    const row = rows.get(key);
    if (row) row.push([ref, cell]);
    else rows.set(key, [[ref, cell]]);
  }
  return [...rows.values()].filter((row) => row.length > 1);
}

const isBlank = ([, cell]: Row[number]): boolean => cell.status === 'BLANK';

/** Whether an empty cell stands before one that is filled in: such a table keeps its empty cells in their columns. */
function hasInnerBlank(row: Row): boolean {
  const first = row.findIndex(isBlank);
  return first >= 0 && row.slice(first).some((entry) => !isBlank(entry));
}

/**
 * Rows that are filled in but for their end, in a table that shows no empty cell elsewhere: where short rows are padded
 * with empty cells, a row that lost one in its midst looks the same, and its values would stand a column too far left.
 */
export function findRowsEndingEmpty(cells: ReadonlyMap<string, Cell>): Issue[] {
  if (![...cells.values()].some(({ status }) => status === 'BLANK')) return [];
  const filled = toRows(cells).filter((row) => !row.every(isBlank));
  const ending = filled.filter((row) => isBlank(row.at(-1)!));
  const isColumn = ending.length === filled.length && ending.length >= leastRowsOfColumn;
  if (ending.length === 0 || isColumn || filled.some(hasInnerBlank)) return [];
  const refs = ending.flatMap((row) => row.map(([ref]) => ref));
  const message =
    `有${ending.length}行末尾是空格，其余各格都有数：可能漏填，也可能前面丢了一格而整行左移；请对照原件。` +
    `${ending.length} rows end with an empty cell and are filled in before it: it may have been left out, or a cell before ` +
    `it was lost and the others moved up. Compare them with the print.`;
  return [toIssue('ROW_ENDS_EMPTY', message, refs)];
}
