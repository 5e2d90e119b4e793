import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const quoted = (name: string): string => pg.escapeIdentifier(name);

/** PostgreSQL's code for a lock that is not to be had now. */
const lockNotAvailable = '55P03';

/** How long to let readers be before another try. */
const pause = 500;

async function listTables(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(
    `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = $1 and relkind in ('r', 'p', 'v') order by relname`,
    [schema],
  );
  return rows.map(({ relname }) => relname);
}

/**
 * Locks all tables at once or none: who waits for one while holding another would deadlock with a reader that goes
 * from table to table, and everybody who came after would wait behind.
 */
async function lockAll(client: pg.Client, schema: string, patience: number): Promise<void> {
  const tables = await listTables(client, schema);
  if (tables.length === 0) return;
  const names = tables.map((table) => `${quoted(schema)}.${quoted(table)}`).join(', ');
  const deadline = Date.now() + patience;
  await client.query('savepoint swap');
  for (;;) {
    try {
      await client.query(`lock table ${names} in access exclusive mode nowait`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable || Date.now() >= deadline) throw error;
      await client.query('rollback to savepoint swap');
      await sleep(pause);
    }
  }
}

/**
 * Puts the schema `draft` in the place of `schema`, inside the transaction of the caller. A transaction that has read
 * any table of the old schema goes on reading the old one, whole: it is waited for, as long as `patience` in
 * milliseconds says, and then the swap is given up with PostgreSQL's code 55P03.
 */
export async function swapSchema(
  client: pg.Client,
  names: { readonly draft: string; readonly schema: string },
  patience: number,
): Promise<void> {
  await lockAll(client, names.schema, patience);
  await client.query(`drop schema if exists ${quoted(names.schema)} cascade`);
  await client.query(`alter schema ${quoted(names.draft)} rename to ${quoted(names.schema)}`);
}
