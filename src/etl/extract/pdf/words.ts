import type { Glyph, Turn } from './drawn-page.js';
import { boxAround, sharedHeight, type Box } from './geometry.js';
import { turnBox, turnGlyph, undoTurns } from './turn-page.js';

/** Characters set together without a gap: no wall of a table parts them. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  /** The direction in which it reads. */
  readonly turn: Turn;
  /** Whether it may be the rest of a number that runs through a wall: never joined to the figure before it. */
  readonly isTorn?: boolean;
}

const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === '';

/** The widest gap within a word, in parts of the font size. */
const widestGap = 0.25;

function continues(glyph: Glyph, before: Glyph): boolean {
  const gap = glyph.box.left - before.box.right;
  return (
    glyph.step === before.step &&
    Math.abs(gap) <= widestGap * glyph.size &&
    sharedHeight(glyph.box, before.box) > 0.8
  );
}

function toWord(glyphs: readonly Glyph[], turn: Turn): Word {
  return {
    text: glyphs.map((glyph) => glyph.text).join(''),
    box: turnBox(boxAround(glyphs.map((glyph) => glyph.box)), undoTurns(turn), noPage),
    size: glyphs[0]!.size,
    turn,
  };
}

/** The words of characters that all read in one direction, given as they read. */
function groupWords(glyphs: readonly Glyph[], turn: Turn): Word[] {
  const groups: Glyph[][] = [];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (!isBlank(glyph)) {
      if (before && continues(glyph, before)) groups.at(-1)!.push(glyph);
      else groups.push([glyph]);
    }
    before = isBlank(glyph) ? null : glyph;
  }
  return groups.map((group) => toWord(group, turn));
}

/** Turning about the corner of no page and back again leaves a box where it was. */
const noPage = { width: 0, height: 0 };
const turns: readonly Turn[] = [0, 1, 2, 3];

/** The words that characters make, by direction, in the order in which they are drawn. Space is no word. */
export function toWords(glyphs: readonly Glyph[]): Word[] {
  return turns.flatMap((turn) => {
    const read = glyphs.filter((glyph) => glyph.turn === turn).map((glyph) => turnGlyph(glyph, turn, noPage));
    return groupWords(read, turn);
  });
}

/** Words that read in one direction with their boxes turned so that they read upright among themselves. */
export function turnWords(words: readonly Word[], turn: Turn): Word[] {
  return words.map((word) => ({ ...word, box: turnBox(word.box, turn, noPage) }));
}
