import type { Kysely, RawBuilder } from 'kysely';
import type { Warehouse } from '../schema/warehouse/tables.js';

/** The rows of one statement as they come, some at a time; the statement ends when nobody asks for more. */
export async function* streamRows<R>(
  statement: RawBuilder<R>,
  db: Kysely<Warehouse>,
): AsyncGenerator<readonly R[]> {
  // A driver that streams takes its own chunks; Kysely asks for a size all the same.
  const rowsAtATime = 2048;
  for await (const { rows } of db.getExecutor().stream<R>(statement.compile(db), rowsAtATime)) yield rows;
}
