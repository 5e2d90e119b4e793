import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

describe('a warehouse open for reading', () => {
  let warehouse: TestWarehouse;
  beforeAll(async () => {
    warehouse = await makeWarehouse([]);
  });
  afterAll(async () => warehouse.close());

  const run = async (statement: string): Promise<unknown> => sql.raw(statement).execute(warehouse.db);

  it.each([
    'delete from dim_reports',
    'create table stolen as select 1',
    "copy dim_reports to '/tmp/stolen.csv'",
    "attach '/tmp/other.duckdb'",
    'install httpfs',
    'set threads = 1',
    'select 1; select 2',
  ])('refuses whatever is not one SELECT: %s', async (statement) => {
    await expect(run(statement)).rejects.toThrow();
  });

  it.each([
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/hostname')",
    "select * from glob('/*')",
  ])('reads no file but its own: %s', async (statement) => {
    await expect(run(statement)).rejects.toThrow(/permission|disabled/i);
  });

  it('gives decimals and wide integers as exact text', async () => {
    const { rows } = await sql<{ d: string; h: string }>`
      select 59237.2449::decimal(18, 6) as d, sum(9007199254740993::bigint) as h`.execute(warehouse.db);
    expect(rows).toEqual([{ d: '59237.244900', h: '9007199254740993' }]);
  });

  it('binds parameters, one of each kind', async () => {
    const { rows } = await sql`select ${'甲'} as t, ${7} as n, ${null} as x, ${true} as b`.execute(
      warehouse.db,
    );
    expect(rows).toEqual([{ t: '甲', n: 7, x: null, b: true }]);
  });

  it('answers many questions at once, each its own', async () => {
    const answers = await Promise.all(
      Array.from(
        { length: 40 },
        async (_, index) =>
          (await sql<{ n: number }>`select ${index}::integer as n`.execute(warehouse.db)).rows[0]!.n,
      ),
    );
    expect(answers).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  it('tells Kysely its tables and columns', async () => {
    const tables = await warehouse.db.introspection.getTables();
    const reports = tables.find((table) => table.name === 'dim_reports');
    expect(reports?.columns.find((column) => column.name === 'year')).toMatchObject({
      dataType: 'INTEGER',
      isNullable: false,
    });
  });
});
