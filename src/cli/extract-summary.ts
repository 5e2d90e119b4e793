import { issueKindOf, rejectionKinds, type IssueCode } from '../schema/catalogue/issues.js';
import { codesOf, type SerializedOutcome } from '../etl/serialized-outcome.js';
import type { DocumentOutcome } from '../schema/report/normalized-report.js';

/** Counts of what became of the documents of one run. */
export interface ExtractSummary {
  clean: number;
  withIssues: number;
  /** Documents by the code of their rejection. */
  readonly rejected: Map<string, number>;
  /** Reports by the codes of their issues; one with several stands under each. */
  readonly issues: Map<string, number>;
}

/** A summary of nothing yet. */
export function createSummary(): ExtractSummary {
  return { clean: 0, withIssues: 0, rejected: new Map(), issues: new Map() };
}

const countUp = (counts: Map<string, number>, code: string): unknown =>
  counts.set(code, (counts.get(code) ?? 0) + 1);

/** Counts one more outcome. */
export function addOutcome(
  summary: ExtractSummary,
  { outcome, codes }: Pick<SerializedOutcome, 'outcome' | 'codes'>,
): void {
  const counts = outcome === 'rejected' ? summary.rejected : summary.issues;
  for (const code of codes) countUp(counts, code);
  if (outcome === 'rejected') return;
  if (codes.length > 0) summary.withIssues++;
  else summary.clean++;
}

/** Codes with their counts, the most frequent first. */
export function byCount(counts: ReadonlyMap<string, number>): [code: string, count: number][] {
  return [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
}

/** How many documents were rejected. */
export function rejectedIn({ rejected }: ExtractSummary): number {
  return [...rejected.values()].reduce((sum, count) => sum + count, 0);
}

const rejectionLabel = (code: string): string => rejectionKinds.find((kind) => kind.code === code)!.label.en;
const issueLabel = (code: string): string => issueKindOf(code as IssueCode).label.en;

function toCodeLines(counts: ReadonlyMap<string, number>, labelOf: (code: string) => string): string[] {
  const width = Math.max(0, ...[...counts.keys()].map((code) => code.length));
  return byCount(counts).map(
    ([code, count]) => `  ${code.padEnd(width)}  ${String(count).padStart(7)}  ${labelOf(code)}`,
  );
}

/**
 * The summary as lines for a person, ending in documents in and lines out. An archive, or a file of records, holds
 * as many documents as it yields.
 */
export function toSummaryLines(summary: ExtractSummary, files: number, documents: number): string[] {
  const rejected = rejectedIn(summary);
  const lines = summary.clean + summary.withIssues + rejected;
  return [
    `read without issues  ${summary.clean}`,
    `read with issues     ${summary.withIssues}`,
    ...toCodeLines(summary.issues, issueLabel),
    `rejected             ${rejected}`,
    ...toCodeLines(summary.rejected, rejectionLabel),
    `files                ${files}`,
    `documents in = lines out: ${documents} = ${lines}`,
  ];
}

const controls = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** A name on one line of a terminal, quoted where it holds signs that would move the cursor or turn the text. */
const toShownName = (uri: string): string =>
  controls.test(uri)
    ? JSON.stringify(uri).replace(
        /[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : uri;

/** What became of one document, as a line for a person. */
export function toOutcomeLine(outcome: DocumentOutcome): string {
  const name = toShownName(outcome.source.uri);
  if (outcome.outcome === 'rejected') return `rejected  ${outcome.reason.code.padEnd(22)}  ${name}`;
  const codes = codesOf(outcome);
  return codes.length === 0
    ? `read      ${' '.repeat(22)}  ${name}`
    : `issues    ${codes.join(' ').padEnd(22)}  ${name}`;
}
