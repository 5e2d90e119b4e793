import { DuckDBInstance } from '@duckdb/node-api';

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What a sandbox may use. */
export interface SandboxLimits {
  readonly memory: string;
  readonly threads: number;
}

/**
 * An instance without a database of its own that can write into one folder and touch nothing else: no other file, no
 * extension, no setting changed later but the number of threads. A database that is named is attached before, to be read under its name.
 */
export async function openSandbox(
  folder: string,
  { memory, threads }: SandboxLimits,
  attached?: { readonly path: string; readonly name: string },
): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    allow_community_extensions: 'false',
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    memory_limit: memory,
    threads: String(threads),
    temp_directory: folder,
  });
  const connection = await instance.connect();
  if (attached) {
    await connection.run(
      `attach ${quotedText(attached.path)} as ${quotedName(attached.name)} (type duckdb, read_only)`,
    );
  }
  await connection.run("set TimeZone = 'UTC'");
  await connection.run(`set allowed_directories = [${quotedText(folder)}]`);
  await connection.run('set enable_external_access = false');
  await connection.run("set allowed_configs = ['threads']");
  await connection.run('set lock_configuration = true');
  connection.closeSync();
  return instance;
}

/**
 * Closes a sandbox. Its threads are ended before, away from the event loop: to close an instance whose threads give back
 * the memory of a file stands still for as long as they take, some fifty milliseconds.
 */
export async function closeSandbox(instance: DuckDBInstance): Promise<void> {
  const connection = await instance.connect();
  // Of one thread too the memory is given back only where their number changes.
  for (const threads of [2, 1]) await connection.run(`set threads = ${threads}`);
  connection.closeSync();
  instance.closeSync();
}
