import type { Box } from './geometry.js';
import { toChunks, type Chunk } from './row-chunks.js';
import type { TextRow } from './text-rows.js';

/** A row of text parted into what stands before its figures and its figures; without figures, all is label. */
export interface FigureRow {
  readonly box: Box;
  readonly labels: readonly Chunk[];
  readonly figures: readonly Chunk[];
}

const number = '[+\\-−－]?[\\d０-９]+(?:[,，][\\d０-９]{3})*(?:[.．][\\d０-９]+)?';
const figure = new RegExp(
  `^(?:${number}(?:万元|亿元|元|件|项|条)?|[增减](?:加|少)?${number}|[-—–−/／\\\\]{1,3}|[（(]?无[）)]?|〇|零)$`,
  'u',
);

/** Parts a row of text: figures are the cell-like chunks that end it. */
export function toFigureRow(row: TextRow): FigureRow {
  const chunks = toChunks(row);
  const last = chunks.findLastIndex((chunk) => !figure.test(chunk.text));
  return { box: row.box, labels: chunks.slice(0, last + 1), figures: chunks.slice(last + 1) };
}
