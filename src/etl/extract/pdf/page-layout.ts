import type { DrawnPage, Turn } from './drawn-page.js';
import { dropDoublePrint } from './drop-double-print.js';
import { findGrids, type Grid } from './find-grids.js';
import { isInGrid } from './grid-rows.js';
import { markStruck } from './mark-struck.js';
import { toTextRows, type TextRow } from './text-rows.js';
import { mainTurnOf, turnUpright } from './turn-page.js';
import { toWords, type Word } from './words.js';

/** A page taken apart: its drawn tables with the words in them, and the rows of text beside them. */
export interface PageLayout {
  readonly number: number;
  /** Of the page as turned. */
  readonly width: number;
  readonly height: number;
  /** How the page was turned to read upright. */
  readonly turns: Turn;
  readonly tables: readonly { readonly grid: Grid; readonly words: readonly Word[] }[];
  readonly rows: readonly TextRow[];
}

/** Takes a page apart. Text that reads in another direction than most, outside tables, comes last. */
export function layOutPage(drawn: DrawnPage): PageLayout {
  const turns = mainTurnOf(drawn.glyphs);
  const page = turnUpright(drawn, turns);
  const words = toWords(markStruck(dropDoublePrint(page.glyphs), page.rules));
  const grids = findGrids(page.rules);
  const gridOf = new Map(words.map((word) => [word, grids.find((grid) => isInGrid(grid, word))] as const));
  const tables = grids
    .map((grid) => ({ grid, words: words.filter((word) => gridOf.get(word) === grid) }))
    .filter((table) => table.words.length > 0);
  const free = words.filter((word) => gridOf.get(word) === undefined);
  const upright = toTextRows(free.filter((word) => word.turn === 0));
  const others = free.filter((word) => word.turn !== 0).map((word) => ({ words: [word], box: word.box }));
  const { number, width, height } = page;
  return { number, width, height, turns, tables, rows: [...upright, ...others] };
}
