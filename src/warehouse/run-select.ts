import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  JsonDuckDBValueConverter,
  StatementType,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBPreparedStatement,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { CompiledQuery } from 'kysely';
import { toStatementError } from './statement-fault.js';

export type JsonRow = Record<string, unknown>;

/** An interrupt that comes before DuckDB has begun is forgotten, so it is repeated until the statement ends. */
const millisecondsBetweenInterrupts = 10;

/** Interrupts what runs on the connection when the signal is aborted; the result undoes that. */
export function interruptWhenAborted(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    connection.interrupt();
    timer = setInterval(() => connection.interrupt(), millisecondsBetweenInterrupts);
  };
  signal?.addEventListener('abort', interrupt, { once: true });
  return () => {
    signal?.removeEventListener('abort', interrupt);
    clearInterval(timer);
  };
}

async function prepareSelect(
  connection: DuckDBConnection,
  query: CompiledQuery,
): Promise<DuckDBPreparedStatement> {
  const prepared = await connection.prepare(query.sql);
  if (prepared.statementType !== StatementType.SELECT) {
    prepared.destroySync();
    throw new Error(`Only SELECT is run here, not ${StatementType[prepared.statementType]}`);
  }
  prepared.bind([...query.parameters] as DuckDBValue[]);
  return prepared;
}

type ReadRows = (prepared: DuckDBPreparedStatement) => AsyncIterable<JsonRow[]>;

async function* readAtOnce(prepared: DuckDBPreparedStatement): AsyncGenerator<JsonRow[]> {
  yield (await prepared.runAndReadAll()).getRowObjectsJson();
}

/** Values, and characters of text, that are made JavaScript's own before others have their turn. */
const valuesAtATime = 10_000;
const charactersAtATime = 262_144;

/** How many rows that is where the others are as long as the first. */
function rowsAtATime(first: JsonRow): number {
  const values = Object.values(first);
  const characters = values.reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
    1,
  );
  return Math.max(1, Math.floor(Math.min(valuesAtATime / values.length, charactersAtATime / characters)));
}

function readRows(chunk: DuckDBDataChunk, names: readonly string[], from: number, to: number): JsonRow[] {
  const rows: JsonRow[] = Array.from({ length: to - from }, () => ({}));
  names.forEach((name, index) => {
    const vector = chunk.getColumnVector(index);
    const { type } = vector;
    for (let row = from; row < to; row += 1) {
      const value = vector.getItem(row);
      rows[row - from]![name] = JsonDuckDBValueConverter(value, type, JsonDuckDBValueConverter);
    }
  });
  return rows;
}

async function* readInParts(prepared: DuckDBPreparedStatement): AsyncGenerator<JsonRow[]> {
  const result = await prepared.stream();
  const names = result.deduplicatedColumnNames();
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    const step = rowsAtATime(readRows(chunk, names, 0, 1)[0]!);
    for (let from = 0; from < chunk.rowCount; from += step) {
      if (from > 0) await nextTurn();
      yield readRows(chunk, names, from, Math.min(from + step, chunk.rowCount));
    }
  }
}

async function* select(
  connection: DuckDBConnection,
  query: CompiledQuery,
  signal: AbortSignal | undefined,
  read: ReadRows,
): AsyncGenerator<JsonRow[]> {
  const stopListening = interruptWhenAborted(connection, signal);
  let prepared: DuckDBPreparedStatement | undefined;
  try {
    signal?.throwIfAborted();
    prepared = await prepareSelect(connection, query);
    signal?.throwIfAborted();
    yield* read(prepared);
  } catch (error) {
    signal?.throwIfAborted();
    throw toStatementError(error);
  } finally {
    stopListening();
    prepared?.destroySync();
  }
}

/**
 * Runs one SELECT and gives its rows in parts. Decimals and wide integers come as exact text. Whatever is not one
 * SELECT is refused before it runs. Throws the reason of the signal within some milliseconds of its being aborted.
 */
export function streamSelect(
  connection: DuckDBConnection,
  query: CompiledQuery,
  signal?: AbortSignal,
): AsyncGenerator<JsonRow[]> {
  return select(connection, query, signal, readInParts);
}

/** Runs one SELECT, as `streamSelect` does, and gives all its rows. */
export async function runSelect(
  connection: DuckDBConnection,
  query: CompiledQuery,
  signal?: AbortSignal,
): Promise<JsonRow[]> {
  for await (const rows of select(connection, query, signal, readAtOnce)) return rows;
  return [];
}
