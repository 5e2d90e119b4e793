import type { ApplicationRow } from '../../schema/catalogue/application-rows.js';
import { valuesOf } from './label-stream.js';
import { addsUp, sumOfValues } from './reshape-rows.js';
import type { PrintedRow } from './row-runs.js';
import type { ValueToken } from './tokens.js';

type LastValues = ReadonlyMap<string, readonly ValueToken[]>;

/** C1 and C2 over the last values of the rows, a row without values counting nothing. */
function closes(rows: LastValues, form: readonly ApplicationRow[]): boolean {
  const sumOf = (isTaken: (row: ApplicationRow) => boolean): number | null =>
    sumOfValues(form.filter(isTaken).flatMap((row) => rows.get(row.key)?.slice(-1) ?? []));
  const closed = sumOf((row) => row.key === 'CLOSED');
  const carriedOut = sumOf((row) => row.key === 'CARRIED_OUT');
  const outcomes = sumOf((row) => row.outcomeGroup !== undefined);
  const workload = sumOf((row) => row.key === 'RECEIVED' || row.key === 'CARRIED_IN');
  if (closed === null || carriedOut === null || workload === null) return false;
  return outcomes === closed && workload === closed + carriedOut;
}

/**
 * Whether the last values are totals and no parts: `5 5` may also be two applicants of five, its total left blank.
 * A row of more values, or rows of different numbers, tell.
 */
function areTotals(rows: readonly (readonly ValueToken[])[]): boolean {
  const counted = rows.filter((values) => sumOfValues(values) !== 0);
  const numbers = new Set(counted.map((values) => sumOfValues(values.slice(-1))));
  return counted.some((values) => values.length > 2) || (counted.length > 2 && numbers.size > 1);
}

/**
 * The totals of a table whose empty cells are lost, so that fewer values than columns are left in a row: the
 * last value of each row, where in every row the others add up to it and the column of totals closes by C1 and
 * C2. Which applicant the other values belong to is not told, nor what a value that stands alone is. Empty where
 * one row does not fit.
 */
export function findToldTotals(
  form: readonly ApplicationRow[],
  printed: ReadonlyMap<string, PrintedRow>,
): ReadonlyMap<string, ValueToken> {
  if (form.some((row) => !printed.has(row.key))) return new Map();
  const rows: LastValues = new Map(
    [...printed].map(([key, { run }]) => [key, run ? valuesOf(run) : []] as const),
  );
  const several = [...rows].filter(([, values]) => values.length > 1);
  const isTold =
    several.every(([, values]) => addsUp(values)) &&
    areTotals(several.map(([, values]) => values)) &&
    closes(rows, form);
  return new Map(isTold ? several.map(([key, values]) => [key, values.at(-1)!]) : []);
}
