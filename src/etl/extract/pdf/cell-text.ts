import { heightOf, widthOf, type Box } from './geometry.js';
import { joinWords } from './join-words.js';
import { toTextRows, type TextRow } from './text-rows.js';
import { turnWords, type Word } from './words.js';

/** The text of a cell of a table. */
export interface CellText {
  readonly text: string;
  /** Whether its last line has no room for another character, so that it may go on elsewhere. */
  readonly isFull: boolean;
}

/** What is known of the cell from the table around it. */
export interface CellOptions {
  /** The margin that text keeps from the walls. */
  readonly padding: number;
  /** Whether the lines of its row are rows of their own that no line parts: their numbers are never joined. */
  readonly isStacked: boolean;
}

interface CellRoom {
  readonly width: number;
  readonly isStacked: boolean;
}

const figureEnd = /[\d０-９.,，]$/u;
const figureStart = /^[\d０-９.,，]/u;
const narrowEnd = /[\p{Script=Latin}\d]$/u;
const narrowStart = /^[\p{Script=Latin}\d]/u;

/** Whether a line fills its cell, so that what follows was broken off for want of room. */
function isFull(row: TextRow, width: number): boolean {
  const size = row.words.at(-1)!.size;
  const isNarrow = narrowEnd.test(row.words.at(-1)!.text);
  return widthOf(row.box) + (isNarrow ? size / 2 : size) > width - 0.5;
}

/** What stands between two lines of a cell: nothing within a number that was broken, a space between two. */
function between(text: string, before: TextRow, next: string, room: CellRoom): string {
  if (figureEnd.test(text) && figureStart.test(next))
    return !room.isStacked && isFull(before, room.width) ? '' : ' ';
  return narrowEnd.test(text) && narrowStart.test(next) ? ' ' : '';
}

function mainTurn(words: readonly Word[]): Word['turn'] {
  const upright = words.filter((word) => word.turn === 0);
  return upright.length > 0 ? 0 : words[0]!.turn;
}

const onlyFigures = /^[\d０-９.,，]+$/u;

/** How many lines of figures a cell has; none where it holds anything else. */
export function countFigureLines(words: readonly Word[]): number {
  const areFigures = words.length > 0 && words.every((word) => onlyFigures.test(word.text));
  return areFigures ? toTextRows(turnWords(words, mainTurn(words))).length : 0;
}

/**
 * The text of a cell, line by line. Its lines are parts of one text, so nothing stands between them but where two
 * numbers would grow together.
 */
export function toCellText(words: readonly Word[], box: Box, options: CellOptions): CellText {
  if (words.length === 0) return { text: '', isFull: false };
  const turn = mainTurn(words);
  const rows = toTextRows(turnWords(words, turn));
  const width = (turn % 2 === 0 ? widthOf(box) : heightOf(box)) - 2 * options.padding;
  const room = { width, isStacked: options.isStacked };
  const text = rows.reduce((joined, row, index) => {
    const next = joinWords(row.words);
    return index === 0 ? next : joined + between(joined, rows[index - 1]!, next, room) + next;
  }, '');
  return { text, isFull: isFull(rows.at(-1)!, width) };
}
