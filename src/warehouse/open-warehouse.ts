import type { DuckDBInstance } from '@duckdb/node-api';
import { Kysely, sql } from 'kysely';
import pLimit from 'p-limit';
import { warehouseVersion, type Row, type Warehouse } from '../schema/warehouse/tables.js';
import { UserError } from '../user-error.js';
import { ConnectionPool } from './connection-pool.js';
import { DuckDBDialect } from './duckdb-dialect.js';
import { copyPrivately, type PrivateCopy } from './private-copy.js';
import type { StatementRunner } from './duckdb-driver.js';
import { openHardened } from './open-hardened.js';
import { readNumbers, type NumberColumns } from './read-numbers.js';
import type { SlotLimits } from './query-slots.js';
import type { StatementObserver } from './statement-observer.js';
import { createPoolRunner, createPoolWriter, RequestRunner } from './statement-runners.js';
import type { WriteParquet } from './write-select.js';

/** The warehouse for one request: it has one connection, and stops when the signal it was made for is aborted. */
export interface RequestDatabase {
  readonly db: Kysely<Warehouse>;
  readonly writeParquet: WriteParquet;
  /** Gives the connection back; to be called when the request has ended, however it did. */
  end(): Promise<void>;
}

/** A warehouse open for reading. */
export interface OpenWarehouse {
  readonly db: Kysely<Warehouse>;
  readonly info: Row<'warehouse_info'>;
  readonly writeParquet: WriteParquet;
  /** The names of its tables: some are there in large releases only. */
  readonly storedTables: ReadonlySet<string>;
  /** Hash of the file's bytes as they were when it was opened. */
  readonly sha256: string;
  /** `observer` is told of its statements. */
  forRequest(signal: AbortSignal, observer?: StatementObserver): RequestDatabase;
  /** Runs a statement whose columns are integers and doubles without nulls, and gives them column by column. */
  readNumbers(statement: string): Promise<NumberColumns>;
  /** Questions that have a connection now, and questions that wait for one. */
  load(): SlotLimits;
  close(): Promise<void>;
}

/** What a serving instance may use. */
export interface ReadingLimits {
  readonly memory: string;
  readonly threads: number;
  /** Questions that run at the same time, each on a connection of its own. */
  readonly concurrency: number;
  /** Questions that wait for their turn; 64 where nothing is said. */
  readonly queue?: number;
}

function toRebuild(path: string): string {
  return `Build it again: npx nianbao build PATH --warehouse ${JSON.stringify(path)}`;
}

async function readInfo(path: string, db: Kysely<Warehouse>): Promise<Row<'warehouse_info'>> {
  const rebuild = toRebuild(path);
  const file = JSON.stringify(path);
  let info: Row<'warehouse_info'> | undefined;
  try {
    info = await db.selectFrom('warehouse_info').selectAll().executeTakeFirst();
  } catch (cause) {
    throw new UserError('WAREHOUSE_VERSION', `${file} is not a warehouse of this program.`, rebuild, {
      cause,
    });
  }
  if (info?.warehouse_version !== warehouseVersion) {
    const found = info?.warehouse_version ?? 'none';
    const message = `${file} is a warehouse of version ${found}; this program reads version ${warehouseVersion}.`;
    throw new UserError('WAREHOUSE_VERSION', message, rebuild);
  }
  return info;
}

async function copyWarehouse(path: string): Promise<PrivateCopy> {
  try {
    return await copyPrivately(path);
  } catch (cause) {
    const file = JSON.stringify(path);
    const { code, path: missing } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' && missing === path) {
      const remedy = `Build one: npx nianbao build data/reports --warehouse ${file}`;
      throw new UserError('WAREHOUSE_NOT_FOUND', `There is no warehouse at ${file}.`, remedy, { cause });
    }
    const message = `${file} cannot be copied to the temporary folder it is served from (${code ?? 'unknown'}).`;
    const remedy = 'Check its permissions and the room there, or name another folder: TMPDIR=FOLDER';
    throw new UserError('WAREHOUSE_UNREADABLE', message, remedy, { cause });
  }
}

async function openCopy(copy: string, path: string, limits: ReadingLimits): Promise<DuckDBInstance> {
  try {
    return await openHardened(copy, limits);
  } catch (cause) {
    const message = `${JSON.stringify(path)} cannot be opened as a DuckDB file.`;
    const remedy =
      'Check its permissions, or build one in another place: npx nianbao build PATH --warehouse FILE';
    throw new UserError('WAREHOUSE_UNREADABLE', message, remedy, { cause });
  }
}

async function listTables(db: Kysely<Warehouse>): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select table_name as name from duckdb_tables()`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/**
 * Opens a built warehouse read-only and locked down: no file but its own, no setting changed later, only
 * SELECT. What is opened is a private copy, without a name as soon as it is open. `onStatement` is told the text of
 * every statement that was run. Throws WAREHOUSE_NOT_FOUND, WAREHOUSE_UNREADABLE or WAREHOUSE_VERSION.
 */
export async function openWarehouse(
  path: string,
  limits: ReadingLimits,
  onStatement: (sql: string) => void = () => {},
): Promise<OpenWarehouse> {
  const copy = await copyWarehouse(path);
  const instance = await openCopy(copy.path, path, limits)
    .catch(async (error: unknown) => {
      await copy.letGo();
      throw error;
    })
    .finally(() => copy.remove());
  const pool = new ConnectionPool(instance, { running: limits.concurrency, waiting: limits.queue ?? 64 });
  const over = (runner: StatementRunner): Kysely<Warehouse> =>
    new Kysely<Warehouse>({
      dialect: new DuckDBDialect(runner),
      log: (event) => onStatement(event.query.sql),
    });
  const db = over(createPoolRunner(pool));
  const forRequest = (signal: AbortSignal, observer?: StatementObserver): RequestDatabase => {
    const runner = new RequestRunner(pool, signal, observer);
    const writeParquet: WriteParquet = async (query, folder) => {
      onStatement(query.sql);
      return runner.write(copy.pathOfBytes, query, folder);
    };
    return { db: over(runner), writeParquet, end: async () => runner.end() };
  };
  // One after the other: a release is opened with a single place and no queue, too.
  const inTurn = pLimit(1);
  const readNumbersInTurn = async (statement: string): Promise<NumberColumns> =>
    inTurn(async () => {
      const lease = await pool.lease();
      try {
        return await readNumbers(lease.connection, statement);
      } finally {
        lease.giveBack();
      }
    });
  const close = async (): Promise<void> => {
    await pool.close();
    instance.closeSync();
    await copy.letGo();
  };
  try {
    const info = await readInfo(path, db);
    const writeParquet = createPoolWriter(pool, copy.pathOfBytes);
    const storedTables = await listTables(db);
    return {
      ...{ db, info, writeParquet, storedTables, sha256: copy.sha256, forRequest },
      readNumbers: readNumbersInTurn,
      ...{ load: () => pool.load, close },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
