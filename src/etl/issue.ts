import { issueKindOf, type IssueCode } from '../schema/catalogue/issues.js';
import type { Issue } from '../schema/report/normalized-report.js';

/** An issue of a kind of the catalogue, with the severity declared there. */
export function toIssue(code: IssueCode, message: string, cells: readonly string[] = []): Issue {
  return { code, severity: issueKindOf(code).severity, message, cells };
}
