import {
  cellByRef,
  cellsOf,
  formTables,
  type FormCell,
  type FormTableKey,
} from '../../schema/catalogue/cells.js';
import type { CellStatus } from '../../schema/catalogue/statuses.js';
import type { StoredCorrection } from '../../schema/warehouse/stored-correction.js';
import type { RestStatus, Row } from '../../schema/warehouse/tables.js';
import { toExact } from './figure.js';

/** What a stored cell has to say; without it the rest status of its table speaks. */
export interface StoredCellParts {
  readonly ref: string;
  readonly value: string | null;
  readonly status: CellStatus;
  readonly raw: string | null;
  readonly place: string | null;
  /** A `StoredCorrection` in JSON. */
  readonly correction: string | null;
}

/** A cell of a report: as it was printed, or corrected with the print beside it. */
export interface PrintedCell {
  readonly ref: string;
  readonly value: string | null;
  readonly status: CellStatus;
  readonly raw: string | null;
  readonly place: string | null;
  /** Null where the print stands. */
  readonly correction: StoredCorrection | null;
}

const asPrinted = { place: null, correction: null };
const restCells: Readonly<Record<RestStatus, Omit<PrintedCell, 'ref'>>> = {
  ZERO: { value: '0', status: 'ZERO', raw: '0', ...asPrinted },
  BLANK: { value: null, status: 'BLANK', raw: '', ...asPrinted },
  ABSENT: { value: null, status: 'ABSENT', raw: null, ...asPrinted },
};

function tableState(report: Row<'dim_reports'>, table: FormTableKey) {
  switch (table) {
    case 'DISCLOSURE':
      return { edition: report.disclosure_edition, rest: report.disclosure_rest };
    case 'APPLICATIONS':
      return { edition: report.applications_edition, rest: report.applications_rest };
    case 'PROCEEDINGS':
      return { edition: report.proceedings_edition, rest: report.proceedings_rest };
  }
}

function isOnForm(report: Row<'dim_reports'>, cell: FormCell): boolean {
  const { edition } = tableState(report, cell.table);
  return edition !== null && edition !== 'MIXED' && cell.editions.includes(edition);
}

function toPrinted(
  report: Row<'dim_reports'>,
  cell: FormCell,
  stored: StoredCellParts | undefined,
): PrintedCell {
  if (!stored) return { ref: cell.ref, ...restCells[tableState(report, cell.table).rest] };
  const { value, status, raw, place } = stored;
  const correction = stored.correction === null ? null : (JSON.parse(stored.correction) as StoredCorrection);
  return { ref: cell.ref, value: value === null ? null : toExact(value), status, raw, place, correction };
}

/**
 * One cell of a report, stored or not. Null where the report's edition of the form has no such cell; ABSENT
 * where it has one that was not seen.
 */
export function findPrintedCell(
  report: Row<'dim_reports'>,
  stored: readonly StoredCellParts[],
  ref: string,
): PrintedCell | null {
  const cell = cellByRef.get(ref);
  const own = stored.find((candidate) => candidate.ref === ref);
  if (!cell || (!own && !isOnForm(report, cell))) return null;
  return toPrinted(report, cell, own);
}

function printedCellsOf(
  report: Row<'dim_reports'>,
  table: FormTableKey,
  stored: ReadonlyMap<string, StoredCellParts>,
): PrintedCell[] {
  const { edition } = tableState(report, table);
  if (edition === null) return [];
  const known =
    edition === 'MIXED' ? [...stored.keys()].map((ref) => cellByRef.get(ref)!) : cellsOf(table, edition);
  return known
    .filter((cell) => cell.table === table)
    .map((cell) => toPrinted(report, cell, stored.get(cell.ref)));
}

/** The cells of a report that were seen, in the order of the form, of one table or of all. */
export function listPrintedCells(
  report: Row<'dim_reports'>,
  stored: readonly StoredCellParts[],
  table: FormTableKey | null,
): PrintedCell[] {
  const byRef = new Map(stored.map((cell) => [cell.ref, cell]));
  const wanted = formTables.map(({ key }) => key).filter((key) => table === null || key === table);
  return wanted
    .flatMap((key) => printedCellsOf(report, key, byRef))
    .filter((cell) => cell.status !== 'ABSENT');
}
