import { applicantTypes } from '../../schema/catalogue/application-rows.js';
import type { FormCell } from '../../schema/catalogue/cells.js';
import { categoryIdOf } from '../../schema/warehouse/categories.js';
import { cellStates } from '../query/cell-states.js';
import type { Atom } from '../query/statistics-plan.js';
import { exactLimit, type CategoryFacts, type ReportColumns } from './report-columns.js';
import { editionCodes, editionOf, restCodes, restOf, type Signature } from './signature.js';

/** The stored cells of one category that belong to a sum. */
export interface SummedCategory {
  readonly facts: CategoryFacts;
  /** The columns of the form that belong to it, a bit for each. */
  readonly columns: number;
  /** What its stored integers are multiplied by to have as many digits as the figure. */
  readonly factor: number;
}

/** Some cells of a table added up within a report, by what is stored of them and how many there ought to be. */
export interface CellSum {
  readonly table: Atom['table'];
  readonly categories: readonly SummedCategory[];
  readonly v2019: number;
  readonly v2021: number;
}

const columnOf = (cell: FormCell): number =>
  cell.table === 'APPLICATIONS' ? applicantTypes.findIndex(({ key }) => key === cell.column) : 0;

function bitsByCategory(cells: readonly FormCell[]): Map<number, number> {
  const bits = new Map<number, number>();
  for (const cell of cells) {
    const id = categoryIdOf(cell)!;
    bits.set(id, (bits.get(id) ?? 0) | (1 << columnOf(cell)));
  }
  return bits;
}

/** The digits behind the point that the numbers of some cells have at the most. */
export function digitsOf(cells: readonly FormCell[], { facts }: ReportColumns): number {
  return Math.max(0, ...cells.map((cell) => facts[categoryIdOf(cell)!]?.digits ?? 0));
}

/** The sum of some cells of an atom; null where a sum of theirs might not be exact. */
export function toCellSum(
  { table }: Atom,
  cells: readonly FormCell[],
  digits: number,
  { facts }: ReportColumns,
): CellSum | null {
  const categories = [...bitsByCategory(cells)].flatMap(([id, columns]) => {
    const own = facts[id];
    return own ? [{ facts: own, columns, factor: 10 ** (digits - own.digits) }] : [];
  });
  const total = categories.reduce((sum, { facts: own, factor }) => sum + own.total * factor, 0);
  if (total >= exactLimit) return null;
  const count = (edition: 'V2019' | 'V2021'): number =>
    cells.filter((cell) => cell.editions.includes(edition)).length;
  return { table, categories, v2019: count('V2019'), v2021: count('V2021') };
}

const { REPORTED, ZERO, PARTIAL, BLANK, NOT_APPLICABLE, ABSENT } = cellStates;

const noReason = 0;

/** A state with the reason why cells are missing, in one number: no object is made for each of millions of reports. */
export type SumState = number;
const bitsOfState = 4;

/** The state of a sum in a report; 0 where nothing can be said. */
export function stateOf(state: SumState): number {
  return state & ((1 << bitsOfState) - 1);
}

/** Why cells are missing: the reason that explains most, 0 for none. */
export function reasonOf(state: SumState): number {
  return state >> bitsOfState;
}

/** Whether a sum is a whole number in a report. */
export function isWholeState(state: SumState): boolean {
  const own = stateOf(state);
  return own !== 0 && own <= ZERO;
}

/** How a sum's cells are to be read in the reports of one signature. */
interface FormOfSum {
  readonly edition: number;
  readonly rest: number;
}

/** Tells what reports say on a sum: the same decision as `states-cte.ts` makes in SQL. */
export class SumReader {
  private readonly forms: readonly FormOfSum[];

  constructor(
    private readonly sum: CellSum,
    signatures: readonly Signature[],
  ) {
    this.forms = signatures.map((code) => ({
      edition: editionOf(code, sum.table),
      rest: restOf(code, sum.table),
    }));
  }

  /**
   * The state of a report, by the number of its signature and by what is stored of the sum's cells: how many have a row,
   * how many of these a number, why the others have none (0 where all have one), and what the numbers add up to.
   */
  read(signature: number, listed: number, numbers: number, missing: number, value: number): SumState {
    const { edition, rest } = this.forms[signature]!;
    const expected = this.expectedCells(edition, listed);
    const unlisted = expected - listed;
    const known = numbers + (rest === restCodes.ZERO ? unlisted : 0);
    const reason = this.toReason(missing, expected, unlisted, rest);
    const withReason = reason << bitsOfState;
    if (expected > 0 && known === expected) return withReason | (value === 0 ? ZERO : REPORTED);
    return withReason | (known > 0 ? PARTIAL : reason);
  }

  /** What a report of a signature says of which no cell is stored. */
  readPlain(signature: number): SumState {
    return this.read(signature, 0, 0, noReason, 0);
  }

  private expectedCells(edition: number, listed: number): number {
    const { v2019, v2021 } = this.sum;
    if (edition === editionCodes.V2019) return v2019;
    return edition === editionCodes.V2021 ? v2021 : Math.max(listed, v2019, v2021, 1);
  }

  private toReason(missing: number, expected: number, unlisted: number, rest: number): number {
    if (expected === 0) return NOT_APPLICABLE;
    if (unlisted <= 0 || rest === restCodes.ZERO) return missing;
    const ofRest = rest === restCodes.BLANK ? BLANK : ABSENT;
    return missing === noReason ? ofRest : Math.min(missing, ofRest);
  }
}
