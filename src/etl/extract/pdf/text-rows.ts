import { boxAround, sharedHeight, type Box } from './geometry.js';
import type { Word } from './words.js';

/** Words that stand side by side, from left to right. */
export interface TextRow {
  readonly words: readonly Word[];
  readonly box: Box;
}

/** The share of its height that a word must have beside a row to stand in it. */
const leastShare = 0.5;

interface OpenRow {
  readonly words: Word[];
  /** The tallest word: smaller ones, raised or lowered, belong beside it. */
  tallest: Word;
}

function rowFor(word: Word, rows: readonly OpenRow[]): OpenRow | undefined {
  const shares = rows.map((row) => sharedHeight(word.box, row.tallest.box));
  const best = Math.max(...shares);
  return best >= leastShare ? rows[shares.indexOf(best)] : undefined;
}

/** How many rows back a word may belong; words come sorted from the top. */
const reach = 4;

function toRow({ words }: OpenRow): TextRow {
  const sorted = [...words].sort((a, b) => a.box.left - b.box.left);
  return { words: sorted, box: boxAround(sorted.map((word) => word.box)) };
}

/** The rows that words make, from the top down. */
export function toTextRows(words: readonly Word[]): TextRow[] {
  const rows: OpenRow[] = [];
  const middle = (word: Word): number => word.box.top + word.box.bottom;
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const row = rowFor(word, rows.slice(-reach));
    if (!row) rows.push({ words: [word], tallest: word });
    else {
      row.words.push(word);
      if (word.size > row.tallest.size) row.tallest = word;
    }
  }
  return rows.map(toRow).sort((a, b) => a.box.top + a.box.bottom - b.box.top - b.box.bottom);
}
