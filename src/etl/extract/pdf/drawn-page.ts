import type { Box } from './geometry.js';

/** Quarter turns, clockwise, from upright to the direction in which a text reads. */
export type Turn = 0 | 1 | 2 | 3;

/** A character as it is drawn. */
export interface Glyph {
  readonly text: string;
  readonly box: Box;
  /** The height of its font on the page, in points. */
  readonly size: number;
  readonly turn: Turn;
  /** The number of the drawing step that printed it: characters of one step were set together. */
  readonly step: number;
}

/** A ruling line along one axis: `at` is where it crosses the other. */
export interface Rule {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn on a page: its visible characters and its lines. */
export interface DrawnPage {
  /** Counts from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** The share of the page that its largest image covers, 0 to 1. */
  readonly imageShare: number;
}
