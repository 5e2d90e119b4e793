import { applicationRows, type ApplicationRow } from '../../schema/catalogue/application-rows.js';
import type { EditionKey } from '../../schema/catalogue/editions.js';
import { reshapeRows, sumOfValues } from './reshape-rows.js';
import type { Token, ValueToken } from './tokens.js';
import { toParagraphs } from './value-paragraphs.js';

const width = 7;
const formRows: readonly ApplicationRow[] = applicationRows;

/** The rows of the edition and the values of each, told by their order alone. */
export type OrderedRows = readonly (readonly [row: ApplicationRow, values: readonly ValueToken[]])[];

const rowsOf = (edition: EditionKey): readonly ApplicationRow[] =>
  formRows.filter((row) => row.editions.includes(edition));

/** C1 and C2 in every column: what came in is what went out, and the outcomes are the closed ones. */
function closes(ordered: OrderedRows): boolean {
  return Array.from({ length: width }, (_, column) => column).every((column) => {
    const sum = (isTaken: (row: ApplicationRow) => boolean): number | null =>
      sumOfValues(ordered.flatMap(([row, values]) => (isTaken(row) ? values[column]! : [])));
    const closed = sum((row) => row.key === 'CLOSED');
    const carriedOut = sum((row) => row.key === 'CARRIED_OUT');
    const workload = sum((row) => row.key === 'RECEIVED' || row.key === 'CARRIED_IN');
    return sum((row) => row.outcomeGroup !== undefined) === closed && workload === closed! + carriedOut!;
  });
}

/**
 * The rows of the applications table told by the order of its values, whatever labels stand between: for pages
 * read column by column, values printed before their labels, and groups with all values in one block. Null
 * unless the table has exactly the values of the edition, there is one way to part them into rows, and every
 * row and column closes by C1 to C3.
 */
export function orderApplicationRows(tokens: readonly Token[], edition: EditionKey): OrderedRows | null {
  const expected = rowsOf(edition);
  const values = tokens.filter((token) => token.kind === 'value');
  if (values.length !== expected.length * width) return null;
  const ways = reshapeRows(toParagraphs(tokens), width)
    .map((rows) => expected.map((row, index) => [row, rows[index]!] as const))
    .filter(closes);
  return ways.length === 1 ? ways[0]! : null;
}
