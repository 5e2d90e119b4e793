import type { Glyph } from './drawn-page.js';
import { pushTo } from './gather.js';

/** How far apart, in parts of the font size, two prints of a character stand that make one bold or shadowed one. */
const offset = 0.14;

const isSamePlace = (a: Glyph, b: Glyph): boolean =>
  Math.abs(a.box.left - b.box.left) <= offset * a.size && Math.abs(a.box.top - b.box.top) <= offset * a.size;

/** The characters without those that are printed again in the same place, as programs do to make them bold. */
export function dropDoublePrint(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Map<string, Glyph[]>();
  const cellOf = (value: number): number => Math.floor(value / 4);
  return glyphs.filter((glyph) => {
    const [column, row] = [cellOf(glyph.box.left), cellOf(glyph.box.top)];
    const around = [-1, 0, 1].flatMap((x) =>
      [-1, 0, 1].flatMap((y) => kept.get(`${glyph.text} ${column + x} ${row + y}`) ?? []),
    );
    if (around.some((other) => isSamePlace(glyph, other))) return false;
    const key = `${glyph.text} ${column} ${row}`;
    pushTo(kept, key, glyph);
    return true;
  });
}
