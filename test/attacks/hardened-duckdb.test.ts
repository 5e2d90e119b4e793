import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHardened } from '../../src/warehouse/open-hardened.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

/**
 * What an open warehouse denies and what it allows, tried straight on a connection of DuckDB, past our driver: the
 * table of docs/decisions.md. An upgrade of DuckDB that changes any of it fails here. The file has a name here, unlike
 * the copy a server opens, and the process may do everything, so nothing but DuckDB's own settings denies.
 */
let warehouse: TestWarehouse;
let instance: DuckDBInstance;
let connection: DuckDBConnection;
let other: string;
let before: string;

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

beforeAll(async () => {
  warehouse = await makeWarehouse([]);
  other = join(dirname(warehouse.path), 'other.csv');
  await writeFile(other, 'a,b\n1,2\n');
  before = await hashOf(warehouse.path);
  instance = await openHardened(warehouse.path, { memory: '100MB', threads: 2 });
  connection = await instance.connect();
});
afterAll(async () => {
  connection.closeSync();
  instance.closeSync();
  await warehouse.close();
});

/** `$own` is the warehouse itself, `$other` a file beside it, `$new` one that is not there yet. */
const toStatement = (text: string): string =>
  text
    .replaceAll('$own', warehouse.path)
    .replaceAll('$other', other)
    .replaceAll('$new', join(dirname(warehouse.path), 'new'));

const denied = [
  "select * from read_csv('$other')",
  "select * from read_csv_auto('$other')",
  "select * from '$other'",
  "select * from read_text('$other')",
  "select * from read_blob('$other')",
  "select * from read_json('$other')",
  "select * from read_parquet('$other')",
  "select * from sniff_csv('$other')",
  "select * from parquet_metadata('$other')",
  "select * from parquet_schema('$other')",
  "select * from glob('$own*')",
  "select * from read_blob('$own')",
  "select * from read_text('$own')",
  "select * from read_csv('/etc/passwd')",
  "select * from read_csv('/dev/stdin')",
  "select * from read_text('https://127.0.0.1:9/')",
  "copy dim_reports to '$new.csv'",
  "copy dim_reports to '$new.parquet' (format parquet)",
  "copy dim_reports to '$own'",
  "copy dim_reports to '$own' (use_tmp_file false)",
  "copy dim_reports to '$own.wal'",
  "copy dim_reports to '/dev/stdout'",
  "copy dim_reports from '$other'",
  "export database '$new'",
  "import database '$new'",
  "attach '$new.duckdb'",
  "attach '$own' as again",
  "attach '$own' as again (read_only)",
  'detach other',
  'install httpfs',
  'load httpfs',
  "load '$new.duckdb_extension'",
  'force install json from community',
  "create secret (type s3, key_id 'a', secret 'b')",
  'select * from duckdb_secrets()',
  'set threads = 1',
  "set memory_limit = '10GB'",
  'set enable_external_access = true',
  "set disabled_filesystems = ''",
  "set TimeZone = 'Asia/Shanghai'",
  "set temp_directory = '$new'",
  'set lock_configuration = false',
  'reset threads',
  'reset lock_configuration',
  "set allowed_configs = ['threads']",
  'reset allowed_configs',
  'pragma threads = 1',
  "pragma memory_limit = '10GB'",
  "pragma enable_profiling = 'json'",
  "pragma profiling_output = '$new'",
  "pragma explain_output = 'all'",
  "pragma import_database('$new')",
  "call enable_logging(storage = 'file', storage_path = '$new')",
  'insert into dim_reports select * from dim_reports',
  'update warehouse_info set reports = 0',
  'delete from warehouse_info',
  'create table stolen as select 1 as a',
  'create view stolen as select 1 as a',
  'drop table dim_reports',
  'alter table dim_reports add column a integer',
  'vacuum full',
  'select range::varchar || repeat(range::varchar, 9) as a from range(20000000) order by a',
] as const;

/** What DuckDB lets through and our driver does not. */
const allowed = [
  'create temp table mine as select 1 as a',
  'select 1; select 2',
  'explain select 1',
  'explain analyze select 1',
  'pragma enable_profiling',
  'pragma disable_profiling',
  'pragma enable_progress_bar',
  'call enable_logging()',
  'call disable_logging()',
  'set variable a = 1',
  "set streaming_buffer_size = '1GB'",
  'checkpoint',
] as const;

describe('DuckDB, opened as the server opens it', () => {
  it.each(denied)('denies: %s', async (text) => {
    await expect(connection.runAndReadAll(toStatement(text))).rejects.toThrow();
  });

  it('is whole and answers after all of this, and nothing was written beside it', async () => {
    const rows = await connection.runAndReadAll('select reports from warehouse_info');
    expect(rows.getRowObjectsJson()).toEqual([{ reports: 0 }]);
    expect(await hashOf(warehouse.path)).toBe(before);
    expect((await readdir(dirname(warehouse.path))).toSorted()).toEqual(['other.csv', 'test.duckdb']);
    expect(await readFile(other, 'utf8')).toBe('a,b\n1,2\n');
  });

  it.each([...allowed, 'select count(*) from duckdb_settings()', "select * from query('select 1')"])(
    'allows, harmless as it is: %s',
    async (text) => {
      await expect(connection.runAndReadAll(text)).resolves.toBeDefined();
    },
  );

  it('cannot be opened for writing a second time in the same process and then be written to', async () => {
    // DuckDB hands out what is open already, or refuses; either way the file stays as it was.
    const writing = await openHardened(warehouse.path, { memory: '100MB', threads: 2 });
    const second = await writing.connect();
    await expect(second.run('create table stolen as select 1 as a')).rejects.toThrow();
    second.closeSync();
    writing.closeSync();
    expect(await hashOf(warehouse.path)).toBe(before);
  });

  it('ends a statement that is interrupted, and the connection goes on', async () => {
    const running = connection.runAndReadAll(
      'select count(*) from range(4000000000) as a, range(4000) as b where a.range % 7 = b.range % 5',
    );
    const interrupts = setInterval(() => connection.interrupt(), 10);
    await expect(running).rejects.toThrow(/interrupt/i);
    clearInterval(interrupts);
    const rows = await connection.runAndReadAll('select 7 as a');
    expect(rows.getRowObjectsJson()).toEqual([{ a: 7 }]);
  });

  it('reads on from a file whose name another file has taken', async () => {
    await rename(warehouse.path, `${warehouse.path}.moved`);
    await writeFile(warehouse.path, 'something else');
    const rows = await connection.runAndReadAll('select count(*)::int as tables from duckdb_tables()');
    expect(rows.getRowObjectsJson()[0]!['tables']).toBeGreaterThan(5);
    await rename(`${warehouse.path}.moved`, warehouse.path);
    expect(await hashOf(warehouse.path)).toBe(before);
  });
});

describe('the driver over it', () => {
  it.each([
    ...denied.filter((text) => !text.includes('range(')),
    ...allowed,
    'begin transaction',
    "prepare a as copy dim_reports to '$new'",
    'use memory',
    '',
  ])('refuses what is not one SELECT, and reads no file: %s', async (text) => {
    await expect(sql.raw(toStatement(text)).execute(warehouse.db)).rejects.toThrow();
  });
});
