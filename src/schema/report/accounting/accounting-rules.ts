import type { TableEditions } from '../normalized-report.js';
import { flowRule } from './c1-flow.js';
import { outcomesRule } from './c2-outcomes.js';
import { rowTotalRule } from './c3-row-total.js';
import { proceedingsTotalRule } from './c4-proceedings-total.js';
import type { AccountingRule, Equation } from './equation.js';

/** The hard rules of one report, in the order of domain § 1.4. */
export const accountingRules: readonly AccountingRule[] = [
  flowRule,
  outcomesRule,
  rowTotalRule,
  proceedingsTotalRule,
];

const known = new Map<AccountingRule, Map<string, readonly Equation[]>>(
  accountingRules.map((rule) => [rule, new Map()]),
);

/** The equations of a rule for tables of these editions; made once for each combination. */
export function equationsOf(rule: AccountingRule, editions: TableEditions): readonly Equation[] {
  const key = `${editions.applications}|${editions.proceedings}`;
  const ofRule = known.get(rule)!;
  let equations = ofRule.get(key);
  if (!equations) ofRule.set(key, (equations = rule.equationsOf(editions)));
  return equations;
}
