import type { PrintedCell } from '../query/report-cells.js';

/** A cell that two readings of a report differ in; null on the side that lacks it. */
export interface CellRevision {
  readonly ref: string;
  readonly before: PrintedCell | null;
  readonly after: PrintedCell | null;
}

function isSame(one: PrintedCell, other: PrintedCell): boolean {
  const partsOf = ({ value, status, raw, correction }: PrintedCell): string =>
    JSON.stringify([value, status, raw, correction]);
  return partsOf(one) === partsOf(other);
}

/** The cells that are not the same, in the order of the form; cells of the second only stand last. */
export function compareCells(before: readonly PrintedCell[], after: readonly PrintedCell[]): CellRevision[] {
  const old = new Map(before.map((cell) => [cell.ref, cell]));
  const next = new Map(after.map((cell) => [cell.ref, cell]));
  const refs = [...new Set([...old.keys(), ...next.keys()])];
  return refs
    .map((ref) => ({ ref, before: old.get(ref) ?? null, after: next.get(ref) ?? null }))
    .filter(({ before: one, after: other }) => !one || !other || !isSame(one, other));
}
