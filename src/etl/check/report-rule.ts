import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import type { RuleHead } from '../../schema/report/rule-head.js';

/** What one rule says of a report. */
export interface Findings {
  /** How many times the rule could be applied; with none it has neither passed nor failed. */
  readonly assessed: number;
  /** One issue for each time it is broken. */
  readonly issues: readonly Issue[];
}

/** A rule that is checked on one report. */
export interface ReportRule extends RuleHead {
  /** Reads the prose too, which a record of figures may have left out. */
  readonly needsProse?: boolean;
  readonly check: (report: NormalizedReport) => Findings;
}

/** Puts together what a rule said of the parts of a report: an issue, `true` where it holds, null where it cannot be told. */
export function toFindings(results: readonly (Issue | true | null)[]): Findings {
  const assessed = results.filter((result) => result !== null);
  return { assessed: assessed.length, issues: assessed.filter((result) => result !== true) };
}
