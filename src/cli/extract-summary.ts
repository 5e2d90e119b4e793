import type { DocumentOutcome } from '../schema/report/normalized-report.js';

/** Counts of what became of the documents of one run. */
export interface ExtractSummary {
  clean: number;
  withIssues: number;
  readonly rejected: Map<string, number>;
}

/** A summary of nothing yet. */
export function createSummary(): ExtractSummary {
  return { clean: 0, withIssues: 0, rejected: new Map() };
}

/** Counts one more outcome. */
export function addOutcome(summary: ExtractSummary, outcome: DocumentOutcome): void {
  if (outcome.outcome === 'rejected') {
    const { code } = outcome.reason;
    summary.rejected.set(code, (summary.rejected.get(code) ?? 0) + 1);
  } else if (outcome.issues.length > 0) summary.withIssues++;
  else summary.clean++;
}

/**
 * The summary as lines for a person, ending in documents in and lines out. An archive, or a file of records, holds
 * as many documents as it yields.
 */
export function toSummaryLines(summary: ExtractSummary, files: number, documents: number): string[] {
  const rejected = [...summary.rejected.values()].reduce((sum, count) => sum + count, 0);
  const lines = summary.clean + summary.withIssues + rejected;
  return [
    `read without issues  ${summary.clean}`,
    `read with issues     ${summary.withIssues}`,
    `rejected             ${rejected}`,
    ...[...summary.rejected].sort().map(([code, count]) => `  ${code}  ${count}`),
    `files                ${files}`,
    `documents in = lines out: ${documents} = ${lines}`,
  ];
}
