import { formCells, totalKey, type FormCell, type FormTableKey } from '../../schema/catalogue/cells.js';
import type { CellDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { CellCut } from '../../schema/catalogue/metrics.js';
import { Refusal } from '../refusal.js';
import { applicableCut, isInCut, memberOf } from './cell-cut.js';
import type { Atom, Member, MemberPlan } from './statistics-plan.js';

const tableOfDimension: Readonly<Record<CellDimensionKey, FormTableKey>> = {
  APPLICANT_TYPE: 'APPLICATIONS',
  OUTCOME: 'APPLICATIONS',
  OUTCOME_GROUP: 'APPLICATIONS',
  PROCEDURE: 'PROCEEDINGS',
  PROCEEDING_RESULT: 'PROCEEDINGS',
};

/**
 * The table that dimensions of the form belong to, or null for none. Refuses dimensions of two tables
 * (COMBINATION_NOT_ALLOWED).
 */
export function findTable(dimensions: readonly CellDimensionKey[]): FormTableKey | null {
  const tables = [...new Set(dimensions.map((dimension) => tableOfDimension[dimension]))];
  if (tables.length > 1) {
    const message = `${dimensions.join(', ')} belong to different tables of the form; ask one question for each.`;
    throw new Refusal('COMBINATION_NOT_ALLOWED', message, { dimensions });
  }
  return tables[0] ?? null;
}

function toMember(keys: Member['keys'], atoms: readonly Atom[], base: readonly FormCell[]): Member {
  const dimensions = Object.keys(keys) as CellDimensionKey[];
  const isOfMember = (cell: FormCell): boolean =>
    dimensions.every((dimension) => memberOf(cell, dimension) === keys[dimension]);
  const own = base.filter(isOfMember);
  const count = (atom: Atom, edition: 'V2019' | 'V2021'): number =>
    atom.cells.filter((cell) => isOfMember(cell) && cell.editions.includes(edition)).length;
  return {
    keys,
    inV2019: own.some((cell) => cell.editions.includes('V2019')),
    inV2021: own.some((cell) => cell.editions.includes('V2021')),
    cells: Object.fromEntries(
      atoms.map((atom) => [atom.id, { V2019: count(atom, 'V2019'), V2021: count(atom, 'V2021') }]),
    ),
  };
}

/** The rows that the dimensions of the form make: every member, whatever was selected, so that a selection changes no row. */
export function planMembers(
  by: readonly CellDimensionKey[],
  cut: CellCut,
  atoms: readonly Atom[],
): MemberPlan | null {
  const table = findTable(by);
  if (table === null) return null;
  const base = formCells.filter(
    (cell) =>
      cell.table === table &&
      cell.column !== totalKey &&
      by.every((dimension) => memberOf(cell, dimension) !== null) &&
      isInCut(cell, applicableCut(cell, cut)),
  );
  const members = new Map<string, Member['keys']>();
  for (const cell of base) {
    const keys = Object.fromEntries(by.map((dimension) => [dimension, memberOf(cell, dimension)!]));
    members.set(Object.values(keys).join('/'), keys);
  }
  return { table, dimensions: by, members: [...members.values()].map((keys) => toMember(keys, atoms, base)) };
}
