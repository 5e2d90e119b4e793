import type { IssueCode } from '../../schema/catalogue/issues.js';
import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import type { ReportRule } from './report-rule.js';
import { reportRules } from './rules.js';

/** How often a rule could be applied, and how often it was broken. */
export interface RuleAssessment {
  readonly hardness: ReportRule['hardness'];
  readonly assessed: number;
  readonly failed: number;
}

/** What the rules say of a report. */
export interface ReportCheck {
  /** One issue for each time a rule is broken. */
  readonly issues: readonly Issue[];
  /** By rule; a rule with none assessed has neither passed nor failed. */
  readonly byRule: ReadonlyMap<IssueCode, RuleAssessment>;
}

/**
 * Checks a report against rules. A rule is applied only where every number it needs is there; the printed
 * values are never changed.
 */
export function checkReport(
  report: NormalizedReport,
  rules: readonly ReportRule[] = reportRules,
): ReportCheck {
  const results = rules.map((rule) => ({ rule, found: rule.check(report) }));
  return {
    issues: results.flatMap(({ found }) => found.issues),
    byRule: new Map(
      results.map(({ rule, found }) => [
        rule.code,
        { hardness: rule.hardness, assessed: found.assessed, failed: found.issues.length },
      ]),
    ),
  };
}

/** Whether all hard rules that could be assessed hold; null where none could be. */
export function isConsistent(check: ReportCheck): boolean | null {
  const hard = [...check.byRule.values()].filter((rule) => rule.hardness === 'hard');
  if (hard.every((rule) => rule.assessed === 0)) return null;
  return hard.every((rule) => rule.failed === 0);
}
