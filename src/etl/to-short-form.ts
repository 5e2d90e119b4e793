import { formTables, cellsOf } from '../schema/catalogue/cells.js';
import type { Cell, NormalizedReport } from '../schema/report/normalized-report.js';

/** A zero printed as a plain 0, of which nothing is lost by not listing it. */
function isPlainZero(cell: Cell | undefined): boolean {
  return cell?.status === 'ZERO' && cell.raw === '0' && cell.unit === undefined;
}

/** Whether every cell the editions ask for is listed, so that what is left out can only be a zero. */
function isWhole(report: NormalizedReport): boolean {
  return formTables.every((table) => {
    const edition = report.editions[table.path];
    if (edition === null || edition === 'MIXED') return false;
    return cellsOf(table.key, edition).every((cell) => report.cells[cell.ref] !== undefined);
  });
}

/**
 * A report with its plain printed zeros left out and `unlisted` saying so. A report that lacks a cell, or a
 * table, or mixes editions, stays as it is: there an unlisted cell would not be known to be a zero.
 */
export function toShortForm(report: NormalizedReport): NormalizedReport {
  if (!isWhole(report)) return report;
  const listed = Object.entries(report.cells).filter(([, cell]) => !isPlainZero(cell));
  return { ...report, cells: Object.fromEntries(listed), unlisted: 'ZERO' };
}
