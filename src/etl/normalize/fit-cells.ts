import { valuesOf, type ValueRun } from './label-stream.js';
import type { BlankToken, ValueToken } from './tokens.js';

/** Cells of a row, one for each column of the form. */
export type FittedCells = readonly (ValueToken | BlankToken)[];

/** Where the values begin in rows of so many cells, as the full rows of the same table show it. */
export type CellOffsets = ReadonlyMap<number, number>;

/** The place of the first value and the number of cells to the last one; -1 and none where all are empty. */
function spanOf(run: ValueRun): { first: number; length: number } {
  const first = run.cells.findIndex((cell) => cell.kind === 'value');
  return {
    first,
    length: first < 0 ? 0 : run.cells.findLastIndex((cell) => cell.kind === 'value') - first + 1,
  };
}

/** Learns from the rows that have a value in every column how many empty cells stand before the values. */
export function learnOffsets(runs: readonly ValueRun[], arity: number): CellOffsets {
  const starts = new Map<number, Set<number>>();
  for (const run of runs) {
    const span = spanOf(run);
    if (valuesOf(run).length !== arity || span.length !== arity) continue;
    starts.set(run.cells.length, (starts.get(run.cells.length) ?? new Set()).add(span.first));
  }
  return new Map(
    [...starts].filter(([, firsts]) => firsts.size === 1).map(([count, firsts]) => [count, [...firsts][0]!]),
  );
}

function sliceAt(run: ValueRun, start: number, arity: number): FittedCells | null {
  const span = spanOf(run);
  const isInside = span.first >= start && span.first + span.length <= start + arity;
  return isInside && start + arity <= run.cells.length ? run.cells.slice(start, start + arity) : null;
}

/**
 * The cells of a row by column, or null where it cannot be told which value stands in which column: too many
 * values, too few, or empty cells that may stand before or behind them. Never shifts and never fills up.
 */
export function fitCells(run: ValueRun, arity: number, offsets: CellOffsets): FittedCells | null {
  const span = spanOf(run);
  const values = valuesOf(run);
  if (values.length > arity || span.length > arity || run.cells.length < arity) return null;
  if (span.length === 0) return run.cells.slice(0, arity);
  if (span.length === arity) return sliceAt(run, span.first, arity);
  if (run.cells.length === arity) return run.cells;
  const start = offsets.get(run.cells.length);
  return start === undefined ? null : sliceAt(run, start, arity);
}
