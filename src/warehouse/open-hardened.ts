import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** Applied after opening, in this order: nothing can be set after the last. */
const hardening = [
  "set TimeZone = 'UTC'",
  "set disabled_filesystems = 'LocalFileSystem'",
  "set allowed_configs = ['streaming_buffer_size']",
  'set lock_configuration = true',
] as const;

async function harden(instance: DuckDBInstance): Promise<void> {
  const connection = await instance.connect();
  try {
    for (const statement of hardening) await connection.run(statement);
  } finally {
    connection.closeSync();
  }
}

/**
 * Opens a DuckDB file for reading and nothing else: no other file, no extension, no setting changed later
 * but how much of a stream waits to be read. What that denies, straight on a connection, is listed in
 * docs/decisions.md and tried on every upgrade by `test/attacks/hardened-duckdb.test.ts`. Throws what DuckDB throws where the file cannot be opened.
 */
export async function openHardened(
  path: string,
  limits: { readonly memory: string; readonly threads: number },
): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    enable_external_access: 'false',
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    allow_community_extensions: 'false',
    memory_limit: limits.memory,
    threads: String(limits.threads),
  });
  try {
    await harden(instance);
    return instance;
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

/**
 * How much of a stream DuckDB makes before it is read, without the bytes of its texts: some eight thousand rows of one
 * text. Of the megabyte that is usual it makes sixty thousand wide rows before the first is read.
 */
const streamingBuffer = '128KiB';

/** A connection whose rows, where they are streamed, come as they are made. */
export async function connectHardened(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  await connection.run(`set streaming_buffer_size = '${streamingBuffer}'`);
  return connection;
}
