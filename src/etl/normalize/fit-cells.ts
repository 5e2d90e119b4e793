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

/** The places where the columns of the form can begin in a row, by where its values stand. */
function listStarts(run: ValueRun, arity: number): number[] {
  const { first, length } = spanOf(run);
  const from = Math.max(0, first + length - arity);
  const to = Math.min(first, run.cells.length - arity);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** One row cannot tell which of its own empty cells are columns. */
const leastRows = 2;

/**
 * Learns from all rows of as many cells how many empty cells stand before the columns: the one number that fits
 * every such row. Rows that leave two are not learned from, nor are those that a word cuts: they may have more cells.
 */
export function learnOffsets(runs: readonly ValueRun[], arity: number): CellOffsets {
  const starts = new Map<number, number[]>();
  const learnedFrom = new Map<number, number>();
  for (const run of runs) {
    const count = run.cells.length;
    if (run.isCut || count < arity || valuesOf(run).length > arity) continue;
    const own = listStarts(run, arity);
    learnedFrom.set(count, (learnedFrom.get(count) ?? 0) + 1);
    starts.set(count, starts.get(count)?.filter((start) => own.includes(start)) ?? own);
  }
  return new Map(
    [...starts].flatMap(([count, fitting]) =>
      fitting.length === 1 && learnedFrom.get(count)! >= leastRows ? [[count, fitting[0]!]] : [],
    ),
  );
}

/** The offsets at which a row of as many cells has a value: elsewhere all rows may have lost their first cell. */
export function keepBegun(offsets: CellOffsets, runs: readonly ValueRun[]): CellOffsets {
  return new Map(
    [...offsets].filter(([count, start]) =>
      runs.some(({ cells }) => cells.length === count && cells[start]?.kind === 'value'),
    ),
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
  if (run.isTorn || values.length > arity || span.length > arity || run.cells.length < arity) return null;
  if (run.isCut && values.length < arity) return null;
  if (span.length === 0) return run.cells.slice(0, arity);
  if (span.length === arity) return sliceAt(run, span.first, arity);
  if (run.cells.length === arity) return run.cells;
  const start = offsets.get(run.cells.length);
  return start === undefined ? null : sliceAt(run, start, arity);
}
