import type { Glyph } from './drawn-page.js';
import { pushTo } from './gather.js';

/** How far apart, in parts of the font size, two prints of a character stand that make one bold or shadowed one. */
const offset = 0.14;

const isSamePlace = (a: Glyph, b: Glyph): boolean =>
  Math.abs(a.box.left - b.box.left) <= offset * a.size && Math.abs(a.box.top - b.box.top) <= offset * a.size;

const cellSize = 4;
/** More cells than any page is high; characters that meet in one cell all the same are not in the same place. */
const cellsInColumn = 1_000_000;

/** The cell of a grid over the page that a character begins in. */
const cellOf = ({ box }: Glyph): number =>
  Math.floor(box.left / cellSize) * cellsInColumn + Math.floor(box.top / cellSize);

/** The steps to the cells around one, itself among them. */
const neighbors = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => x * cellsInColumn + y));

/** The characters without those that are printed again in the same place, as programs do to make them bold. */
export function dropDoublePrint(glyphs: readonly Glyph[]): Glyph[] {
  const byText = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((glyph) => {
    const kept = byText.get(glyph.text) ?? new Map<number, Glyph[]>();
    byText.set(glyph.text, kept);
    const cell = cellOf(glyph);
    const isKept = (at: number): boolean => kept.get(at)?.some((other) => isSamePlace(glyph, other)) ?? false;
    if (neighbors.some((step) => isKept(cell + step))) return false;
    pushTo(kept, cell, glyph);
    return true;
  });
}
