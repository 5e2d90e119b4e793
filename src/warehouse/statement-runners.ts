import type { CompiledQuery } from 'kysely';
import pLimit from 'p-limit';
import type { ConnectionLease, ConnectionPool } from './connection-pool.js';
import type { StatementRunner } from './duckdb-driver.js';
import { runSelect, streamSelect, type JsonRow } from './run-select.js';

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
  ) {}

  private async lease(): Promise<ConnectionLease> {
    this.leased ??= this.pool.lease(this.signal);
    return this.leased;
  }

  async run(query: CompiledQuery): Promise<JsonRow[]> {
    return this.inTurn(async () => runSelect((await this.lease()).connection, query, this.signal));
  }

  async *stream(query: CompiledQuery): AsyncGenerator<JsonRow[]> {
    const lent = await (await this.lease()).borrow();
    try {
      yield* streamSelect(lent.connection, query, this.signal);
    } finally {
      lent.giveBack();
    }
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
