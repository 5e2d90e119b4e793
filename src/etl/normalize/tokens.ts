import { lettersOf, withoutYearNote } from './compact.js';
import { isCellLike, parseCellText, toPlainCell, type CellText } from './cell-grammar.js';
import { printedPart, type TextLine } from './text-lines.js';

interface Placed {
  readonly raw: string;
  readonly line: number;
  readonly column: number;
}

/** A piece of a label: its letters, its ordinal and punctuation taken off. */
export interface LabelToken extends Placed {
  readonly kind: 'label';
  readonly letters: string;
}

/** A piece that stands in a cell of numbers. */
export interface ValueToken extends Placed {
  readonly kind: 'value';
  readonly cell: CellText;
}

/** An empty cell, seen between two separators of a line. */
export interface BlankToken extends Placed {
  readonly kind: 'blank';
  /** Whether it was seen between bars that stand on lines of their own. */
  readonly isBetweenBars?: boolean;
}

export type Token = LabelToken | ValueToken | BlankToken;

interface Piece {
  readonly text: string;
  readonly offset: number;
}

function splitAt(text: string, separator: RegExp, offset: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    pieces.push({ text: text.slice(start, match.index), offset: offset + start });
    start = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(start), offset: offset + start });
  return pieces;
}

function trimPiece(piece: Piece): Piece {
  const trimmed = piece.text.trimStart();
  return { text: trimmed.trimEnd(), offset: piece.offset + piece.text.length - trimmed.length };
}

/** Whether the text of a cell is a line drawn with characters, as under the head of a Markdown table. */
function isRule(text: string): boolean {
  return /^:?-{3,}:?$/u.test(toPlainCell(text).replace(/\s/g, ''));
}

function placeOf(piece: Piece, line: TextLine): Placed {
  const raw = printedPart(line, piece.offset, piece.offset + piece.text.length);
  return { raw, line: line.number, column: line.column + piece.offset };
}

/** Most cells: digits and nothing else. */
const plainNumber = /^(?:0|[1-9]\d*)$/u;

function toToken(piece: Piece, line: TextLine, next: Piece | undefined): Token {
  const place = placeOf(piece, line);
  if (plainNumber.test(piece.text)) {
    const cell = { kind: 'number', digits: piece.text, sign: null, unit: null } as const;
    return { ...place, kind: 'value', cell };
  }
  const beginsWord = piece.text === '无' && /^[法正]/u.test(next?.text ?? '');
  return isCellLike(piece.text) && !beginsWord
    ? { ...place, kind: 'value', cell: parseCellText(piece.text) }
    : { ...place, kind: 'label', letters: lettersOf(withoutYearNote(piece.text)) };
}

function toWords(piece: Piece, line: TextLine): Token[] {
  const words = splitAt(piece.text, /\s+/gu, piece.offset).filter(
    (word) => word.text !== '' && !isRule(word.text),
  );
  return words.map((word, index) => toToken(word, line, words[index + 1]));
}

/** Two numbers between the same bars are one cell that cannot be read, not two cells. */
function toCell(piece: Piece, line: TextLine, isBarred: boolean): Token[] {
  const trimmed = trimPiece(piece);
  const place = placeOf(trimmed, line);
  if (trimmed.text === '') return [{ ...place, kind: 'blank' }];
  if (isCellLike(trimmed.text)) return [toToken(trimmed, line, undefined)];
  const words = toWords(trimmed, line);
  const isCrowded = isBarred && words.length > 1 && words.every((word) => word.kind === 'value');
  return isCrowded ? [{ ...place, kind: 'value', cell: { kind: 'text' } }] : words;
}

/** Empty cells before the first label of a line belong to labels that are not repeated. */
function dropBlanksBeforeLabel(tokens: readonly Token[]): Token[] {
  const first = tokens.findIndex((token) => token.kind !== 'blank');
  return first >= 0 && tokens[first]!.kind === 'label' ? tokens.slice(first) : [...tokens];
}

const bars = /[|│┃]/gu;

function tokenizeBarred(line: TextLine): Token[] {
  const text = line.text.replaceAll('｜', '|');
  const cells = splitAt(text, bars, 0);
  if (cells[0]!.text.trim() === '') cells.shift();
  if (cells.at(-1)?.text.trim() === '') cells.pop();
  if (cells.every((cell) => isRule(cell.text))) return [];
  return dropBlanksBeforeLabel(cells.flatMap((cell) => toCell(cell, line, true)));
}

/** Tabs that begin a line indent it; only those behind a piece part cells. */
function tokenizeTabbed(line: TextLine): Token[] {
  const tokens = splitAt(line.text, /\t/gu, 0).flatMap((cell) => toCell(cell, line, false));
  const first = tokens.findIndex((token) => token.kind !== 'blank');
  return first < 0 ? [] : tokens.slice(first);
}

function tokenize(line: TextLine): Token[] {
  if (/[|｜│┃]/u.test(line.text)) return tokenizeBarred(line);
  if (line.text.includes('\t')) return tokenizeTabbed(line);
  return toWords({ text: line.text, offset: 0 }, line);
}

const spacedChange = /增\s+[/／]\s*减|增[/／]\s+减/u;

/** The head 增 / 减 as one word; its line is none whose columns matter. */
function joinChange(line: TextLine): TextLine {
  if (!spacedChange.test(line.text)) return line;
  return { number: line.number, column: line.column, text: line.text.replace(spacedChange, '增/减') };
}

/**
 * The tokens of a line: cells between bars or tabs, else words between spaces. Lines drawn with characters
 * yield nothing.
 */
export function tokenizeLine(line: TextLine): Token[] {
  const joined = joinChange(line);
  return tokenize(joined).filter((token) => token.kind !== 'label' || token.letters !== '');
}
