import type { TextLine } from './text-lines.js';
import { hasBars } from './pieces.js';
import { tokenizeLine, type TableLine } from './tokenize-line.js';
import type { BlankToken, Token } from './tokens.js';

const lineOfBar = /^\s*[|｜│┃]\s*$/u;
const cellBeforeBar = /^[^|｜│┃]*[|｜│┃]\s*$/u;
const leastShareOfStrip = 0.6;
const leastShareOfBars = 0.3;

const ink = /\S/;
const isPrinted = (line: TextLine): boolean => ink.test(line.text);

function toBlank({ number, column, tableLine }: TableLine): BlankToken {
  return { kind: 'blank', raw: '', line: number, column, tableLine, isBetweenBars: true };
}

/**
 * The printed lines of a table, numbered. Where others were left out, the empty lines before and behind them are one
 * stretch.
 */
function numberLines(lines: readonly TextLine[]): TableLine[] {
  const printed: TableLine[] = [];
  let tableLine = 0;
  let isSameStretch = false;
  let before: TextLine | null = null;
  for (const line of lines) {
    if (isPrinted(line)) {
      isSameStretch = false;
      before = null;
      printed.push({ ...line, tableLine: (tableLine += 1) });
      continue;
    }
    isSameStretch = before !== null && (isSameStretch || line.number > before.number + 1);
    if (!isSameStretch) tableLine += 1;
    before = line;
  }
  return printed;
}

/** One cell a line, a bar behind each: a line of nothing but a bar is an empty cell. */
function isStripOfCells(lines: readonly TextLine[]): boolean {
  const cells = lines.filter((line) => cellBeforeBar.test(line.text));
  const filled = cells.filter((line) => !lineOfBar.test(line.text));
  return filled.length >= lines.length * leastShareOfBars && cells.length >= lines.length * leastShareOfStrip;
}

/** One cell a line, the bars on lines of their own: two bars with nothing between hold an empty cell. */
function isStripOfBars(lines: readonly TextLine[]): boolean {
  const bars = lines.filter((line) => lineOfBar.test(line.text));
  const others = lines.filter((line) => hasBars(line.text) && !lineOfBar.test(line.text));
  return bars.length >= lines.length * leastShareOfBars && others.length === 0;
}

function tokenizeBars(lines: readonly TableLine[]): Token[] {
  return lines.flatMap((line, index) => {
    if (!lineOfBar.test(line.text)) return tokenizeLine(line);
    const before = lines[index - 1];
    return before && lineOfBar.test(before.text) ? [toBlank(line)] : [];
  });
}

const isSlash = (text: string): boolean => text === '/' || text === '／';

/** Without the stroke of the head 本年增 / 减 where white space or a line's end parts it: by itself it reads as a dash. */
function dropStrokeOfChange(tokens: readonly Token[]): Token[] {
  const isStroke = (token: Token, index: number): boolean => {
    if (token.kind !== 'value' || !isSlash(token.raw)) return false;
    const [before, behind] = [tokens[index - 1], tokens[index + 1]];
    return (
      before?.kind === 'label' &&
      behind?.kind === 'label' &&
      before.letters.endsWith('增') &&
      behind.letters.startsWith('减')
    );
  };
  return tokens.filter((token, index) => !isStroke(token, index));
}

const bareChange = /^(?:增加?|减少?)$/u;

/** 增 without a number behind a value, as in `41 增 202`, is what a body filled in: no label begins so there. */
function fillBareChanges(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'label' || !bareChange.test(token.raw)) return token;
    const before = tokens[index - 1];
    const isCell = before?.kind === 'value' && before.line === token.line;
    if (!isCell) return token;
    const { raw, line, column, tableLine } = token;
    return { kind: 'value', raw, line, column, tableLine, cell: { kind: 'text' } };
  });
}

function tokenizeLines(lines: readonly TableLine[]): Token[] {
  const tokens: Token[] = [];
  for (const line of lines) tokens.push(...tokenizeLine(line));
  return tokens;
}

function tokenize(printed: readonly TableLine[]): Token[] {
  if (!printed.some((line) => hasBars(line.text))) return tokenizeLines(printed);
  if (isStripOfBars(printed)) return tokenizeBars(printed);
  if (!isStripOfCells(printed)) return tokenizeLines(printed);
  return printed.flatMap((line) => (lineOfBar.test(line.text) ? [toBlank(line)] : tokenizeLine(line)));
}

/**
 * The tokens of a table. Where it is printed one cell a line with bars between, its empty cells are seen though
 * they stand on lines of their own.
 */
export function tokenizeTable(lines: readonly TextLine[]): Token[] {
  return fillBareChanges(dropStrokeOfChange(tokenize(numberLines(lines))));
}
