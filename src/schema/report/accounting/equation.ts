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

/** The exact sum of decimals. */
export function sumOf(values: readonly string[]): Decimal {
  if (values.length < 1000 && values.every((value) => shortInteger.test(value))) {
    return new Exact(values.reduce((sum, value) => sum + Number(value), 0));
  }
  return values.reduce((sum, value) => (value === '0' ? sum : sum.plus(value)), new Exact(0));
}
