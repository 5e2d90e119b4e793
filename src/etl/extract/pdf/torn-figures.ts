import { pushTo } from './gather.js';
import { sharedHeight } from './geometry.js';
import type { Word } from './words.js';

const figure = /^[\d０-９.,，]+$/u;
/** How near two figures stand that may be one number, in parts of the font size. */
const touch = 0.08;

const touches = (before: Word, after: Word): boolean =>
  Math.abs(after.box.left - before.box.right) <= touch * after.size &&
  sharedHeight(before.box, after.box) > 0.8 &&
  Math.abs(before.size - after.size) < 0.5;

/**
 * Figures that touch across the wall of a cell: one number that runs out of its cell, or two that fill theirs. For
 * each such figure the first of its chain, to whose cell it is put, as a number that cannot be read.
 */
export function findTornFigures(
  words: readonly Word[],
  cellOf: (word: Word) => number | null,
): Map<Word, Word> {
  const torn = new Map<Word, Word>();
  const figures = words
    .filter((word) => word.turn === 0 && figure.test(word.text))
    .sort((a, b) => a.box.left - b.box.left);
  const endingAt = new Map<number, Word[]>();
  for (const after of figures) {
    const place = Math.round(after.box.left);
    const ending = [place - 1, place, place + 1].flatMap((at) => endingAt.get(at) ?? []);
    pushTo(endingAt, Math.round(after.box.right), after);
    const before = ending.find((word) => touches(word, after));
    if (!before) continue;
    const first = torn.get(before) ?? before;
    if (torn.has(before) || cellOf(before) !== cellOf(after)) torn.set(after, first);
  }
  return torn;
}
