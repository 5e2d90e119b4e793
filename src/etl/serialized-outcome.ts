import type { DocumentOutcome } from '../schema/report/normalized-report.js';

/**
 * An outcome as its line of NDJSON, with what a summary tells of it: whoever hands it on to a file, a cache or
 * another thread need not take it apart.
 */
export interface SerializedOutcome {
  readonly outcome: DocumentOutcome['outcome'];
  /** The codes of its issues, each once, or the one of its rejection. */
  readonly codes: readonly string[];
  /** JSON in UTF-8, and a line feed. */
  readonly line: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The codes of the issues of an outcome, each once, or the one of its rejection. */
export function codesOf(outcome: DocumentOutcome): string[] {
  if (outcome.outcome === 'rejected') return [outcome.reason.code];
  return [...new Set(outcome.issues.map(({ code }) => code))];
}

/** An outcome as a line. */
export function serializeOutcome(outcome: DocumentOutcome): SerializedOutcome {
  const line = encoder.encode(`${JSON.stringify(outcome)}\n`);
  return { outcome: outcome.outcome, codes: codesOf(outcome), line };
}

/** The outcome of a line. */
export function parseOutcome({ line }: SerializedOutcome): DocumentOutcome {
  return JSON.parse(decoder.decode(line)) as DocumentOutcome;
}

/** An outcome as a line, be it one already. */
export function toSerialized(outcome: DocumentOutcome | SerializedOutcome): SerializedOutcome {
  return 'line' in outcome ? outcome : serializeOutcome(outcome);
}
