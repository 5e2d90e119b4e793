/** A piece of a line and where in the line's text it begins. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

const bars = /[|｜│┃]/u;
const anySpace = /\s/u;
const codesOf = (letters: string): ReadonlySet<number> =>
  new Set([...letters].map((letter) => letter.charCodeAt(0)));
const barCodes = codesOf('|｜│┃');
const tabCodes = codesOf('\t');
const spaceCodes = new Set(
  Array.from({ length: 0x1_0000 }, (_, code) => code).filter((code) =>
    anySpace.test(String.fromCharCode(code)),
  ),
);

/** Cuts a piece at every letter that parts, which is left out: so many separators leave one piece more. */
function cutAt({ text, offset }: Piece, parts: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!parts.has(text.charCodeAt(at))) continue;
    pieces.push({ text: text.slice(start, at), offset: offset + start });
    start = at + 1;
  }
  pieces.push({ text: start === 0 ? text : text.slice(start), offset: offset + start });
  return pieces;
}

/** Whether a text has bars, of whatever kind. */
export const hasBars = (text: string): boolean => bars.test(text);

/** The cells of a piece between its bars. */
export const cutAtBars = (piece: Piece): Piece[] => cutAt(piece, barCodes);

/** The cells of a piece between its tabs. */
export const cutAtTabs = (piece: Piece): Piece[] => cutAt(piece, tabCodes);

/** The words of a piece. */
export function cutAtSpaces(piece: Piece): readonly Piece[] {
  if (!anySpace.test(piece.text)) return piece.text === '' ? [] : [piece];
  return cutAt(piece, spaceCodes).filter(({ text }) => text !== '');
}

/** A piece without the white space around it. */
export function trimPiece(piece: Piece): Piece {
  const trimmed = piece.text.trimStart();
  return { text: trimmed.trimEnd(), offset: piece.offset + piece.text.length - trimmed.length };
}
