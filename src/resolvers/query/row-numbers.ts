import { sql, type RawBuilder } from 'kysely';
import { figureOf, type Comparison, type PlannedFigure, type RowNumber } from './statistics-plan.js';

/** Digits behind the point to which a difference of two rates is told: more would be noise of binary fractions. */
export const rateDigits = 12;

const count = (rows: string, figure: PlannedFigure, state: string): RawBuilder<unknown> =>
  sql.ref(`${rows}.${figure.id}_${state}`);

const sumOf = (rows: string, figure: PlannedFigure, part: string): RawBuilder<unknown> =>
  sql.ref(`${rows}.${figure.id}_${part}`);

/**
 * The number of a figure in a row of some rows, null where it has none: an exact decimal of a measure, a double
 * of a rate.
 */
export function figureNumber(figure: PlannedFigure, rows: string): RawBuilder<unknown> {
  const whole = sql`${count(rows, figure, 'reported')} + ${count(rows, figure, 'zero')}`;
  switch (figure.kind) {
    case 'measure':
      return sql`case when ${whole} + ${count(rows, figure, 'partial')} > 0 then coalesce(${sumOf(rows, figure, 'value')}, 0) end`;
    case 'ratio':
      return sql`case when ${whole} > 0 then ${sumOf(rows, figure, 'numerator')}::double / nullif(${sumOf(rows, figure, 'denominator')}, 0)::double end`;
    case 'reportRatio':
      return sql`${count(rows, figure, 'reported')}::double / nullif(${whole}, 0)::double`;
  }
}

function otherNumber({ figure }: RowNumber, other: Comparison): RawBuilder<unknown> {
  return figureNumber(figureOf(other.plan, figure.requestId)!, other.id);
}

function difference(number: RowNumber, other: Comparison): RawBuilder<unknown> {
  const exact = sql`(${figureNumber(number.figure, 'answer')}) - (${otherNumber(number, other)})`;
  return number.figure.kind === 'measure' ? exact : sql`round(${exact}, ${sql.lit(rateDigits)})`;
}

/** Name of the column of a number that rows are kept, ordered or ranked by. */
export function numberColumn({ figure, transform }: Pick<RowNumber, 'figure' | 'transform'>): string {
  return `${figure.id}_as_${transform.toLowerCase()}`;
}

/** The number, from the rows of the answer and those of its comparison; null where it is missing. */
export function toNumber(number: RowNumber): RawBuilder<unknown> {
  const { figure, transform, comparison } = number;
  if (transform === 'VALUE') return figureNumber(figure, 'answer');
  const other = otherNumber(number, comparison!);
  switch (transform) {
    case 'CHANGE':
      return difference(number, comparison!);
    case 'CHANGE_RATE':
      return sql`case when (${other}) > 0 then (${difference(number, comparison!)})::double / (${other})::double end`;
    case 'SHARE':
      return sql`(${figureNumber(figure, 'answer')})::double / nullif((${other})::double, 0)`;
  }
}
