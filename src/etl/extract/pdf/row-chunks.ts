import { boxAround, type Box } from './geometry.js';
import { joinWords } from './join-words.js';
import type { TextRow } from './text-rows.js';
import type { Word } from './words.js';

/** A stretch of a row of text without a wide gap. */
export interface Chunk {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
}

const figureEnd = /[\d０-９\-—/]$/u;
const figureStart = /^[\d０-９\-—/]/u;
const ordinal = /^(?:[（(][一二三四五六七八九十][）)]|\d{1,2}[.．、](?!\d))/u;
/** The gap that parts two chunks, and the one that parts two figures or two labels, in parts of the font size. */
const wideGap = 1;
const narrowGap = 0.4;

function isParted(before: Word, after: Word): boolean {
  const size = Math.max(before.size, after.size);
  const gap = (after.box.left - before.box.right) / size;
  const areFigures = figureEnd.test(before.text) && figureStart.test(after.text);
  return gap >= wideGap || (gap >= narrowGap && (areFigures || ordinal.test(after.text)));
}

function toChunk(words: readonly Word[]): Chunk {
  return {
    text: joinWords(words),
    box: boxAround(words.map((word) => word.box)),
    size: Math.max(...words.map((word) => word.size)),
  };
}

/** The chunks of a row of text, from left to right. */
export function toChunks(row: TextRow): Chunk[] {
  const groups: Word[][] = [];
  for (const word of row.words) {
    const last = groups.at(-1);
    if (last && !isParted(last.at(-1)!, word)) last.push(word);
    else groups.push([word]);
  }
  return groups.map(toChunk);
}
