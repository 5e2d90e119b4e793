import { labelsOfCell } from '../../schema/catalogue/cell-labels.js';
import type { Cell, CellCorrection, CellPlace } from '../../schema/graphql/report.type.js';
import type { PrintedCell } from '../query/report-cells.js';

function toPlace(place: string | null): CellPlace | null {
  if (place === null) return null;
  const { line, column, page, table, row } = JSON.parse(place) as Partial<CellPlace>;
  return {
    line: line ?? null,
    column: column ?? null,
    page: page ?? null,
    table: table ?? null,
    row: row ?? null,
  };
}

function toCorrection({ correction }: PrintedCell): CellCorrection | null {
  if (!correction) return null;
  const { value, reason, source } = correction;
  return { value, reason, source };
}

/** A cell of a report as GraphQL shows it. */
export function toCell(cell: PrintedCell, reportId: string): Cell {
  const { ref, raw, value, status } = cell;
  const printedValue = cell.correction ? cell.correction.printed : value;
  const place = toPlace(cell.place);
  const { zh: label, en: labelEn } = labelsOfCell(ref);
  return {
    ref,
    label,
    labelEn,
    raw,
    value,
    printedValue,
    status,
    correction: toCorrection(cell),
    place,
    reportId,
  };
}
