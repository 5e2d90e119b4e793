import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';

/** A column of a file, with its type as DuckDB spells it. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

/** Texts by row, in the order of the columns; null where there is nothing. */
export type TextBatches = AsyncGenerator<readonly (readonly (string | null)[])[]>;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * An instance without a database of its own that can touch one folder and nothing else: no other file, no
 * extension, no setting changed later.
 */
async function openSandbox(folder: string): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    allow_community_extensions: 'false',
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    memory_limit: '512MB',
    threads: '1',
    temp_directory: folder,
  });
  const connection = await instance.connect();
  await connection.run(`set allowed_directories = [${literal(folder)}]`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
  connection.closeSync();
  return instance;
}

async function fill(
  connection: DuckDBConnection,
  columns: readonly ParquetColumn[],
  batches: TextBatches,
): Promise<void> {
  await connection.run(`create table rows (${columns.map(({ name }) => `${quoted(name)} varchar`).join()})`);
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
  const instance = await openSandbox(folder);
  const connection = await instance.connect();
  try {
    await fill(connection, columns, batches);
    const cast = columns.map(({ name, type }) => `${quoted(name)}::${type} as ${quoted(name)}`).join(', ');
    await connection.run(`copy (select ${cast} from rows) to ${literal(path)} (format parquet)`);
    return path;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
