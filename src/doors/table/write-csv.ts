import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { primed, type FlatColumn, type FlatTable, type FlatValue } from './flat-table.js';
import { toCsvLine } from './line-sql.js';
import { toHeader, type WriteOptions } from './table-format.js';

const byteOrderMark = '\uFEFF';

/** A text that a spreadsheet would take for a formula. */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The text with an apostrophe before it where a spreadsheet would run it. */
function toSafeText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

function toCell(value: FlatValue, column: FlatColumn, isSafe: boolean): string | null {
  if (value === null) return null;
  return isSafe && column.type === 'text' ? toSafeText(String(value)) : String(value);
}

/** A batch of lines; a missing value is an empty field, an empty text is `""`. */
function toLines(rows: readonly (readonly (string | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', quoted_empty: false, quoted_match: /^$|[\r\n]|^\s|\s$/ },
  );
}

async function* csvRows(table: FlatTable, options: WriteOptions): AsyncGenerator<string> {
  const { columns, batches, shaped } = table;
  const isSafe = options.flavor === 'excel';
  if (shaped) {
    for await (const lines of shaped.lines(toCsvLine(columns, options))) yield lines.join('');
    return;
  }
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield toLines(rows.map((row) => columns.map((column, index) => toCell(row[index]!, column, isSafe))));
  }
}

async function* withHeader(
  rows: AsyncIterable<string>,
  { columns }: FlatTable,
  options: WriteOptions,
): AsyncGenerator<string> {
  const hasMark = options.hasByteOrderMark || options.flavor === 'excel';
  yield `${hasMark ? byteOrderMark : ''}${toLines([columns.map((column) => toHeader(column, options.header))])}`;
  yield* rows;
}

/**
 * RFC 4180 in UTF-8. The flavor for Excel begins with a byte order mark and puts an apostrophe before a text that
 * begins with `=`, `+`, `-`, `@`, a tab or a line break, plain or full-width, so that no name out of a report is run
 * as a formula. The plain flavor changes nothing.
 */
export async function writeCsv(table: FlatTable, options: WriteOptions): Promise<Readable> {
  const rows = await primed(csvRows(table, options));
  return Readable.from(withHeader(rows, table, options), { objectMode: false });
}
