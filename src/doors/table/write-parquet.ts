import { sql } from 'kysely';
import type { Readable } from 'node:stream';
import { writeParquetFile, type TextBatches } from '../../warehouse/write-parquet.js';
import type { FlatTable, FlatType } from './flat-table.js';
import { streamOfFile } from './private-folder.js';

/** The column types of the doors as DuckDB spells them. */
export const duckdbTypes: Readonly<Record<FlatType, string>> = {
  text: 'varchar',
  integer: 'bigint',
  decimal: 'decimal(38,6)',
  double: 'double',
  boolean: 'boolean',
  date: 'date',
};

async function* toTexts({ batches }: FlatTable): TextBatches {
  for await (const rows of batches) {
    yield rows.map((row) => row.map((value) => (value === null ? null : String(value))));
  }
}

/** A table as a Parquet file in a folder; gives the path. */
export async function makeParquetFile(table: FlatTable, folder: string): Promise<string> {
  const columns = table.columns.map(({ name, type }) => ({ name, type: duckdbTypes[type] }));
  if (!table.shaped) return writeParquetFile(columns, toTexts(table), folder);
  const list = columns.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)} as ${sql.ref(name)}`);
  return table.shaped.writeParquet(sql.join(list), folder);
}

/** A table as Parquet. */
export async function writeParquet(table: FlatTable): Promise<Readable> {
  return streamOfFile(async (folder) => makeParquetFile(table, folder));
}
