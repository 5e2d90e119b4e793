import { outcomeGroupOf, type FormCell } from '../../schema/catalogue/cells.js';
import type { CellDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { CellCut } from '../../schema/catalogue/metrics.js';

/** The member of each dimension of the form that a cell belongs to; null where its table has no such dimension. */
const members: Readonly<Record<CellDimensionKey, (cell: FormCell) => string | null>> = {
  APPLICANT_TYPE: (cell) => (cell.table === 'APPLICATIONS' ? cell.column : null),
  OUTCOME: (cell) => (cell.table === 'APPLICATIONS' && outcomeGroupOf(cell.row) !== null ? cell.row : null),
  OUTCOME_GROUP: (cell) => (cell.table === 'APPLICATIONS' ? outcomeGroupOf(cell.row) : null),
  PROCEDURE: (cell) => (cell.table === 'PROCEEDINGS' ? cell.row : null),
  PROCEEDING_RESULT: (cell) => (cell.table === 'PROCEEDINGS' ? cell.column : null),
};

/** The member of a dimension that a cell belongs to, or null. */
export function memberOf(cell: FormCell, dimension: CellDimensionKey): string | null {
  return members[dimension](cell);
}

/** The dimensions a cut narrows. */
export function dimensionsOfCut(cut: CellCut): CellDimensionKey[] {
  return (Object.keys(members) as CellDimensionKey[]).filter((dimension) => cut[dimension] !== undefined);
}

/** Whether a cell is let through by a cut; a cell without the dimension is not. */
export function isInCut(cell: FormCell, cut: CellCut): boolean {
  return dimensionsOfCut(cut).every((dimension) => {
    const wanted: readonly string[] = cut[dimension]!;
    const member = memberOf(cell, dimension);
    return member !== null && wanted.includes(member);
  });
}

/** The part of a cut that speaks of dimensions a cell has. */
export function applicableCut(cell: FormCell, cut: CellCut): CellCut {
  const applicable = dimensionsOfCut(cut).filter((dimension) => memberOf(cell, dimension) !== null);
  return Object.fromEntries(applicable.map((dimension) => [dimension, cut[dimension]]));
}
