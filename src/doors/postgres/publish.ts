import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openWarehouse, type OpenWarehouse } from '../../warehouse/open-warehouse.js';
import { publishedTables } from '../published/index.js';
import type { PublishedTable } from '../published/published-table.js';
import { streamTable, toWholeTable } from '../questions/table-question.js';
import { commandLimits } from '../table/read-limits.js';
import { writeCsv } from '../table/write-csv.js';
import { swapSchema } from './swap-schema.js';
import { toCreateStatements, toFinishStatements } from './table-statements.js';

/** Where tables go, and who may read them. */
export interface PublishOptions {
  /** A connection string: `postgres://user@host/database`. */
  readonly to: string;
  readonly schema: string;
  /** A role that is made where it is missing and may only read; null for none. */
  readonly reader: string | null;
  /** How long to wait for transactions that read the schema in place, in milliseconds; a minute if nothing is said. */
  readonly patience?: number;
}

/** What was published. */
export interface PublishSummary {
  readonly releaseId: string;
  readonly rows: ReadonlyMap<string, number>;
}

const quoted = (name: string): string => pg.escapeIdentifier(name);
const plainCsv = { header: 'id', flavor: 'plain', hasByteOrderMark: false, title: '' } as const;

async function copyTable(
  client: pg.Client,
  table: PublishedTable,
  schema: string,
  warehouse: OpenWarehouse,
): Promise<number> {
  const csv = await writeCsv(streamTable(toWholeTable(table), { offset: 0 }, warehouse), plainCsv);
  const copy = client.query(
    copyFrom(`copy ${quoted(schema)}.${quoted(table.name)} from stdin (format csv, header true)`),
  );
  await pipeline(csv, copy);
  return copy.rowCount;
}

async function allowReading(client: pg.Client, schema: string, reader: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [reader]);
  if (rowCount === 0) await client.query(`create role ${quoted(reader)} nologin`);
  await client.query(`grant usage on schema ${quoted(schema)} to ${quoted(reader)}`);
  await client.query(`grant select on all tables in schema ${quoted(schema)} to ${quoted(reader)}`);
}

async function fill(
  client: pg.Client,
  warehouse: OpenWarehouse,
  { schema, reader, patience = 60_000 }: PublishOptions,
): Promise<Map<string, number>> {
  const draft = `${schema}_next`;
  await client.query(`drop schema if exists ${quoted(draft)} cascade`);
  await client.query(`create schema ${quoted(draft)}`);
  const rows = new Map<string, number>();
  for (const table of publishedTables) {
    for (const statement of toCreateStatements(table, draft)) await client.query(statement);
    rows.set(table.name, await copyTable(client, table, draft, warehouse));
  }
  for (const table of publishedTables) {
    for (const statement of toFinishStatements(table, draft)) await client.query(statement);
  }
  const comment = pg.escapeLiteral(`年报 nianbao，版本 ${warehouse.info.release_id}`);
  await client.query(`comment on schema ${quoted(draft)} is ${comment}`);
  if (reader !== null) await allowReading(client, draft, reader);
  await swapSchema(client, { draft, schema }, patience);
  return rows;
}

/**
 * Loads every published table into a PostgreSQL: real tables with keys, indexes and comments in Chinese, in a new
 * schema that takes the place of the old one in the same transaction. Whoever reads meanwhile sees the old one whole.
 */
export async function publish(warehousePath: string, options: PublishOptions): Promise<PublishSummary> {
  const warehouse = await openWarehouse(warehousePath, commandLimits);
  const client = new pg.Client({ connectionString: options.to });
  // A connection that breaks fails the query under way; without a listener the event would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('begin');
    const rows = await fill(client, warehouse, options);
    await client.query('commit');
    return { releaseId: warehouse.info.release_id, rows };
  } finally {
    await client.end();
    await warehouse.close();
  }
}
