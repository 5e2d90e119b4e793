import { DuckDBInstance } from '@duckdb/node-api';

/** Runs one statement on a DuckDB file, which is made if it is not there, and closes it again. */
export async function runOnFile(path: string, statement: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(statement);
    connection.closeSync();
    return reader.getRowObjectsJson();
  } finally {
    instance.closeSync();
  }
}
