import {
  StatementType,
  type DuckDBConnection,
  type DuckDBInstance,
  type DuckDBPreparedStatement,
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
    const prepared = await this.prepare(query);
    try {
      const reader = await prepared.runAndReadAll();
      return { rows: reader.getRowObjectsJson() as R[] };
    } finally {
      prepared.destroySync();
    }
  }

  /**
   * Runs one statement in its turn and gives its rows as they are asked for, a chunk of DuckDB at a time; the turn
   * lasts until the last row, or until nobody asks any more.
   */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const turn = await this.takeTurn();
    try {
      const prepared = await this.prepare(query);
      try {
        for await (const rows of (await prepared.stream()).yieldRowObjectJson()) yield { rows: rows as R[] };
      } finally {
        prepared.destroySync();
      }
    } finally {
      turn.end();
    }
  }

  private async takeTurn(): Promise<{ end(): void }> {
    return new Promise((resolve, reject) => {
      this.limit(async () => new Promise<void>((end) => resolve({ end }))).catch(reject);
    });
  }

  private async prepare(query: CompiledQuery): Promise<DuckDBPreparedStatement> {
    const prepared = await this.connection.prepare(query.sql);
    if (this.options.selectOnly && prepared.statementType !== StatementType.SELECT) {
      prepared.destroySync();
      throw new Error(`Only SELECT is run here, not ${StatementType[prepared.statementType]}`);
    }
    prepared.bind([...query.parameters] as DuckDBValue[]);
    return prepared;
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
