import type { BlankToken, LabelToken, Token, ValueToken } from './tokens.js';

/** Values that follow each other with no label between, and where in the stream of letters they stand. */
export interface ValueRun {
  /** The number of letters before the run. */
  readonly position: number;
  /** Values and empty cells in order; empty cells only where all stand on one line, or between bars. */
  readonly cells: readonly (ValueToken | BlankToken)[];
  /** Whether empty cells beside values were left out, so that the others may not be all there is of a row. */
  readonly isTorn: boolean;
  /** Whether letters follow on the line of the last cell: words that a body filled in may be one of the row's cells. */
  readonly isCut: boolean;
}

/**
 * The tokens of a table as one stream of letters, with the runs of values between them. A line of nothing but
 * empty cells parts no labels; such runs are kept apart in `blankRuns`.
 */
export interface LabelStream {
  readonly letters: string;
  /** The token each letter comes from. */
  readonly tokens: readonly LabelToken[];
  readonly runs: readonly ValueRun[];
  readonly blankRuns: readonly ValueRun[];
}

/** The values of a run that are printed, empty cells left out. */
export function valuesOf(run: ValueRun): ValueToken[] {
  return run.cells.filter((cell) => cell.kind === 'value');
}

/** A run as printed, its values parted by spaces. */
export function rawOf(run: ValueRun): string {
  return valuesOf(run)
    .map((value) => value.raw)
    .join(' ');
}

/** Whether cells stand one on a line with bars between, empty ones among them. */
export function isStrip(cells: readonly (ValueToken | BlankToken)[]): boolean {
  const blanks = cells.filter((cell) => cell.kind === 'blank');
  return blanks.length > 0 && blanks.every((cell) => cell.isBetweenBars);
}

/** Cells with no letters between them, and the label behind them. */
interface CellGroup {
  readonly position: number;
  readonly cells: (ValueToken | BlankToken)[];
  next?: LabelToken;
}

function toRun({ position, cells, next }: CellGroup): ValueRun {
  const isCut = next !== undefined && next.line === cells.at(-1)!.line;
  const isSeen = isStrip(cells) || cells.every((cell) => cell.line === cells[0]!.line);
  if (isSeen) return { position, cells, isTorn: false, isCut };
  const values = cells.filter((cell) => cell.kind === 'value');
  const lines = new Set(values.map((value) => value.line));
  const isTorn = cells.some((cell) => cell.kind === 'blank' && lines.has(cell.line));
  return { position, cells: values, isTorn, isCut };
}

function groupCells(tokens: readonly Token[]): CellGroup[] {
  const groups: CellGroup[] = [];
  let position = 0;
  let open: CellGroup | undefined;
  for (const token of tokens) {
    if (token.kind === 'label') {
      if (open) open.next ??= token;
      position += token.letters.length;
    } else if (open?.position === position) open.cells.push(token);
    else groups.push((open = { position, cells: [token] }));
  }
  return groups;
}

/** The stream of a table's tokens. */
export function toLabelStream(tokens: readonly Token[]): LabelStream {
  const labels: LabelToken[] = [];
  const tokenOfLetter: LabelToken[] = [];
  for (const token of tokens) {
    if (token.kind !== 'label') continue;
    labels.push(token);
    for (let letter = 0; letter < token.letters.length; letter++) tokenOfLetter.push(token);
  }
  const runs = groupCells(tokens).map((group) => ({
    ...group,
    hasValue: group.cells.some((cell) => cell.kind === 'value'),
  }));
  return {
    letters: labels.map((label) => label.letters).join(''),
    tokens: tokenOfLetter,
    runs: runs.filter((run) => run.hasValue).map((run) => toRun(run)),
    blankRuns: runs
      .filter((run) => !run.hasValue)
      .map((run) => toRun(run))
      .filter((run) => run.cells.length > 0),
  };
}
