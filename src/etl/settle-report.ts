import { forgetInferredZeros } from '../schema/report/printed-report.js';
import type { Issue, NormalizedReport } from '../schema/report/normalized-report.js';
import { checkReport, isConsistent } from './check/check-report.js';
import { inferZeros } from './check/infer-zeros.js';
import { crossYearRules, reportRules } from './check/rules.js';
import type { CorrectionLedger } from './correct/correction-ledger.js';

/** A report as it is loaded. */
export interface SettledReport<T extends NormalizedReport> {
  readonly report: T;
  readonly issues: readonly Issue[];
  readonly isConsistent: boolean | null;
}

const crossYearCodes = new Set<string>(crossYearRules.map((rule) => rule.code));

/**
 * Issues the rules find take the place of those of the same rules that the record brought along; what was said of
 * prose that the record does not have stays.
 */
function mergeIssues(report: NormalizedReport, found: readonly Issue[]): Issue[] {
  const isReplaced = ({ code }: Issue): boolean =>
    crossYearCodes.has(code) ||
    reportRules.some((rule) => rule.code === code && !(rule.needsProse && report.sections === undefined));
  return [...report.issues.filter((issue) => !isReplaced(issue)), ...found];
}

/**
 * What is loaded of a report: corrected, its blanks read as zero where the rules prove it, and checked. Refuses as
 * the ledger does where a correction does not fit. `agencyId` tells whose the report is.
 */
export function settleReport<T extends NormalizedReport>(
  given: T,
  ledger: CorrectionLedger,
  agencyId: string,
): SettledReport<T> {
  const report = inferZeros(ledger.correct(forgetInferredZeros(given), agencyId));
  const check = checkReport(report);
  return { report, issues: mergeIssues(report, check.issues), isConsistent: isConsistent(check) };
}
