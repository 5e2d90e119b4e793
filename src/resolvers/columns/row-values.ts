import { cellStates } from '../query/cell-states.js';
import { rateDigits } from '../query/row-numbers.js';
import { figureOf, type Comparison, type PlannedFigure, type RowNumber } from '../query/statistics-plan.js';
import { statesPerRow } from './figure-sums.js';
import type { SummedGroups } from './sum-groups.js';

const { REPORTED, ZERO, PARTIAL } = cellStates;

/** The number of a figure in a row, NaN where it has none: a measure's in its own digits, a rate's as it is. */
export function figureValue(figure: PlannedFigure, groups: SummedGroups, row: number): number {
  const { counts, sums, digits } = groups.figures.get(figure.id)!;
  const count = (state: number): number => counts[row * statesPerRow + state]!;
  const whole = count(REPORTED) + count(ZERO);
  switch (figure.kind) {
    case 'measure':
      return whole + count(PARTIAL) > 0 ? sums[0]![row]! : NaN;
    case 'ratio': {
      const [numerator, denominator] = sums.map((column) => column[row]! / 10 ** digits) as [number, number];
      return whole > 0 && denominator !== 0 ? numerator / denominator : NaN;
    }
    case 'reportRatio':
      return whole > 0 ? count(REPORTED) / whole : NaN;
  }
}

/** Rounds as DuckDB does, halves away from zero, to the digits that a difference of rates is told to. */
function roundRate(value: number): number {
  const scale = 10 ** rateDigits;
  const scaled = value * scale;
  const whole = Math.trunc(scaled);
  return (Math.abs(scaled - whole) >= 0.5 ? whole + Math.sign(scaled) : whole) / scale;
}

/** Reads the numbers of rows that they are kept, ordered and ranked by: the same as `row-numbers.ts` says in SQL. */
export class RowValues {
  constructor(
    private readonly answer: SummedGroups,
    /** The row of a comparison that stands beside a row, −1 for none. */
    private readonly rowBeside: (comparison: Comparison, row: number) => number,
    private readonly groupsOf: (comparison: Comparison) => SummedGroups,
  ) {}

  /** A number to be compared with others of its kind: exact, in digits of its own. NaN where it is missing. */
  ordered(number: RowNumber, row: number): number {
    const { figure, transform, comparison } = number;
    const own = figureValue(figure, this.answer, row);
    if (transform === 'VALUE') return own;
    const other = this.beside(number, comparison!, row);
    const difference = figure.kind === 'measure' ? own - other : roundRate(own - other);
    switch (transform) {
      case 'CHANGE':
        return difference;
      case 'CHANGE_RATE':
        return other > 0 ? this.toDouble(figure, difference) / this.toDouble(figure, other) : NaN;
      case 'SHARE':
        return other === 0 ? NaN : this.toDouble(figure, own) / this.toDouble(figure, other);
    }
  }

  /** The same number as a double, to be compared with a number of a question. */
  double(number: RowNumber, row: number): number {
    const value = this.ordered(number, row);
    const isScaled = number.transform === 'VALUE' || number.transform === 'CHANGE';
    return isScaled ? this.toDouble(number.figure, value) : value;
  }

  private beside({ figure }: RowNumber, comparison: Comparison, row: number): number {
    const groups = this.groupsOf(comparison);
    const other = this.rowBeside(comparison, row);
    return other < 0 ? NaN : figureValue(figureOf(groups.plan, figure.requestId)!, groups, other);
  }

  private toDouble(figure: PlannedFigure, value: number): number {
    return figure.kind === 'measure' ? value / 10 ** this.answer.figures.get(figure.id)!.digits : value;
  }
}
