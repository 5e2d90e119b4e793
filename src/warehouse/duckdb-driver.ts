import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { JsonRow } from './run-select.js';

/** What runs statements: over whichever connection, in whatever turn. */
export interface StatementRunner {
  run(query: CompiledQuery): Promise<JsonRow[]>;
  stream(query: CompiledQuery): AsyncIterable<JsonRow[]>;
}

class RunnerConnection implements DatabaseConnection {
  constructor(private readonly runner: StatementRunner) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: (await this.runner.run(query)) as R[] };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for await (const rows of this.runner.stream(query)) yield { rows: rows as R[] };
  }
}

async function refuseTransaction(): Promise<never> {
  throw new Error('A warehouse is only read, so there are no transactions');
}

/** Kysely's driver for reading: statements go to a runner, which knows about connections and turns. */
export class DuckDBDriver implements Driver {
  private readonly connection: DatabaseConnection;

  constructor(runner: StatementRunner) {
    this.connection = new RunnerConnection(runner);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.connection;
  }

  async releaseConnection(): Promise<void> {}

  beginTransaction = refuseTransaction;

  commitTransaction = refuseTransaction;

  rollbackTransaction = refuseTransaction;

  async destroy(): Promise<void> {}
}
