import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { Kysely, type RawBuilder } from 'kysely';
import type { Warehouse } from '../schema/warehouse/tables.js';
import { DuckDBDialect } from './duckdb-dialect.js';
import type { StatementRunner } from './duckdb-driver.js';

/** A SELECT whose rows are to be kept as a table of its own. */
export interface StoredSelect {
  readonly name: string;
  readonly statement: RawBuilder<unknown>;
}

const refuse = (): never => {
  throw new Error('Statements are only compiled here');
};
const compilesOnly: StatementRunner = { run: refuse, stream: refuse };

/** Adds tables to a warehouse that nobody serves yet, each with the rows of a SELECT in its order. */
export async function storeSelects(
  path: string,
  selects: readonly StoredSelect[],
  { memory, threads }: { readonly memory: string; readonly threads: number },
): Promise<void> {
  const compiler = new Kysely<Warehouse>({ dialect: new DuckDBDialect(compilesOnly) });
  const instance = await DuckDBInstance.create(path, { memory_limit: memory, threads: String(threads) });
  const connection = await instance.connect();
  try {
    await connection.run("set TimeZone = 'UTC'");
    for (const { name, statement } of selects) {
      const { sql, parameters } = statement.compile(compiler);
      const prepared = await connection.prepare(`create table "${name}" as ${sql}`);
      prepared.bind([...parameters] as DuckDBValue[]);
      await prepared.run();
      prepared.destroySync();
    }
    await connection.run('checkpoint');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
