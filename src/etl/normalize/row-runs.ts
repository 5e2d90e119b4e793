import type { FormLabel } from './form-labels.js';
import {
  isPrinted,
  matchLabels,
  ownedLettersOf,
  slackOf,
  type LabelMatch,
  type OwnedLetters,
} from './label-match.js';
import { valuesOf, type LabelStream, type ValueRun } from './label-stream.js';
import type { LabelToken } from './tokens.js';

/** A row of the form whose label is printed, and the values that belong to it. */
export interface PrintedRow {
  readonly row: string;
  /** Where its label begins in the stream of letters. */
  readonly start: number;
  /** Null where no values follow the label. */
  readonly run: ValueRun | null;
  /** Whether the values begin on the line where the label ends, so that no other label can own them. */
  readonly isOnLabelLine: boolean;
  /** Whether the values stand at least as near to the label behind them as to this one, counted in lines. */
  readonly isNearNextLabel: boolean;
}

/** The rows found in a table, and the runs of values that belong to no row of the form. */
export interface PrintedRows {
  readonly rows: ReadonlyMap<string, PrintedRow>;
  readonly strays: readonly ValueRun[];
}

function lastBefore(match: LabelMatch, run: ValueRun): number | undefined {
  return match.printed.findLast((at) => at < run.position);
}

/** What is known of a table while its rows are found. */
interface PrintedLabels {
  readonly stream: LabelStream;
  readonly owned: OwnedLetters;
  /** The labels of the form, to the letter. */
  readonly names: ReadonlySet<string>;
}

function isBehind(
  match: LabelMatch,
  run: ValueRun,
  runs: readonly ValueRun[],
  { stream, owned, names }: PrintedLabels,
): boolean {
  if (run.position <= match.printed[0]! || run.position - 1 - match.printed.at(-1)! > slackOf(match))
    return false;
  const last = lastBefore(match, run);
  if (last === undefined || run.position - 1 - last > slackOf(match)) return false;
  for (let at = last + 1; at < run.position; at++) if (owned[at]) return false;
  if (names.has(stream.letters.slice(last + 1, run.position))) return false;
  return !runs.some((other) => other.position > last && other.position < run.position);
}

/** The one run behind a letter of the label, no other label between; two (values in the midst and others at the end) leave none. */
function runOf(match: LabelMatch, runs: readonly ValueRun[], labels: PrintedLabels): ValueRun | null {
  const behind = runs.filter((run) => isBehind(match, run, runs, labels));
  return behind.length === 1 ? behind[0]! : null;
}

/** Compares the lines from the label to the values with those from the values to the next letter. */
function isNearNextLabel(run: ValueRun, label: LabelToken, stream: LabelStream): boolean {
  const values = valuesOf(run);
  const next = stream.tokens[run.position];
  if (values.length === 0 || !next) return false;
  return next.tableLine - values.at(-1)!.tableLine <= values[0]!.tableLine - label.tableLine;
}

function toPrintedRow(match: LabelMatch, labels: PrintedLabels): PrintedRow {
  const { stream } = labels;
  const run = runOf(match, stream.runs, labels) ?? runOf(match, stream.blankRuns, labels);
  const label = stream.tokens[(run && lastBefore(match, run)) ?? match.printed.at(-1)!]!;
  return {
    row: match.label.row!,
    start: match.printed[0]!,
    run,
    isOnLabelLine: run !== null && (valuesOf(run)[0] ?? run.cells[0])?.line === label.line,
    isNearNextLabel: run !== null && isNearNextLabel(run, label, stream),
  };
}

/**
 * Finds the rows of the form in a table by their labels, in the order of the form, and gives each the values
 * that follow its label or stand in the midst of it.
 */
export function findRows(stream: LabelStream, labels: readonly FormLabel[]): PrintedRows {
  const matches = matchLabels(stream, labels);
  const owned = ownedLettersOf(stream, matches);
  const printed = { stream, owned, names: new Set(labels.map(({ letters }) => letters)) };
  const rows = matches
    .filter((match) => match.label.row !== null && isPrinted(match, stream, owned))
    .map((match) => toPrintedRow(match, printed));
  const withRow = new Set(rows.map((row) => row.run));
  return {
    rows: new Map(rows.map((row) => [row.row, row])),
    strays: stream.runs.filter((run) => !withRow.has(run)),
  };
}
