import type { Cell, NormalizedReport } from './normalized-report.js';

function asPrinted(cell: Cell): Cell {
  if (cell.inferredZero !== true) return cell;
  const printed = { ...cell, value: null };
  delete printed.inferredZero;
  return printed;
}

/** A report with its blanks blank again, whatever was inferred of them. */
export function forgetInferredZeros<T extends NormalizedReport>(report: T): T {
  if (!Object.values(report.cells).some((cell) => cell.inferredZero === true)) return report;
  const cells = Object.entries(report.cells).map(([ref, cell]) => [ref, asPrinted(cell)] as const);
  return { ...report, cells: Object.fromEntries(cells) };
}
