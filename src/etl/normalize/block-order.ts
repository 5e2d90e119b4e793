import { valuesOf, type LabelStream } from './label-stream.js';
import type { PrintedRow, PrintedRows } from './row-runs.js';
import type { ValueToken } from './tokens.js';

/** The captions that part the blocks of the disclosure table, 第二十条第（一）项; brackets and digits are gone. */
const caption = /第?二十条第?[一五六八九]项?/gu;

/** Where each block of the table begins and ends in the stream of letters, by its captions. */
function listRegions(stream: LabelStream): { start: number; end: number }[] {
  const starts = [...stream.letters.matchAll(caption)].map((match) => match.index);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? stream.letters.length }));
}

/** Whether a row of another block stands between the captions: then a caption is lost. */
function hasForeignRow(
  { start, end }: { start: number; end: number },
  rows: readonly PrintedRow[],
  found: PrintedRows,
): boolean {
  return [...found.rows.values()].some((row) => row.start >= start && row.start < end && !rows.includes(row));
}

/**
 * The values of a block given to its rows in order, where a value is printed before its label or away from it.
 * Null unless all labels of the block stand between two captions and just as many values as the block has
 * boxes; and, in a block of several columns, unless it has one row and its values stand together.
 */
export function orderBlock(
  keys: readonly string[],
  arity: number,
  stream: LabelStream,
  found: PrintedRows,
): ReadonlyMap<string, readonly ValueToken[]> | null {
  const rows: readonly PrintedRow[] = keys.flatMap((key) => found.rows.get(key) ?? []);
  if (rows.length < keys.length || rows.length === 0 || (arity > 1 && rows.length > 1)) return null;
  const region = listRegions(stream).find(({ start, end }) =>
    rows.every((row) => row.start >= start && row.start < end),
  );
  if (!region || hasForeignRow(region, rows, found)) return null;
  const runs = stream.runs.filter((run) => run.position > region.start && run.position <= region.end);
  if (arity > 1 && runs.length > 1) return null;
  const values = runs.flatMap(valuesOf);
  if (values.length !== rows.length * arity) return null;
  return new Map(rows.map((row, index) => [row.row, values.slice(index * arity, (index + 1) * arity)]));
}
