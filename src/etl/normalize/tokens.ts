import type { CellText } from './cell-grammar.js';

interface Placed {
  readonly raw: string;
  readonly line: number;
  readonly column: number;
  /** The line as its table counts it: what was left out between, as a page's end, makes none. */
  readonly tableLine: number;
}

/** A piece of a label: its letters, its ordinal and punctuation taken off. */
export interface LabelToken extends Placed {
  readonly kind: 'label';
  readonly letters: string;
}

/** A piece that stands in a cell of numbers. */
export interface ValueToken extends Placed {
  readonly kind: 'value';
  readonly cell: CellText;
}

/** An empty cell, seen between two separators of a line. */
export interface BlankToken extends Placed {
  readonly kind: 'blank';
  /** Whether it was seen between bars that stand on lines of their own. */
  readonly isBetweenBars?: boolean;
}

export type Token = LabelToken | ValueToken | BlankToken;
