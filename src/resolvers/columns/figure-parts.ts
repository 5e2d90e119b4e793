import { formCells, type FormCell } from '../../schema/catalogue/cells.js';
import { memberOf } from '../query/cell-cut.js';
import { cellStates } from '../query/cell-states.js';
import type { Atom, Member, PlannedFigure } from '../query/statistics-plan.js';
import {
  digitsOf,
  isWholeState,
  reasonOf,
  stateOf,
  SumReader,
  toCellSum,
  type CellSum,
  type SumState,
} from './cell-sums.js';
import type { ReportColumns } from './report-columns.js';
import { propertyStateOf } from './signature.js';

function atomsOf(figure: PlannedFigure): readonly Atom[] {
  if (figure.kind === 'reportRatio') return [];
  if (figure.kind === 'measure') return [figure.atom];
  return [...new Set([...figure.numerator, ...figure.denominator])];
}

function cellsOf(atom: Atom, member: Member | null): readonly FormCell[] {
  if (!member) return atom.cells;
  const wanted = Object.entries(member.keys) as [Parameters<typeof memberOf>[1], string][];
  return atom.cells.filter((cell) => wanted.every(([dimension, key]) => memberOf(cell, dimension) === key));
}

const positionInForm: ReadonlyMap<FormCell, number> = new Map(formCells.map((cell, index) => [cell, index]));

/** A text that is the same for figures of one member that are added up alike, whatever plan they are of. */
export function nameOfSums(figure: PlannedFigure, member: Member | null): string {
  if (figure.kind === 'reportRatio') return figure.property;
  const nameOf = (atom: Atom): string =>
    atom.table + String.fromCharCode(...cellsOf(atom, member).map((cell) => positionInForm.get(cell)!));
  const namesOf = (atoms: readonly Atom[]): string => atoms.map(nameOf).join('+');
  return figure.kind === 'measure'
    ? nameOf(figure.atom)
    : `${namesOf(figure.numerator)}/${namesOf(figure.denominator)}`;
}

/** The digits behind the point that the sums of a figure have. */
export function digitsOfFigure(figure: PlannedFigure, columns: ReportColumns): number {
  return digitsOf(
    atomsOf(figure).flatMap((atom) => atom.cells),
    columns,
  );
}

/** A figure of one member of the form as sums of cells, and what they make of a report. */
export class FigureParts {
  readonly readers: readonly SumReader[];

  private constructor(
    private readonly figure: PlannedFigure,
    readonly sums: readonly CellSum[],
    /** Places of the terms in `sums`. */
    readonly numerator: readonly number[],
    readonly denominator: readonly number[],
    private readonly signatures: readonly number[],
  ) {
    this.readers = sums.map((sum) => new SumReader(sum, signatures));
  }

  /** The parts of a figure; null where a sum of theirs might not be exact. */
  static of(
    figure: PlannedFigure,
    member: Member | null,
    digits: number,
    columns: ReportColumns,
  ): FigureParts | null {
    const atoms = atomsOf(figure);
    const sums = atoms.map((atom) => toCellSum(atom, cellsOf(atom, member), digits, columns));
    if (sums.includes(null)) return null;
    const placesOf = (terms: readonly Atom[]): number[] => terms.map((atom) => atoms.indexOf(atom));
    const [numerator, denominator] =
      figure.kind === 'ratio' ? [placesOf(figure.numerator), placesOf(figure.denominator)] : [[0], []];
    return new FigureParts(figure, sums as CellSum[], numerator, denominator, columns.signatures);
  }

  /** By signature, the state of a report of which nothing is stored. */
  plainStates(): Int32Array {
    const { figure } = this;
    return Int32Array.from(this.signatures, (code, signature) => {
      if (figure.kind === 'reportRatio') return propertyStateOf(code, figure.property);
      const states = this.readers.map((reader) => reader.readPlain(signature));
      return figure.kind === 'measure' ? stateOf(states[0]!) : this.ratioState(states, 0);
    });
  }

  /** The state of a ratio: a number where every part is whole, or else the reason that explains most. */
  ratioState(states: ArrayLike<SumState>, numerator: number): number {
    let [isWhole, least] = [true, 0];
    for (let index = 0; index < states.length; index += 1) {
      if (!isWholeState(states[index]!)) isWhole = false;
      const reason = reasonOf(states[index]!);
      if (reason !== 0 && (least === 0 || reason < least)) least = reason;
    }
    if (!isWhole) return least;
    return numerator === 0 ? cellStates.ZERO : cellStates.REPORTED;
  }
}
