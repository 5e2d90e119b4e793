/** A line of a document, or the part of one that starts at a column. Line and column count from 1. */
export interface TextLine {
  readonly number: number;
  readonly column: number;
  /** What the line is read by. */
  readonly text: string;
  /** The line as printed, letter by letter under `text`; absent where that is the print. */
  readonly printed?: string;
}

/** A part of what is printed in a line, by the offsets of its text. */
export function printedPart(line: TextLine, start: number, end: number): string {
  return (line.printed ?? line.text).slice(start, end);
}

/** A part of a line as a line. */
export function sliceLine(line: TextLine, start: number, end: number): TextLine {
  const part = { number: line.number, column: line.column + start, text: line.text.slice(start, end) };
  return line.printed === undefined ? part : { ...part, printed: line.printed.slice(start, end) };
}

/** Characters that print nothing and part no words: zero-width marks, byte order marks, form feeds. */
const invisible = /[\u200B-\u200F\u2060\uFEFF\u00AD\f]/g;

/** The lines of a text, numbered as an editor numbers them, invisible characters taken out. */
export function toLines(text: string): TextLine[] {
  const isPlain = text.search(invisible) < 0;
  return text.split(/\r\n|\r|\n/).map((line, index) => ({
    number: index + 1,
    column: 1,
    text: isPlain ? line : line.replace(invisible, ''),
  }));
}
