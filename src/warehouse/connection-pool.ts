import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { connectHardened } from './open-hardened.js';
import { QuerySlots, type SlotLimits } from './query-slots.js';

/** A connection that is one's own until it is given back. */
export interface LentConnection {
  readonly connection: DuckDBConnection;
  giveBack(): void;
}

/** A connection with a place in the queue. */
export interface ConnectionLease extends LentConnection {
  /**
   * A second connection on the same place, for rows that are read while other statements run: DuckDB ends a stream when
   * its connection is used for anything else, and waiting for a second place could wait for ever.
   */
  borrow(): Promise<LentConnection>;
}

/** The connections of one instance: no more than may run at once, each used by one question at a time. */
export class ConnectionPool {
  private readonly idle: DuckDBConnection[] = [];
  private readonly slots: QuerySlots;

  constructor(
    private readonly instance: DuckDBInstance,
    limits: SlotLimits,
  ) {
    this.slots = new QuerySlots(limits);
  }

  /** Questions that have a connection, and questions that wait for one. */
  get load(): SlotLimits {
    return this.slots.load;
  }

  /** A connection in one's turn. Throws what `QuerySlots.take` throws. */
  async lease(signal?: AbortSignal): Promise<ConnectionLease> {
    const free = await this.slots.take(signal);
    try {
      const lent = await this.lend();
      const giveBack = (): void => {
        lent.giveBack();
        free();
      };
      return { connection: lent.connection, giveBack, borrow: async () => this.lend() };
    } catch (error) {
      free();
      throw error;
    }
  }

  private async lend(): Promise<LentConnection> {
    const connection = this.idle.pop() ?? (await connectHardened(this.instance));
    return { connection, giveBack: () => void this.idle.push(connection) };
  }

  /** Closes all connections, once what runs and what waits has ended. */
  async close(): Promise<void> {
    await this.slots.whenIdle();
    for (const connection of this.idle.splice(0)) connection.closeSync();
  }
}
