import { valuesOf, type ValueRun } from './label-stream.js';
import { addsUp, sumOfValues } from './reshape-rows.js';

/** Whether an empty cell stands before a value: then the empty cells of the table keep their columns. */
function hasBlankBeforeValue({ cells }: ValueRun): boolean {
  const last = cells.findLastIndex((cell) => cell.kind === 'value');
  return cells.slice(0, last).some((cell) => cell.kind === 'blank');
}

/** Whether every row has all values but the last, and most of these are no totals of the others. */
function lackOnlyTotals(runs: readonly ValueRun[], arity: number): boolean {
  const rows = runs.map(valuesOf).filter((values) => values.length > 0);
  const counted = rows.filter((values) => sumOfValues(values) !== 0);
  return (
    rows.every((values) => values.length === arity - 1) && counted.filter(addsUp).length <= counted.length / 2
  );
}

/**
 * Whether the empty cells of a table stand in their columns. They do not where they were taken out and the rows
 * filled up behind: then some row has too few cells, or no empty cell stands before any value.
 */
export function hasTrustedBlanks(runs: readonly ValueRun[], arity: number): boolean {
  const printed = runs.filter((run) => valuesOf(run).length > 0);
  const partial = printed.filter((run) => valuesOf(run).length < arity);
  if (partial.length === 0) return true;
  if (partial.some((run) => run.cells.length < arity)) return false;
  return partial.some(hasBlankBeforeValue) || lackOnlyTotals(partial, arity);
}
