import type { Figure } from '../model/figure.js';
import type { ViewState } from '../model/view-state.js';

/** One tile: a place, its figure, and where it leads. */
export interface TileDatum {
  readonly id: string;
  readonly short: string;
  /** What takes the place of `short` on a phone. */
  readonly shortest?: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** Null where reports do not cover the place at all. */
  readonly figure: Figure | null;
  readonly target: Partial<ViewState> | null;
}
