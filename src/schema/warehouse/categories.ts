import { applicationMeasureKey, formCells, totalKey, type FormCell } from '../catalogue/cells.js';
import { applicationRows } from '../catalogue/application-rows.js';
import type { EditionKey } from '../catalogue/editions.js';
import { outcomeGroupOf } from '../catalogue/cells.js';
import type { Row } from './tables.js';

/** A member of `dim_categories` with the cells of the form that it stands for. */
export interface Category {
  readonly id: number;
  readonly row: Row<'dim_categories'>;
}

/** What a cell is stored under: the row for applications, row and column elsewhere; totals have none. */
function categoryKey(cell: FormCell): string {
  return cell.table === 'APPLICATIONS'
    ? `${cell.table}/${cell.row}`
    : `${cell.table}/${cell.row}/${cell.column}`;
}

function toCategory(cell: FormCell, id: number): Category {
  const isApplication = cell.table === 'APPLICATIONS';
  const applicationRow = applicationRows.find((row) => row.key === cell.row);
  const isIn = (edition: EditionKey): boolean => cell.editions.includes(edition);
  return {
    id,
    row: {
      category_id: id,
      table_key: cell.table,
      row_key: cell.row,
      column_key: isApplication ? null : cell.column,
      measure_key: isApplication && applicationRow ? applicationMeasureKey(applicationRow) : cell.measure,
      outcome_group: isApplication ? outcomeGroupOf(cell.row) : null,
      unit: cell.unit,
      additivity: cell.additivity,
      in_v2019: isIn('V2019'),
      in_v2021: isIn('V2021'),
      article: cell.article,
    },
  };
}

const firstCells = new Map<string, FormCell>();
for (const cell of formCells) {
  if (cell.column !== totalKey && !firstCells.has(categoryKey(cell))) firstCells.set(categoryKey(cell), cell);
}

/** All categories in the order of the form; ids count from 1 and belong to one warehouse version. */
export const categories: readonly Category[] = [...firstCells.values()].map((cell, index) =>
  toCategory(cell, index + 1),
);

const idByKey: ReadonlyMap<string, number> = new Map(
  [...firstCells.keys()].map((key, index) => [key, index + 1]),
);

const idByCell: ReadonlyMap<FormCell, number | null> = new Map(
  formCells.map((cell) => [cell, cell.column === totalKey ? null : idByKey.get(categoryKey(cell))!]),
);

/** The category a cell of the form is stored under, or null for a printed total. */
export function categoryIdOf(cell: FormCell): number | null {
  return idByCell.get(cell)!;
}
