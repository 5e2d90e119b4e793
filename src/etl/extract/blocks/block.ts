/** A document as its format gives it, before it becomes text: paragraphs and tables in reading order. */
export type Block = TextBlock | TableBlock;

/** A paragraph. */
export interface TextBlock {
  readonly kind: 'text';
  /** May hold line feeds. */
  readonly text: string;
}

/** A table. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

/** A row, with the cells that begin in it. */
export interface TableRow {
  /** Counts from 1. */
  readonly number: number;
  readonly cells: readonly TableCell[];
}

/** A cell, or a range of merged cells, at its origin: what a merge covers is not listed. */
export interface TableCell {
  /** Counts from 1. */
  readonly column: number;
  readonly blocks: readonly Block[];
}

/** What is printed where there is no text: an image, or a sign of a font that has no letters. */
export const unknownSign = '□';

/** A cell of plain text. */
export function toTextCell(column: number, text: string): TableCell {
  return { column, blocks: text === '' ? [] : [{ kind: 'text', text }] };
}
