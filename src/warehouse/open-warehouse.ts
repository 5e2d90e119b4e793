import { DuckDBInstance } from '@duckdb/node-api';
import { Kysely } from 'kysely';
import { access } from 'node:fs/promises';
import { warehouseVersion, type Row, type Warehouse } from '../schema/warehouse/tables.js';
import { UserError } from '../user-error.js';
import { DuckDBDialect } from './duckdb-dialect.js';

/** A warehouse open for reading. */
export interface OpenWarehouse {
  readonly db: Kysely<Warehouse>;
  readonly info: Row<'warehouse_info'>;
  close(): Promise<void>;
}

/** What a serving instance may use. */
export interface ReadingLimits {
  readonly memory: string;
  readonly threads: number;
}

/** Applied after opening, in this order: what it denies is listed in docs/decisions.md. */
const hardening = [
  "set TimeZone = 'UTC'",
  "set disabled_filesystems = 'LocalFileSystem'",
  'set lock_configuration = true',
] as const;

async function openInstance(path: string, limits: ReadingLimits): Promise<DuckDBInstance> {
  return DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    enable_external_access: 'false',
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    allow_community_extensions: 'false',
    memory_limit: limits.memory,
    threads: String(limits.threads),
  });
}

async function harden(instance: DuckDBInstance): Promise<void> {
  const connection = await instance.connect();
  for (const statement of hardening) await connection.run(statement);
  connection.closeSync();
}

async function readInfo(path: string, db: Kysely<Warehouse>): Promise<Row<'warehouse_info'>> {
  const rebuild = 'Build it again: npx nianbao build PATH --warehouse FILE';
  let info: Row<'warehouse_info'> | undefined;
  try {
    info = await db.selectFrom('warehouse_info').selectAll().executeTakeFirst();
  } catch (cause) {
    throw new UserError('WAREHOUSE_VERSION', `${path} is not a warehouse of this program.`, rebuild, {
      cause,
    });
  }
  if (info?.warehouse_version !== warehouseVersion) {
    const found = info?.warehouse_version ?? 'none';
    const message = `${path} is a warehouse of version ${found}; this program reads version ${warehouseVersion}.`;
    throw new UserError('WAREHOUSE_VERSION', message, rebuild);
  }
  return info;
}

/**
 * Opens a built warehouse read-only and locked down: no file but its own, no setting changed later, only
 * SELECT. Throws WAREHOUSE_NOT_FOUND, WAREHOUSE_UNREADABLE or WAREHOUSE_VERSION.
 */
export async function openWarehouse(path: string, limits: ReadingLimits): Promise<OpenWarehouse> {
  await access(path).catch((cause: unknown) => {
    throw new UserError(
      'WAREHOUSE_NOT_FOUND',
      `There is no warehouse at ${path}.`,
      'Build one: npx nianbao build data/reports --warehouse FILE',
      { cause },
    );
  });
  let instance: DuckDBInstance;
  try {
    instance = await openInstance(path, limits);
  } catch (cause) {
    const remedy = 'Check its permissions, or build it again: npx nianbao build PATH --warehouse FILE';
    throw new UserError('WAREHOUSE_UNREADABLE', `${path} cannot be opened as a DuckDB file.`, remedy, {
      cause,
    });
  }
  await harden(instance);
  const db = new Kysely<Warehouse>({ dialect: new DuckDBDialect(instance, { selectOnly: true }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    instance.closeSync();
  };
  try {
    return { db, info: await readInfo(path, db), close };
  } catch (error) {
    await close();
    throw error;
  }
}
