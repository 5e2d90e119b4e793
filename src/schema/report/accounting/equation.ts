import { Decimal } from 'decimal.js';
import type { BilingualText } from '../../catalogue/text.js';
import type { TableEditions } from '../normalized-report.js';
import type { RuleHead } from '../rule-head.js';

/** Wide enough that no sum of printed numbers is rounded. */
export const Exact = Decimal.clone({ precision: 120, toExpPos: 1000 });

/** Two sums of cells that the form says are equal. */
export interface Equation {
  /** What the equation is about, for a message: the column, the row or the group. */
  readonly name: BilingualText;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Every cell of that column, row or group. */
  readonly line: readonly string[];
}

/** A hard rule of accounting within one report (domain § 1.4), as the equations it asks of the report. */
export interface AccountingRule extends RuleHead {
  readonly equationsOf: (editions: TableEditions) => readonly Equation[];
}

const shortInteger = /^\d{1,12}$/u;
const mostShort = 1000;

/** The sum of values that are all so short that floating point is exact; null where one is not. */
function shortSumOf(values: readonly string[]): number | null {
  if (values.length >= mostShort) return null;
  let sum = 0;
  for (const value of values) {
    if (value === '0') continue;
    if (!shortInteger.test(value)) return null;
    sum += Number(value);
  }
  return sum;
}

/** Whether two sums of decimals are equal. */
export function areSumsEqual(left: readonly string[], right: readonly string[]): boolean {
  const [short, other] = [shortSumOf(left), shortSumOf(right)];
  return short !== null && other !== null ? short === other : sumOf(left).equals(sumOf(right));
}

/** The exact sum of decimals. */
export function sumOf(values: readonly string[]): Decimal {
  const short = shortSumOf(values);
  if (short !== null) return new Exact(short);
  return values.reduce((sum, value) => (value === '0' ? sum : sum.plus(value)), new Exact(0));
}
