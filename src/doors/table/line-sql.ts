import { sql, type RawBuilder } from 'kysely';
import type { FlatColumn } from './flat-table.js';
import type { WriteOptions } from './table-format.js';
import { duckdbTypes } from './write-parquet.js';

/** Has to stand in quotes: separators, quotes and line breaks, and white space at an end, which some readers take away. */
const needsQuotes = String.raw`[",\r\n]|^[\s\p{Z}]|[\s\p{Z}]$`;

/** The beginning of a text that a spreadsheet would take for a formula, as in `write-csv.ts`. */
const formulaStart = String.raw`^[=+\-@\t\r\n\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]`;

/** A value as text that says all of it: decimals without the zeros behind, whole numbers without a point. */
function toPlainText({ name, type }: FlatColumn): RawBuilder<unknown> {
  const value = sql`${sql.ref(name)}::${sql.raw(duckdbTypes[type])}`;
  if (type === 'decimal') return sql`rtrim(rtrim(${value}::varchar, '0'), '.')`;
  if (type !== 'double') return sql`${value}::varchar`;
  return sql`case when ${value} = trunc(${value}) and abs(${value}) < 1e15 then ${value}::bigint::varchar else ${value}::varchar end`;
}

function toCsvField(column: FlatColumn, isSafe: boolean): RawBuilder<unknown> {
  const plain = toPlainText(column);
  if (column.type !== 'text') return plain;
  const text = isSafe
    ? sql`case when regexp_matches(${plain}, ${sql.lit(formulaStart)}) then concat('\'\'', ${plain}) else ${plain} end`
    : plain;
  return sql`case when ${plain} = '' then '""' when regexp_matches(${plain}, ${sql.lit(needsQuotes)})
    then concat('"', replace(${text}, '"', '""'), '"') else ${text} end`;
}

function toJsonValue(column: FlatColumn): RawBuilder<unknown> {
  const isText = column.type === 'text' || column.type === 'date';
  const plain = toPlainText(column);
  return sql`coalesce(${isText ? sql`to_json(${plain})::varchar` : plain}, 'null')`;
}

function concatenated(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`concat(${sql.join(parts)})`;
}

/** A row as a line of CSV with its end, the same that `write-csv.ts` makes of values; nothing where a value is missing. */
export function toCsvLine(
  columns: readonly FlatColumn[],
  { flavor }: Pick<WriteOptions, 'flavor'>,
): RawBuilder<unknown> {
  const fields = columns.flatMap((column, index) => [
    ...(index === 0 ? [] : [sql.lit(',')]),
    toCsvField(column, flavor === 'excel'),
  ]);
  return concatenated([...fields, sql`chr(13)`, sql`chr(10)`]);
}

/** A row as a flat JSON object, the same that `write-json.ts` makes of values. */
export function toJsonLine(columns: readonly FlatColumn[]): RawBuilder<unknown> {
  const entries = columns.flatMap((column, index) => [
    sql.lit(`${index === 0 ? '{' : ','}${JSON.stringify(column.name)}:`),
    toJsonValue(column),
  ]);
  return concatenated([...entries, sql.lit('}')]);
}
