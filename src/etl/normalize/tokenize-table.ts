import type { TextLine } from './text-lines.js';
import { hasBars } from './pieces.js';
import { tokenizeLine } from './tokenize-line.js';
import type { BlankToken, Token } from './tokens.js';

const lineOfBar = /^\s*[|｜│┃]\s*$/u;
const cellBeforeBar = /^[^|｜│┃]*[|｜│┃]\s*$/u;
const leastShareOfStrip = 0.6;
const leastShareOfBars = 0.3;

const isPrinted = (line: TextLine): boolean => line.text.trim() !== '';

function toBlank(line: TextLine): BlankToken {
  return { kind: 'blank', raw: '', line: line.number, column: line.column, isBetweenBars: true };
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

function tokenizeBars(lines: readonly TextLine[]): Token[] {
  return lines.flatMap((line, index) => {
    if (!lineOfBar.test(line.text)) return tokenizeLine(line);
    const before = lines[index - 1];
    return before && lineOfBar.test(before.text) ? [toBlank(line)] : [];
  });
}

/**
 * The tokens of a table. Where it is printed one cell a line with bars between, its empty cells are seen though
 * they stand on lines of their own.
 */
export function tokenizeTable(lines: readonly TextLine[]): Token[] {
  const printed = lines.filter(isPrinted);
  if (!printed.some((line) => hasBars(line.text))) return printed.flatMap(tokenizeLine);
  if (isStripOfBars(printed)) return tokenizeBars(printed);
  if (!isStripOfCells(printed)) return printed.flatMap(tokenizeLine);
  return printed.flatMap((line) => (lineOfBar.test(line.text) ? [toBlank(line)] : tokenizeLine(line)));
}
