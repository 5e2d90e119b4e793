import { Exact } from '../../schema/report/accounting/equation.js';
import { cellAt } from '../../schema/report/cell-at.js';
import type {
  Cell,
  Issue,
  NormalizedReport,
  PrintedCellValue,
} from '../../schema/report/normalized-report.js';
import { UserError } from '../../user-error.js';
import { toIssue } from '../issue.js';
import type { Correction } from './correction.js';

const issueCode = 'CELL_CORRECTED';

const nameOf = ({ agency, year }: NormalizedReport): string => `${agency.name} ${year}`;

function describe({ value, status, raw }: PrintedCellValue): string {
  return `${status}${value === null ? '' : ` ${value}`}${raw === null ? '' : `, printed ${JSON.stringify(raw)}`}`;
}

function printOf({ correctedFrom, value, status, raw }: Cell): PrintedCellValue {
  return correctedFrom ?? { value, status, raw };
}

function findPrint(report: NormalizedReport, { place, target }: Correction): Cell {
  const reading = cellAt(report, target.cell);
  if (reading.kind === 'listed' || reading.kind === 'unlistedZero') return reading.cell;
  const message = `${place}: the report of ${nameOf(report)} has no cell ${target.cell}.`;
  throw new UserError('CORRECTION_TARGET_MISSING', message, 'Check the cell, or withdraw the correction.');
}

function isAsExpected({ expect }: Correction, print: PrintedCellValue): boolean {
  const isSame =
    expect.value === null || print.value === null
      ? expect.value === print.value
      : new Exact(expect.value).equals(print.value);
  return (
    isSame && expect.status === print.status && (expect.raw === null || expect.raw === (print.raw ?? ''))
  );
}

function assertAsExpected(correction: Correction, report: NormalizedReport, print: PrintedCellValue): void {
  if (isAsExpected(correction, print)) return;
  const { place, target, expect } = correction;
  const message =
    `${place}: ${target.cell} of ${nameOf(report)} should print ${describe(expect)}, ` +
    `but is ${describe(print)}.`;
  const remedy = 'The print has changed: look at the report again, then mend or withdraw the correction.';
  throw new UserError('CORRECTION_STALE', message, remedy);
}

function toCorrected(cell: Cell, print: PrintedCellValue, { correct, reason, source }: Correction): Cell {
  return {
    value: correct.value,
    status: correct.status,
    raw: print.raw,
    correctedFrom: print,
    correction: { reason, source },
    ...(cell.at ? { at: cell.at } : {}),
  };
}

function toCorrectedIssue(print: PrintedCellValue, { target, correct, reason, source }: Correction): Issue {
  const [before, after] = [print.value ?? '无数字', correct.value ?? '无数字'];
  const message =
    `${target.cell}印作${JSON.stringify(print.raw)}（${before}），已更正为${after}：${reason}（${source}）。` +
    `Printed ${JSON.stringify(print.raw)}, corrected to ${correct.value ?? correct.status} by the notice at ${source}.`;
  return toIssue(issueCode, message, [target.cell]);
}

function applyOne<T extends NormalizedReport>(report: T, correction: Correction): T {
  const ref = correction.target.cell;
  const cell = findPrint(report, correction);
  const print = printOf(cell);
  assertAsExpected(correction, report, print);
  const isOther = (issue: Issue): boolean => issue.code !== issueCode || !issue.cells.includes(ref);
  return {
    ...report,
    cells: { ...report.cells, [ref]: toCorrected(cell, print, correction) },
    issues: [...report.issues.filter(isOther), toCorrectedIssue(print, correction)],
  };
}

function assertOneEach(corrections: readonly Correction[]): void {
  const byCell = new Map<string, Correction>();
  for (const correction of corrections) {
    const other = byCell.get(correction.target.cell);
    if (other) {
      const message = `${correction.place} and ${other.place} correct the same cell ${correction.target.cell}.`;
      throw new UserError('CORRECTION_INVALID', message, 'Keep one, and withdraw the other.');
    }
    byCell.set(correction.target.cell, correction);
  }
}

/**
 * A report with some of its cells corrected: value and status are the right ones, the print stays beside them and
 * an issue says so. Throws CORRECTION_STALE where a cell does not print what the correction was made for,
 * CORRECTION_TARGET_MISSING where the report has no such cell, CORRECTION_INVALID where two are for one cell.
 */
export function correctReport<T extends NormalizedReport>(report: T, corrections: readonly Correction[]): T {
  assertOneEach(corrections);
  return corrections.reduce(applyOne, report);
}
