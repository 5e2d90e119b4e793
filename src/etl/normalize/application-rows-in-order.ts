import { applicationRows, type ApplicationRow } from '../../schema/catalogue/application-rows.js';
import type { EditionKey } from '../../schema/catalogue/editions.js';
import { addsUp, reshapeRows, sumOfValues } from './reshape-rows.js';
import type { Token, ValueToken } from './tokens.js';
import { toParagraphs } from './value-paragraphs.js';

const width = 7;
const formRows: readonly ApplicationRow[] = applicationRows;

/** The rows of the edition and the values of each, told by their order alone. */
export type OrderedRows = readonly (readonly [row: ApplicationRow, values: readonly ValueToken[]])[];

const rowsOf = (edition: EditionKey): readonly ApplicationRow[] =>
  formRows.filter((row) => row.editions.includes(edition));

/** Which of the rules that add up a column a table breaks in it. */
interface ColumnFault {
  /** C1: what came in is what went out. */
  readonly isFlow: boolean;
  /** C2: the outcomes are the closed ones. */
  readonly isOutcome: boolean;
}

/** The columns in which C1 or C2 is broken. */
function listFaults(ordered: OrderedRows): ColumnFault[] {
  return Array.from({ length: width }, (_, column): ColumnFault => {
    const sum = (isTaken: (row: ApplicationRow) => boolean): number | null =>
      sumOfValues(ordered.flatMap(([row, values]) => (isTaken(row) ? values[column]! : [])));
    const closed = sum((row) => row.key === 'CLOSED');
    const outflow = sum((row) => row.key === 'CLOSED' || row.key === 'CARRIED_OUT');
    const workload = sum((row) => row.key === 'RECEIVED' || row.key === 'CARRIED_IN');
    const outcomes = sum((row) => row.outcomeGroup !== undefined);
    return {
      isFlow: workload === null || workload !== outflow,
      isOutcome: outcomes === null || outcomes !== closed,
    };
  }).filter(({ isFlow, isOutcome }) => isFlow || isOutcome);
}

/** The rules that a wrong number in a row breaks. */
function faultOf({ key, outcomeGroup }: ApplicationRow): ColumnFault {
  const isOutcome = outcomeGroup !== undefined;
  return { isFlow: !isOutcome, isOutcome: isOutcome || key === 'CLOSED' };
}

/** Columns that one row can put out: that of a cell, or the two of cells that were exchanged. */
const mostColumnsOfRow = 2;

/** Whether what does not close is all of one row: as where the body misprinted a cell of it, or exchanged two. */
function hasOneFault(ordered: OrderedRows): boolean {
  const faults = listFaults(ordered);
  const uneven = ordered.filter(([, values]) => !addsUp(values));
  const isOf = (row: ApplicationRow): boolean => {
    const own = faultOf(row);
    return faults.every(({ isFlow, isOutcome }) => isFlow === own.isFlow && isOutcome === own.isOutcome);
  };
  const suspects = uneven.length > 0 ? uneven : ordered;
  return uneven.length <= 1 && faults.length <= mostColumnsOfRow && suspects.some(([row]) => isOf(row));
}

/** Whether no label stands between the values of a row. */
function areRowsWhole(ordered: OrderedRows, tokens: readonly Token[]): boolean {
  const labelsBefore = new Map<Token, number>();
  let count = 0;
  for (const token of tokens)
    if (token.kind === 'label') count++;
    else labelsBefore.set(token, count);
  return ordered.every(([, values]) => new Set(values.map((value) => labelsBefore.get(value))).size === 1);
}

/**
 * The rows of the applications table told by the order of its values, whatever labels stand between: for pages
 * read column by column, values printed before their labels, and groups with all values in one block. Null
 * unless the table has exactly the values of the edition, there is one way to part them into rows, and every
 * row and column closes by C1 to C3. One row may be at fault where only columns can be made of the paragraphs, as its
 * body made an error of its own; then no label may stand within a row.
 */
export function orderApplicationRows(tokens: readonly Token[], edition: EditionKey): OrderedRows | null {
  const expected = rowsOf(edition);
  const values = tokens.filter((token) => token.kind === 'value');
  if (values.length !== expected.length * width) return null;
  const paragraphs = toParagraphs(tokens);
  const areColumns = paragraphs.every(({ length }) => length % width !== 0);
  const ways = reshapeRows(paragraphs, width, areColumns ? 1 : 0).map((rows) =>
    expected.map((row, index) => [row, rows[index]!] as const),
  );
  const closing = ways.filter((way) => listFaults(way).length === 0 && way.every(([, row]) => addsUp(row)));
  if (closing.length > 0 || !areColumns) return closing.length === 1 ? closing[0]! : null;
  const faulty = ways.filter((way) => hasOneFault(way) && areRowsWhole(way, tokens));
  return ways.length === 1 ? (faulty[0] ?? null) : null;
}
