import { cellByRef } from '../../schema/catalogue/cells.js';
import type { Cell } from '../../schema/report/normalized-report.js';

const decimal = /^-?\d+(?:\.\d+)?$/u;
const nothingPrinted = ['BLANK', 'NOT_APPLICABLE'];

/** What a cell of a record has that the form or the statuses do not allow; null where all is well. */
export function findCellFault(ref: string, cell: Cell): string | null {
  if (!cellByRef.has(ref)) return `cells has no place ${JSON.stringify(ref)} in the form.`;
  if (cell.value === null) {
    const needsNumber = cell.status === 'REPORTED' || cell.status === 'ZERO';
    return needsNumber ? `cells.${ref} is ${cell.status} but has no value.` : null;
  }
  if (!decimal.test(cell.value))
    return `cells.${ref}.value is no decimal; received ${JSON.stringify(cell.value)}.`;
  const isZero = Number(cell.value) === 0;
  const fits =
    cell.status === 'REPORTED'
      ? !isZero
      : isZero &&
        (cell.status === 'ZERO' || (cell.inferredZero === true && nothingPrinted.includes(cell.status)));
  return fits ? null : `cells.${ref} is ${cell.status} with value ${JSON.stringify(cell.value)}.`;
}
