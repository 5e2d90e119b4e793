import { cellStates } from '../query/cell-states.js';
import { statesPerRow, type FigureSums } from './figure-sums.js';

const withNumber = [cellStates.REPORTED, cellStates.ZERO, cellStates.PARTIAL] as const;

/** The sums of rows that are told apart by year, of some of the years. */
function pick<T extends Float64Array | Int32Array>(
  column: T,
  width: number,
  years: number,
  counted: readonly number[],
): number[] {
  const rows = column.length / width / years;
  return Array.from({ length: rows * width }, (_, at) => {
    const [row, part] = [Math.floor(at / width), at % width];
    return counted.reduce((sum, year) => sum + column[(row * years + year) * width + part]!, 0);
  });
}

/**
 * A stock by row and year as the stock of one year for all rows: the last in which any of them has a number. All years
 * where none has, so that the coverage says why.
 */
export function ofLastYear(
  { sums, digits, counts }: FigureSums,
  years: number,
  firstYear: number,
): FigureSums {
  const all = Array.from({ length: years }, (_, year) => year);
  const places = counts.length / statesPerRow;
  const hasNumber = (year: number): boolean => {
    for (let place = year; place < places; place += years)
      if (withNumber.some((state) => counts[place * statesPerRow + state]! > 0)) return true;
    return false;
  };
  const last = all.findLast(hasNumber);
  const counted = last === undefined ? all : [last];
  return {
    digits,
    sums: sums.map((column) => Float64Array.from(pick(column, 1, years, counted))),
    counts: Int32Array.from(pick(counts, statesPerRow, years, counted)),
    asOfYear: last === undefined ? null : firstYear + last,
  };
}
