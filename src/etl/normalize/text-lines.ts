/** A line of a document, or the part of one that starts at a column. Line and column count from 1. */
export interface TextLine {
  readonly number: number;
  readonly column: number;
  readonly text: string;
}

/** Characters that print nothing and part no words: zero-width marks, byte order marks, form feeds. */
const invisible = /[\u200B-\u200F\u2060\uFEFF\u00AD\f]/g;

/** The lines of a text, numbered as an editor numbers them, invisible characters taken out. */
export function toLines(text: string): TextLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, column: 1, text: line.replace(invisible, '') }));
}
