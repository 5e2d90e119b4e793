import { Readable } from 'node:stream';
import { primed, type FlatColumn, type FlatRow, type FlatTable, type FlatValue } from './flat-table.js';
import { toJsonLine } from './line-sql.js';

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

/** Rows, each a JSON object already, as one JSON array. */
export function toJsonArray(objects: readonly string[]): string {
  return `[${objects.join(',\n')}]`;
}

async function* jsonObjects({ columns, batches, shaped }: FlatTable): AsyncGenerator<readonly string[]> {
  if (shaped) return yield* shaped.lines(toJsonLine(columns));
  for await (const rows of batches) yield rows.map((row) => toJsonObject(row, columns));
}

async function* jsonLines(table: FlatTable): AsyncGenerator<string> {
  for await (const objects of jsonObjects(table)) {
    if (objects.length > 0) yield `${objects.join('\n')}\n`;
  }
}

/** A JSON object a line. */
export async function writeJsonLines(table: FlatTable): Promise<Readable> {
  return Readable.from(await primed(jsonLines(table)), { objectMode: false });
}
