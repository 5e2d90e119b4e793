import { accountingRules } from '../../schema/report/accounting/accounting-rules.js';
import type { RuleHead } from '../../schema/report/rule-head.js';
import type { CrossYearRule } from '../cross-year-rule.js';
import { toReportRule } from './accounting-report-rule.js';
import { proseRule } from './c10-prose.js';
import { carryOverRule } from './c5-carry-over.js';
import { documentsInForceRule } from './c6-documents-in-force.js';
import { issuedDocumentsRule } from './c7-issued-documents.js';
import { regulationMakersRule } from './c8-regulation-makers.js';
import { decisionsRule } from './c9-decisions.js';
import { procurementAmountRule } from './procurement-amount.js';
import type { ReportRule } from './report-rule.js';

/** The hard rules of one report: C1 to C4. */
export const hardRules: readonly ReportRule[] = accountingRules.map(toReportRule);

/** The rules that are checked on one report, the hard ones first. */
export const reportRules: readonly ReportRule[] = [
  ...hardRules,
  issuedDocumentsRule,
  regulationMakersRule,
  decisionsRule,
  proseRule,
  procurementAmountRule,
];

/** The rules between the reports of one body in consecutive years. */
export const crossYearRules: readonly CrossYearRule[] = [carryOverRule, documentsInForceRule];

/** All rules, as domain § 1.4 lists them. */
export const rules: readonly RuleHead[] = [
  ...hardRules,
  ...crossYearRules,
  ...reportRules.filter((rule) => !hardRules.includes(rule)),
];
