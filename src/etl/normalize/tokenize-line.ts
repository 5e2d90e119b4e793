import { parseCellText } from './cell-grammar.js';
import { classifyPiece, toLabelPiece, type PieceKind } from './classify-piece.js';
import { lettersOf } from './compact.js';
import { isFilledIn } from './filled-in.js';
import { isOrdinalOf } from './label-ordinals.js';
import { cutAtBars, cutAtSpaces, cutAtTabs, hasBars, trimPiece, type Piece } from './pieces.js';
import { printedPart, type TextLine } from './text-lines.js';
import type { Token } from './tokens.js';

/** Lines drawn with characters, as frames and under the head of a Markdown table. */
const onlyDrawn = /^[\s|+:=\-\u2500-\u257f]*$/u;
const drawn = /---|===|[\u2500-\u257f]{3}/u;

/** A line of a table. */
export interface TableLine extends TextLine {
  /** Where it stands among the lines of the table, page numbers and sentences left out. */
  readonly tableLine: number;
}

function toToken({ text, offset }: Piece, line: TableLine, piece: PieceKind): Token {
  const raw = line.printed === undefined ? text : printedPart(line, offset, offset + text.length);
  const { number, tableLine } = line;
  const column = line.column + offset;
  return piece.kind === 'value'
    ? { kind: 'value', raw, line: number, column, tableLine, cell: piece.cell }
    : { kind: 'label', raw, line: number, column, tableLine, letters: piece.letters };
}

/** 第二十条 in a caption, cut before or within it; nobody counts so. */
const captionWord = /^二?十条/u;

const shortNumber = /^\d{1,2}$/u;
const startsWithDigit = /^\d/u;
/** So many words hold the letters that tell a label. */
const wordsOfLead = 3;

function isOrdinal(word: Piece, behind: readonly Piece[]): boolean {
  if (startsWithDigit.test(behind[0]!.text)) return false;
  if (/^[.．、]/u.test(behind[0]!.text)) return true;
  return isOrdinalOf(word.text, lettersOf(behind.map(({ text }) => text).join('')));
}

/** 无 before 法提供 or 正当理由, 二十 before 条, 1 before .属于: the beginning of a label that is cut. */
function beginsWord(words: readonly Piece[], index: number): boolean {
  const [word, next] = [words[index]!, words[index + 1]];
  if (captionWord.test(word.text)) return true;
  if (next === undefined) return false;
  if (shortNumber.test(word.text)) return isOrdinal(word, words.slice(index + 1, index + 1 + wordsOfLead));
  if (word.text === '无') return /^[法正]/u.test(next.text);
  return /^[条项款、.．]/u.test(next.text) && /^\p{L}+$/u.test(word.text);
}

function toWords(piece: Piece, line: TableLine): Token[] {
  const words = cutAtSpaces(piece);
  return words.map((word, index) => {
    const kind = beginsWord(words, index) ? toLabelPiece(word.text) : classifyPiece(word.text);
    return toToken(word, line, kind);
  });
}

/** Two numbers between the same bars are one cell that cannot be read, not two cells. */
function toCell(piece: Piece, line: TableLine, isBarred: boolean): Token[] {
  const trimmed = trimPiece(piece);
  if (trimmed.text === '') {
    const { number, tableLine } = line;
    return [{ kind: 'blank', raw: '', line: number, column: line.column + trimmed.offset, tableLine }];
  }
  const kind = classifyPiece(trimmed.text);
  if (kind.kind === 'value') return [toToken(trimmed, line, kind)];
  const words = toWords(trimmed, line);
  const isCrowded = isBarred && words.length > 1 && words.every((word) => word.kind === 'value');
  return isCrowded ? [toToken(trimmed, line, { kind: 'value', cell: { kind: 'text' } })] : words;
}

/** A cell of words as a value: a numeral, or text. */
function toFilledCell(piece: Piece, line: TableLine): Token {
  const trimmed = trimPiece(piece);
  return toToken(trimmed, line, { kind: 'value', cell: parseCellText(trimmed.text) });
}

/** Empty cells before the first label of a line belong to labels that are not repeated. */
function dropBlanksBeforeLabel(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((token) => token.kind !== 'blank');
  return first > 0 && tokens[first]!.kind === 'label' ? tokens.slice(first) : tokens;
}

function tokenizeBarred(line: TableLine): readonly Token[] {
  const cells = cutAtBars({ text: line.text, offset: 0 });
  if (cells[0]!.text.trim() === '') cells.shift();
  if (cells.at(-1)?.text.trim() === '') cells.pop();
  const tokens: Token[] = [];
  for (const [index, cell] of cells.entries()) {
    const found = toCell(cell, line, true);
    const isWords = found.length > 0 && found.every((token) => token.kind === 'label');
    tokens.push(
      ...(isWords && isFilledIn(cell.text.trim(), tokens, index === cells.length - 1)
        ? [toFilledCell(cell, line)]
        : found),
    );
  }
  return dropBlanksBeforeLabel(tokens);
}

/** Tabs that begin a line indent it; only those behind a piece part cells. */
function tokenizeTabbed(line: TableLine): readonly Token[] {
  const tokens = cutAtTabs({ text: line.text, offset: 0 }).flatMap((cell) => toCell(cell, line, false));
  const first = tokens.findIndex((token) => token.kind !== 'blank');
  return first < 0 ? [] : tokens.slice(first);
}

function tokenize(line: TableLine): readonly Token[] {
  if (onlyDrawn.test(line.text) && drawn.test(line.text)) return [];
  if (hasBars(line.text)) return tokenizeBarred(line);
  if (line.text.includes('\t')) return tokenizeTabbed(line);
  return toWords({ text: line.text, offset: 0 }, line);
}

const isEmptyLabel = (token: Token): boolean => token.kind === 'label' && token.letters === '';

/**
 * The tokens of a line: cells between bars or tabs, else words between spaces. Lines drawn with characters
 * yield nothing.
 */
export function tokenizeLine(line: TableLine): readonly Token[] {
  const tokens = tokenize(line);
  return tokens.some(isEmptyLabel) ? tokens.filter((token) => !isEmptyLabel(token)) : tokens;
}
