import { Readable } from 'node:stream';
import type { FlatColumn, FlatRow, FlatTable, FlatValue } from './flat-table.js';

/** A number that travels as text is written as it is, so that no digit of it is lost on the way into JSON. */
function toToken(value: FlatValue, column: FlatColumn): string {
  if (value === null) return 'null';
  const isNumber = column.type === 'decimal' || column.type === 'double';
  return isNumber ? String(value) : JSON.stringify(value);
}

/** One row as a flat JSON object; exact decimals are JSON numbers with all their digits. */
export function toJsonObject(row: FlatRow, columns: readonly FlatColumn[]): string {
  const entries = columns.map(
    (column, index) => `${JSON.stringify(column.name)}:${toToken(row[index]!, column)}`,
  );
  return `{${entries.join()}}`;
}

/** Rows as one JSON array of flat objects. */
export function toJsonArray(rows: readonly FlatRow[], columns: readonly FlatColumn[]): string {
  return `[${rows.map((row) => toJsonObject(row, columns)).join(',\n')}]`;
}

async function* jsonLines({ columns, batches }: FlatTable): AsyncGenerator<string> {
  for await (const rows of batches) {
    if (rows.length > 0) yield rows.map((row) => `${toJsonObject(row, columns)}\n`).join('');
  }
}

/** A JSON object a line. */
export async function writeJsonLines(table: FlatTable): Promise<Readable> {
  return Readable.from(jsonLines(table), { objectMode: false });
}
