import { valuesOf } from './label-stream.js';
import type { PrintedRow, PrintedRows } from './row-runs.js';

/** Rows between a label without values and values without a label. */
function findBetween(printed: PrintedRows, arityOf: (row: PrintedRow) => number): PrintedRow[] {
  const rows = [...printed.rows.values()];
  const arities = rows.map(arityOf);
  const lacking = rows.filter((row) => row.run === null).map((row) => row.start);
  const crowded = rows.filter((row, index) => row.run && valuesOf(row.run).length > arities[index]!);
  const spare = [...printed.strays.map((run) => run.position), ...crowded.map((row) => row.start)];
  if (lacking.length === 0 || spare.length === 0) return [];
  const [from, to] = [Math.min(...lacking, ...spare), Math.max(...lacking, ...spare)];
  return rows.filter((row) => row.start >= from && row.start <= to);
}

/** Rows before one that is not printed: the values may be those of the lost row. */
function findBeforeLost(printed: PrintedRows, sequences: readonly (readonly string[])[]): PrintedRow[] {
  return sequences.flatMap((sequence) =>
    sequence.flatMap((key, index) => {
      const next = sequence[index + 1];
      return next !== undefined && !printed.rows.has(next) ? (printed.rows.get(key) ?? []) : [];
    }),
  );
}

/**
 * Rows whose values stand as near to the label of the next row, where that row has none of its own or such doubtful
 * ones: with empty cells gone, values printed before their labels look the same.
 */
function findBeforeLacking({ rows }: PrintedRows, sequences: readonly (readonly string[])[]): PrintedRow[] {
  const doubtful: PrintedRow[] = [];
  for (const sequence of sequences) {
    let isNextLacking = false;
    for (const row of sequence.flatMap((key) => rows.get(key) ?? []).reverse()) {
      const isDoubtful: boolean = isNextLacking && row.isNearNextLabel && !row.isOnLabelLine;
      if (isDoubtful) doubtful.push(row);
      isNextLacking = isDoubtful || row.run === null;
    }
  }
  return doubtful;
}

/**
 * The rows whose values may be another row's: everything between a label without values and values without a
 * label, what stands before a row that is lost, and what stands as near to the next label, that one without values.
 * Rows whose values stand on the line of their label are safe. `sequences` are the rows the form prints one below the other with as many columns.
 */
export function findShiftedRows(
  printed: PrintedRows,
  arityOf: (row: PrintedRow) => number,
  sequences: readonly (readonly string[])[],
): ReadonlySet<string> {
  const doubtful = [
    ...findBetween(printed, arityOf),
    ...findBeforeLost(printed, sequences),
    ...findBeforeLacking(printed, sequences),
  ];
  return new Set(doubtful.filter((row) => row.run !== null && !row.isOnLabelLine).map((row) => row.row));
}
