import type { DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import type { CompiledQuery } from 'kysely';
import { join } from 'node:path';
import { closeSandbox, openSandbox, quotedText, type SandboxLimits } from './parquet-sandbox.js';
import { QuerySlots } from './query-slots.js';
import { interruptWhenAborted } from './run-select.js';
import { toStatementError } from './statement-fault.js';

/** Writes the rows of one SELECT as a Parquet file into a folder of its own and gives the file's path. */
export type WriteParquet = (query: CompiledQuery, folder: string) => Promise<string>;

const warehouse = 'warehouse';

/** What one file may use beside the serving instance; what it needs more lies in its folder meanwhile. */
const limits: SandboxLimits = { memory: '1GB', threads: 2 };

/** Files that are written at the same time: each has an instance of its own, so the memory of all is bounded by their number. */
const writers = new QuerySlots({ running: 2, waiting: Number.POSITIVE_INFINITY });

/**
 * The serving instance can write nothing, so the file is made by another that reads the same warehouse and may write
 * into one folder. Rows are in the order of the SELECT: the same question gives the same bytes. Throws what
 * `runSelect` throws. Two files are made at a time; others wait for their turn, as long as their request may.
 */
export async function writeSelect(
  file: string,
  query: CompiledQuery,
  folder: string,
  signal?: AbortSignal,
): Promise<string> {
  const giveBack = await writers.take(signal);
  try {
    const instance = await openSandbox(folder, limits, { path: file, name: warehouse });
    try {
      return await copyInto(instance, query, join(folder, 'rows.parquet'), signal);
    } finally {
      // The file is whole: nobody has to wait until the memory it took is given back. Its turn ends with that.
      void closeSandbox(instance).then(giveBack, giveBack);
    }
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function copyInto(
  instance: DuckDBInstance,
  query: CompiledQuery,
  path: string,
  signal?: AbortSignal,
): Promise<string> {
  const connection = await instance.connect();
  const stopListening = interruptWhenAborted(connection, signal);
  try {
    await connection.run(`use ${warehouse}`);
    const copy = await connection.prepare(`copy (${query.sql}) to ${quotedText(path)} (format parquet)`);
    copy.bind([...query.parameters] as DuckDBValue[]);
    signal?.throwIfAborted();
    await copy.run();
    return path;
  } catch (error) {
    signal?.throwIfAborted();
    throw toStatementError(error);
  } finally {
    stopListening();
    connection.closeSync();
  }
}
