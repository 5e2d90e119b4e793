import { Decimal } from 'decimal.js';
import type { IssueCode } from '../../schema/catalogue/issues.js';
import type { TableEditions } from '../../schema/report/normalized-report.js';

/** Wide enough that no sum of printed numbers is rounded. */
export const Exact = Decimal.clone({ precision: 120, toExpPos: 1000 });

/** Two sums of cells that the form says are equal. */
export interface Equation {
  /** What the equation is about, for a message: the column, the row or the group. */
  readonly name: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** A rule of accounting (domain § 1.4), as the equations it asks of a report. */
export interface AccountingRule {
  readonly code: IssueCode;
  /** What the rule says, left and right, in the words of the form. */
  readonly says: string;
  readonly equationsOf: (editions: TableEditions) => readonly Equation[];
}

/** The exact sum of decimals. */
export function sumOf(values: readonly string[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Exact(0));
}
