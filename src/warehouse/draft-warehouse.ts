import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import { Kysely, sql, type RawBuilder } from 'kysely';
import type { Warehouse } from '../schema/warehouse/tables.js';
import { DuckDBDialect } from './duckdb-dialect.js';
import { readNumbers, type NumberColumn, type NumberColumns } from './read-numbers.js';
import { runSelect, streamSelect } from './run-select.js';

/** A column of a table for the time of a build: numbers without nulls, or text. */
export interface HeldColumn {
  readonly name: string;
  readonly values: NumberColumn | readonly (string | null)[];
}

const rowsPerChunk = 2048;

function typeOf({ values }: HeldColumn) {
  if (values instanceof Int32Array) return INTEGER;
  return values instanceof Float64Array ? DOUBLE : VARCHAR;
}

/** Numbers go into a vector as they lie, without an object for each of them. */
function fill(chunk: DuckDBDataChunk, index: number, { values }: HeldColumn, from: number, to: number): void {
  if (!(values instanceof Int32Array || values instanceof Float64Array))
    return chunk.setColumnValues(index, values.slice(from, to));
  const vector = chunk.getColumnVector(index);
  (vector as unknown as { readonly items: NumberColumn }).items.set(values.subarray(from, to));
  vector.flush();
}

function append(appender: DuckDBAppender, columns: readonly HeldColumn[], length: number): void {
  for (let from = 0; from < length; from += rowsPerChunk) {
    const to = Math.min(length, from + rowsPerChunk);
    const chunk = DuckDBDataChunk.create(columns.map(typeOf), to - from);
    columns.forEach((column, index) => fill(chunk, index, column, from, to));
    appender.appendDataChunk(chunk);
  }
}

/** A warehouse that nobody serves yet, to which tables are added. */
export class DraftWarehouse {
  readonly db: Kysely<Warehouse>;

  private constructor(private readonly connection: DuckDBConnection) {
    const dialect = new DuckDBDialect({
      run: async (query) => runSelect(connection, query),
      stream: (query) => streamSelect(connection, query),
    });
    this.db = new Kysely<Warehouse>({ dialect });
  }

  /** Opens the file, has it changed, and closes it again, done or not. */
  static async change(
    path: string,
    { memory, threads }: { readonly memory: string; readonly threads: number },
    change: (draft: DraftWarehouse) => Promise<void>,
  ): Promise<void> {
    const instance = await DuckDBInstance.create(path, { memory_limit: memory, threads: String(threads) });
    const connection = await instance.connect();
    try {
      await connection.run("set TimeZone = 'UTC'");
      await change(new DraftWarehouse(connection));
      await connection.run('checkpoint');
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }

  /** Runs a statement whose columns are integers and doubles without nulls, and gives them column by column. */
  async readNumbers(statement: string): Promise<NumberColumns> {
    return readNumbers(this.connection, statement);
  }

  /** Adds the rows of a SELECT to a table, which is made with the first of them. */
  async store(name: string, select: RawBuilder<unknown>, isFirst: boolean): Promise<void> {
    const into = isFirst ? sql`create table ${sql.table(name)} as` : sql`insert into ${sql.table(name)}`;
    const { sql: text, parameters } = sql`${into} ${select}`.compile(this.db);
    const prepared = await this.connection.prepare(text);
    prepared.bind([...parameters] as DuckDBValue[]);
    await prepared.run();
    prepared.destroySync();
  }

  /** Holds some columns as a table that is gone with the connection, in the place of one of the same name. */
  async hold(name: string, columns: readonly HeldColumn[]): Promise<void> {
    const types = columns.map((column) => `"${column.name}" ${typeOf(column).toString()}`);
    await this.connection.run(`create or replace temp table "${name}" (${types.join(', ')})`);
    const appender = await this.connection.createAppender(name, 'main', 'temp');
    append(appender, columns, columns[0]!.values.length);
    appender.closeSync();
  }
}
