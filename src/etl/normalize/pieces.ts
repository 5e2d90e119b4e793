import { hasLetterOf, toLetterTable, type LetterTable } from '../letter-table.js';

/** A piece of a line and where in the line's text it begins. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

const bars = toLetterTable(/[|｜│┃]/);
const tabs = toLetterTable(/\t/);
const spaces = toLetterTable(/\s/);

/** Cuts a piece at every letter that parts, which is left out: so many separators leave one piece more. */
function cutAt({ text, offset }: Piece, parts: LetterTable): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (parts[text.charCodeAt(at)] === 0) continue;
    pieces.push({ text: text.slice(start, at), offset: offset + start });
    start = at + 1;
  }
  pieces.push({ text: start === 0 ? text : text.slice(start), offset: offset + start });
  return pieces;
}

/** Whether a text has bars, of whatever kind. */
export const hasBars = (text: string): boolean => hasLetterOf(bars, text);

/** The cells of a piece between its bars. */
export const cutAtBars = (piece: Piece): Piece[] => cutAt(piece, bars);

/** The cells of a piece between its tabs. */
export const cutAtTabs = (piece: Piece): Piece[] => cutAt(piece, tabs);

/** The words of a piece. */
export function cutAtSpaces(piece: Piece): readonly Piece[] {
  if (!hasLetterOf(spaces, piece.text)) return piece.text === '' ? [] : [piece];
  return cutAt(piece, spaces).filter(({ text }) => text !== '');
}

/** A piece without the white space around it. */
export function trimPiece(piece: Piece): Piece {
  const trimmed = piece.text.trimStart();
  return { text: trimmed.trimEnd(), offset: piece.offset + piece.text.length - trimmed.length };
}
