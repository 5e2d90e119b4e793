import { flowRule } from './c1-flow.js';
import { outcomesRule } from './c2-outcomes.js';
import { rowTotalRule } from './c3-row-total.js';
import { proceedingsTotalRule } from './c4-proceedings-total.js';
import type { AccountingRule } from './equation.js';

/** The hard rules of one report, in the order of domain § 1.4. */
export const accountingRules: readonly AccountingRule[] = [
  flowRule,
  outcomesRule,
  rowTotalRule,
  proceedingsTotalRule,
];
