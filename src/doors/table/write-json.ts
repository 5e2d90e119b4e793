import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** Characters that are made bytes before others have their turn. */
const charactersAtATime = 262_144;

/** Rows, each a JSON object already, in parts of a bounded length and at least a row. */
function* toParts(objects: readonly string[]): Generator<readonly string[]> {
  let [from, characters] = [0, 0];
  for (const [index, object] of objects.entries()) {
    characters += object.length;
    if (characters < charactersAtATime) continue;
    yield objects.slice(from, index + 1);
    [from, characters] = [index + 1, 0];
  }
  if (from < objects.length) yield objects.slice(from);
}

/** Rows, each a JSON object already, as one JSON array between two texts: a page of many megabytes in no single turn. */
export async function toJsonBody(head: string, objects: readonly string[], tail: string): Promise<Buffer> {
  const parts = [Buffer.from(`${head}[`)];
  for (const part of toParts(objects)) {
    const separator = parts.length === 1 ? '' : ',\n';
    parts.push(Buffer.from(separator + part.join(',\n')));
    await nextTurn();
  }
  return Buffer.concat([...parts, Buffer.from(`]${tail}`)]);
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
