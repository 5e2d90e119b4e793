import { isCellLike, parseCellText, type CellText } from './cell-grammar.js';
import { lettersOf, withoutYearNote } from './compact.js';
import { remember } from '../remember.js';

/** What a printed piece is by itself: something that stands in a cell, or part of a label. */
export type PieceKind =
  { readonly kind: 'value'; readonly cell: CellText } | { readonly kind: 'label'; readonly letters: string };

/** Most cells: digits and nothing else. */
const plainNumber = /^(?:0|[1-9]\d*)$/u;

const classifyOther = remember((text: string): PieceKind =>
  isCellLike(text)
    ? { kind: 'value', cell: parseCellText(text) }
    : { kind: 'label', letters: lettersOf(withoutYearNote(text)) },
);

/** Tells a piece of a table that is not blank. */
export function classifyPiece(text: string): PieceKind {
  return plainNumber.test(text)
    ? { kind: 'value', cell: { kind: 'number', digits: text, sign: null, unit: null } }
    : classifyOther(text);
}

/** A piece whose text is part of a label though it reads as a cell. */
export function toLabelPiece(text: string): PieceKind {
  return { kind: 'label', letters: lettersOf(withoutYearNote(text)) };
}
