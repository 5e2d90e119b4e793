import {
  StatementType,
  type DuckDBConnection,
  type DuckDBInstance,
  type DuckDBValue,
} from '@duckdb/node-api';
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import pLimit, { type LimitFunction } from 'p-limit';

/** How a driver uses its database. */
export interface DuckDBDriverOptions {
  /** Refuse, before it runs, any statement that is not one SELECT. */
  readonly selectOnly: boolean;
  /** Statements that run at the same time; the others wait their turn. */
  readonly concurrency: number;
}

class PooledConnection implements DatabaseConnection {
  constructor(
    readonly connection: DuckDBConnection,
    private readonly options: DuckDBDriverOptions,
    private readonly limit: LimitFunction,
  ) {}

  /** Runs one statement in its turn. Decimals and wide integers come back as exact text. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.limit(() => this.run<R>(query));
  }

  private async run<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const prepared = await this.connection.prepare(query.sql);
    try {
      if (this.options.selectOnly && prepared.statementType !== StatementType.SELECT) {
        throw new Error(`Only SELECT is run here, not ${StatementType[prepared.statementType]}`);
      }
      prepared.bind([...query.parameters] as DuckDBValue[]);
      const reader = await prepared.runAndReadAll();
      return { rows: reader.getRowObjectsJson() as R[] };
    } finally {
      prepared.destroySync();
    }
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not offered by this driver');
    yield { rows: [] };
  }
}

/** Kysely's driver over one DuckDB instance; idle connections are kept and used again. */
export class DuckDBDriver implements Driver {
  private readonly idle: PooledConnection[] = [];
  private readonly limit: LimitFunction;

  constructor(
    private readonly instance: DuckDBInstance,
    private readonly options: DuckDBDriverOptions,
  ) {
    this.limit = pLimit(options.concurrency);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.idle.pop() ?? new PooledConnection(await this.instance.connect(), this.options, this.limit);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.idle.push(connection as PooledConnection);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin transaction'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    for (const pooled of this.idle.splice(0)) pooled.connection.closeSync();
  }
}
