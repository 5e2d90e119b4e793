import { valuesOf } from './label-stream.js';
import type { PrintedRow, PrintedRows } from './row-runs.js';

/**
 * The rows whose values may be another row's: where a table has both a label without values and values without
 * a label, everything between them may be shifted, except rows whose values stand on the line of their label.
 */
export function findShiftedRows(
  printed: PrintedRows,
  arityOf: (row: PrintedRow) => number,
): ReadonlySet<string> {
  const rows = [...printed.rows.values()];
  const arities = rows.map(arityOf);
  const least = Math.min(...arities);
  const lacking = rows.filter((row) => row.run === null).map((row) => row.start);
  const crowded = rows.filter((row, index) => row.run && valuesOf(row.run).length >= arities[index]! + least);
  const spare = [
    ...printed.strays.filter((run) => valuesOf(run).length >= least).map((run) => run.position),
    ...crowded.map((row) => row.start),
  ];
  if (lacking.length === 0 || spare.length === 0) return new Set();
  const [from, to] = [Math.min(...lacking, ...spare), Math.max(...lacking, ...spare)];
  const between = rows.filter((row) => row.start >= from && row.start <= to && !row.isOnLabelLine);
  return new Set(between.map((row) => row.row));
}
