import { fitCells, type CellOffsets, type FittedCells } from './fit-cells.js';
import { isStrip, valuesOf, type ValueRun } from './label-stream.js';
import type { PrintedRow } from './row-runs.js';

/** Cells one on a line: empty ones count where they fill the row and no row of the table has any beyond it. */
function fitStrip(run: ValueRun, arity: number, offsets: CellOffsets): FittedCells | null {
  const values = valuesOf(run);
  if (values.length === arity) return values;
  if (values.length === 0) return run.cells.length < arity ? null : run.cells.slice(0, arity);
  const isPadded = [...offsets.keys()].some((count) => count > arity);
  return run.cells.length === arity && !isPadded ? run.cells : null;
}

/**
 * The cells of a printed row by column, or null where they cannot be told. Empty cells count only on the line
 * of the label: elsewhere they may be an indent.
 */
export function fitRow(printed: PrintedRow, arity: number, offsets: CellOffsets): FittedCells | null {
  if (printed.run === null) return null;
  if (isStrip(printed.run.cells)) return fitStrip(printed.run, arity, offsets);
  const run = printed.isOnLabelLine ? printed.run : { ...printed.run, cells: valuesOf(printed.run) };
  return fitCells(run, arity, offsets);
}
