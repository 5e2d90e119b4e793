import { fitCells, type CellOffsets, type FittedCells } from './fit-cells.js';
import { valuesOf } from './label-stream.js';
import type { PrintedRow } from './row-runs.js';

/**
 * The cells of a printed row by column, or null where they cannot be told. Empty cells count only on the line
 * of the label: elsewhere they may be an indent.
 */
export function fitRow(printed: PrintedRow, arity: number, offsets: CellOffsets): FittedCells | null {
  if (printed.run === null) return null;
  const run = printed.isOnLabelLine ? printed.run : { ...printed.run, cells: valuesOf(printed.run) };
  return fitCells(run, arity, offsets);
}
