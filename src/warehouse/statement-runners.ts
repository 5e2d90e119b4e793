import type { CompiledQuery } from 'kysely';
import pLimit from 'p-limit';
import type { ConnectionLease, ConnectionPool } from './connection-pool.js';
import type { StatementRunner } from './duckdb-driver.js';
import { runSelect, streamSelect, type JsonRow } from './run-select.js';
import { StatementWatch, type StatementObserver } from './statement-observer.js';
import { writeSelect, type WriteParquet } from './write-select.js';

/** Each statement takes a connection of its own and gives it back at its end: for what is not part of a request. */
export function createPoolRunner(pool: ConnectionPool): StatementRunner {
  return {
    async run(query) {
      const lease = await pool.lease();
      try {
        return await runSelect(lease.connection, query);
      } finally {
        lease.giveBack();
      }
    },
    async *stream(query) {
      const lease = await pool.lease();
      try {
        yield* streamSelect(lease.connection, query);
      } finally {
        lease.giveBack();
      }
    },
  };
}

/** A file takes a place of the queue for as long as it is written: for what is not part of a request. */
export function createPoolWriter(pool: ConnectionPool, file: string): WriteParquet {
  return async (query, folder) => {
    const lease = await pool.lease();
    try {
      return await writeSelect(file, query, folder);
    } finally {
      lease.giveBack();
    }
  };
}

/**
 * The statements of one request: one connection for all of them, taken with the first statement and kept to the end,
 * so that a request either gets a place or is told at once, never in the middle. Statements run one after the other; only
 * a stream has a connection beside, since its rows are read while other statements run.
 */
export class RequestRunner implements StatementRunner {
  private leased: Promise<ConnectionLease> | undefined;
  private readonly inTurn = pLimit(1);

  constructor(
    private readonly pool: ConnectionPool,
    private readonly signal: AbortSignal,
    private readonly observer?: StatementObserver,
  ) {}

  private async lease(): Promise<ConnectionLease> {
    this.leased ??= this.pool.lease(this.signal);
    return this.leased;
  }

  async run(query: CompiledQuery): Promise<JsonRow[]> {
    return this.inTurn(async () => {
      const { connection } = await this.lease();
      const watch = this.watch(query);
      try {
        const rows = await runSelect(connection, query, this.signal);
        watch?.end();
        return rows;
      } catch (error) {
        watch?.end(error);
        throw error;
      }
    });
  }

  async *stream(query: CompiledQuery): AsyncGenerator<JsonRow[]> {
    const lent = await (await this.lease()).borrow();
    const watch = this.watch(query);
    let fault: unknown;
    try {
      yield* streamSelect(lent.connection, query, this.signal);
    } catch (error) {
      fault = error;
      throw error;
    } finally {
      watch?.end(fault);
      lent.giveBack();
    }
  }

  /** Writes a file in the request's place: its connection waits meanwhile. */
  async write(file: string, query: CompiledQuery, folder: string): Promise<string> {
    return this.inTurn(async () => {
      await this.lease();
      const watch = this.watch(query);
      try {
        const path = await writeSelect(file, query, folder, this.signal);
        watch?.end();
        return path;
      } catch (error) {
        watch?.end(error);
        throw error;
      }
    });
  }

  private watch({ sql }: CompiledQuery): StatementWatch | undefined {
    return this.observer && new StatementWatch(sql, this.observer);
  }

  /** Gives the connection back, after whatever still runs on it. To be called when the request has ended. */
  async end(): Promise<void> {
    await this.inTurn(async () => {
      const { leased } = this;
      this.leased = undefined;
      (await leased?.catch(() => undefined))?.giveBack();
    });
  }
}
