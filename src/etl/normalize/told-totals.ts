import type { ApplicationRow } from '../../schema/catalogue/application-rows.js';
import { valuesOf } from './label-stream.js';
import { sumOfValues } from './reshape-rows.js';
import type { PrintedRow } from './row-runs.js';
import type { ValueToken } from './tokens.js';

/** The last value of a row, if the values before it are its parts, or if it stands alone. */
function lastValue(values: readonly ValueToken[]): ValueToken | null {
  const last = values.at(-1)!;
  if (values.length === 1) return last;
  return sumOfValues(values.slice(0, -1)) === sumOfValues([last]) ? last : null;
}

/** C1 and C2 in the column of totals, a row without values counting nothing. */
function closes(totals: ReadonlyMap<string, ValueToken>, rows: readonly ApplicationRow[]): boolean {
  const sumOf = (isTaken: (row: ApplicationRow) => boolean): number | null =>
    sumOfValues(rows.filter(isTaken).flatMap((row) => totals.get(row.key) ?? []));
  const closed = sumOf((row) => row.key === 'CLOSED');
  const carriedOut = sumOf((row) => row.key === 'CARRIED_OUT');
  const outcomes = sumOf((row) => row.outcomeGroup !== undefined);
  const workload = sumOf((row) => row.key === 'RECEIVED' || row.key === 'CARRIED_IN');
  if (closed === null || carriedOut === null || workload === null) return false;
  return outcomes === closed && workload === closed + carriedOut;
}

/**
 * The totals of a table whose empty cells are lost, so that fewer values than columns are left in a row: the
 * last value of each row, where in every row the others add up to it and the column of totals closes by C1 and
 * C2. Which applicant the other values belong to is not told. Null where one row does not fit.
 */
export function findToldTotals(
  rows: readonly ApplicationRow[],
  printed: ReadonlyMap<string, PrintedRow>,
): ReadonlyMap<string, ValueToken> | null {
  const totals = new Map<string, ValueToken>();
  for (const row of rows) {
    const found = printed.get(row.key);
    if (!found) return null;
    const values = found.run ? valuesOf(found.run) : [];
    if (values.length === 0) continue;
    const total = lastValue(values);
    if (total === null) return null;
    totals.set(row.key, total);
  }
  return totals.size > 0 && closes(totals, rows) ? totals : null;
}
