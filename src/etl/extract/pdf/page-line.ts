import type { Box } from './geometry.js';

/** A text and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly box: Box;
}

/** A text and where it stands on which page. */
export interface PagedText extends PlacedText {
  readonly page: number;
}

/** A cell of a row of a table that is drawn with lines. */
export interface RowCell extends PagedText {
  /** Whether its last line has no room left, so that the text may go on elsewhere. */
  readonly isFull: boolean;
}

/** A row of a table that is drawn with lines. */
export interface RuledRow {
  readonly kind: 'ruled';
  /** The page where it ends. */
  readonly page: number;
  readonly cells: readonly RowCell[];
  /** Whether it is the first or the last row of its table on the page. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A line of prose, or a row of a table without lines, its cells told apart by their places. */
export interface FreeLine {
  readonly kind: 'free';
  readonly cells: readonly PagedText[];
}

export type DocumentLine = RuledRow | FreeLine;
