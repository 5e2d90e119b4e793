import type { DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { closeSandbox, openSandbox, quotedName, quotedText } from './parquet-sandbox.js';

/** A column of a file, with its type as DuckDB spells it. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

/** Texts by row, in the order of the columns; null where there is nothing. */
export type TextBatches = AsyncGenerator<readonly (readonly (string | null)[])[]>;

async function fill(
  connection: DuckDBConnection,
  columns: readonly ParquetColumn[],
  batches: TextBatches,
): Promise<void> {
  await connection.run(
    `create table rows (${columns.map(({ name }) => `${quotedName(name)} varchar`).join()})`,
  );
  const appender = await connection.createAppender('rows');
  for await (const rows of batches) {
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.flushSync();
  }
  appender.closeSync();
}

/**
 * Writes rows as a Parquet file into a folder of its own and gives the file's path. The rows come as text and are
 * cast where the file is written, so that a decimal never passes through a float. One thread and the order of the
 * rows: the same rows give the same bytes.
 */
export async function writeParquetFile(
  columns: readonly ParquetColumn[],
  batches: TextBatches,
  folder: string,
): Promise<string> {
  const path = join(folder, 'rows.parquet');
  const instance = await openSandbox(folder, { memory: '512MB', threads: 1 });
  const connection = await instance.connect();
  try {
    await fill(connection, columns, batches);
    const cast = columns
      .map(({ name, type }) => `${quotedName(name)}::${type} as ${quotedName(name)}`)
      .join(', ');
    await connection.run(`copy (select ${cast} from rows) to ${quotedText(path)} (format parquet)`);
    return path;
  } finally {
    connection.closeSync();
    await closeSandbox(instance);
  }
}
