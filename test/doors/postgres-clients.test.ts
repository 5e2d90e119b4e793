import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/doors/postgres/publish.js';
import { publishedTables } from '../../src/doors/published/index.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';
import { hasPostgres, startPostgres, type PostgresServer } from '../support/postgres-server.js';
import {
  debianPython,
  hasJdbc,
  hasOdbc,
  hasPsql,
  hasSqlalchemy,
  jdbcDriver,
  odbcDriver,
} from '../support/programs.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const clientSource = (name: string): string => fileURLToPath(new URL(`clients/${name}`, import.meta.url));

function run(program: string, args: readonly string[], input = ''): string {
  return execFileSync(program, args, { encoding: 'utf8', input, maxBuffer: 2 ** 26, timeout: 240_000 });
}

interface Reflected {
  readonly views: string[];
  readonly tables: Record<
    string,
    {
      comment: string;
      columns: { name: string; type: string; nullable: boolean; comment: string }[];
      key: string[];
      foreign: string[][];
      rows: number;
    }
  >;
}

describe.skipIf(!hasPostgres)('PostgreSQL (skipped without: apt-get install postgresql-15)', () => {
  let warehouse: TestWarehouse;
  let server: PostgresServer;
  beforeAll(async () => {
    warehouse = await makeWarehouse([makeReport({ cells: { 'disclosure/FEES/AMOUNT': '59237.2449' } })]);
    server = await startPostgres();
    await publish(warehouse.path, { to: server.url, schema: 'nianbao', reader: 'nianbao_reader' });
  });
  afterAll(async () => {
    server.close();
    await warehouse.close();
  });

  describe.skipIf(!hasPsql)('psql (skipped without: apt-get install postgresql-client)', () => {
    it('reads a decimal to its last digit', () => {
      const statement = "select fees, fees_status from nianbao.mart_county_years where region_id = '130529'";
      expect(run('psql', [server.url, '-Atc', statement])).toBe('59237.2449|REPORTED\n');
    });
  });

  describe.skipIf(!hasJdbc)(
    'JDBC (skipped without: apt-get install default-jre-headless libpostgresql-jdbc-java)',
    () => {
      const describeTable = (table: string): string[][] =>
        run('java', [
          '-Dfile.encoding=UTF-8',
          ...['-cp', jdbcDriver, clientSource('Metadata.java')],
          ...[`jdbc:postgresql://127.0.0.1:${server.port}/postgres?user=postgres`, 'nianbao', table],
        ])
          .trimEnd()
          .split('\n')
          .map((line) => line.split('\t'));

      it.each(['fct_cells', 'mart_county_years'])('tells tables, columns, keys and words of %s', (name) => {
        const lines = describeTable(name);
        const of = (kind: string): string[][] =>
          lines.filter((line) => line[0] === kind).map((line) => line.slice(1));
        const table = publishedTables.find((known) => known.name === name)!;
        const told = of('table').filter(([, type]) => type === 'TABLE' || type === 'VIEW');
        expect(told.map((line) => line[0])).toEqual(publishedTables.map((known) => known.name).sort());
        for (const [, type, remarks] of told) {
          expect(type).toBe('TABLE');
          expect(remarks).toMatch(/[\u4e00-\u9fff]/);
        }
        expect(of('column').map(([column, , nullable]) => [column, nullable])).toEqual(
          table.columns.map((column) => [column.name, column.isNullable ? 'YES' : 'NO']),
        );
        for (const line of of('column')) expect(line[3], line[0]!).toMatch(/[\u4e00-\u9fff]/);
        expect(of('key').flat().sort()).toEqual([...table.primaryKey].sort());
        expect(of('foreign').sort()).toEqual(
          table.references.map(({ column, table: other, references }) => [column, other, references]).sort(),
        );
        expect(Number(of('rows')[0]![0])).toBeGreaterThan(0);
      });
    },
  );

  describe.skipIf(!hasOdbc)('isql (skipped without: apt-get install unixodbc odbc-postgresql)', () => {
    it('reads the tables over psqlODBC', () => {
      const connection = `Driver=${odbcDriver};Server=127.0.0.1;Port=${server.port};Database=postgres;Uid=postgres`;
      const statement =
        "select region_name, fees, penalties, penalties_status from nianbao.mart_county_years where region_id = '130529'\n";
      const answer = run('isql', ['-b', '-d|', '-v', '-k', connection], statement);
      expect(answer).toContain('巨鹿县|59237.2449|0|ZERO');
    });
  });

  describe.skipIf(!hasSqlalchemy)(
    'SQLAlchemy (skipped without: apt-get install python3-psycopg2 python3-sqlalchemy)',
    () => {
      it('reflects every table with its columns, keys and comments', () => {
        const url = server.url.replace('postgres:', 'postgresql+psycopg2:');
        const { tables, views } = JSON.parse(
          run(debianPython, [clientSource('reflect.py'), url, 'nianbao']),
        ) as Reflected;
        expect(views).toEqual([]);
        expect(Object.keys(tables).sort()).toEqual(publishedTables.map(({ name }) => name).sort());
        for (const table of publishedTables) {
          const told = tables[table.name]!;
          expect(told.comment).toBe(`${table.label.zh}：${table.description.zh}`);
          expect(told.columns.map(({ name, nullable }) => [name, nullable])).toEqual(
            table.columns.map(({ name, isNullable }) => [name, isNullable]),
          );
          for (const { name, comment } of told.columns)
            expect(comment, `${table.name}.${name}`).toMatch(/[\u4e00-\u9fff]/);
          expect(told.key).toEqual(table.primaryKey);
          expect(told.foreign).toEqual(
            table.references
              .map(({ column, table: other, references }) => [column, other, references])
              .sort(),
          );
        }
        expect(tables['mart_county_years']!.columns.find(({ name }) => name === 'fees')!.type).toBe(
          'NUMERIC',
        );
      });
    },
  );

  describe('what BI tools ask the catalogue', () => {
    let client: pg.Client;
    beforeAll(async () => {
      client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query('set role nianbao_reader');
    });
    afterAll(() => client.end());

    const names = publishedTables.map(({ name }) => name).sort();

    it('DataEase finds the schema, every table with its comment by relfilenode, and every column', async () => {
      const { rows: schemas } = await client.query<{ nspname: string }>('SELECT nspname FROM pg_namespace');
      expect(schemas.map(({ nspname }) => nspname)).toContain('nianbao');
      const { rows: tables } = await client.query<{ tablename: string; tabledescription: string }>(
        `SELECT relname AS TableName, obj_description(relfilenode::regclass, 'pg_class') AS TableDescription
         FROM pg_class WHERE relkind in ('r', 'p')
         AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'nianbao')`,
      );
      expect(tables.map(({ tablename }) => tablename).sort()).toEqual(names);
      for (const { tablename, tabledescription } of tables)
        expect(tabledescription, tablename).toMatch(/[\u4e00-\u9fff]/);
      const { rows: columns } = await client.query<{ name: string; type: string; comment: string }>(
        `SELECT a.attname AS name, t.typname AS type, b.description AS comment FROM pg_class c, pg_attribute a
         LEFT OUTER JOIN pg_description b ON a.attrelid = b.objoid AND a.attnum = b.objsubid, pg_type t
         WHERE a.attnum > 0 AND a.attrelid = c.oid AND a.atttypid = t.oid AND c.relname = 'mart_county_years'
         AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'nianbao') ORDER BY a.attnum`,
      );
      const table = publishedTables.find(({ name }) => name === 'mart_county_years')!;
      expect(columns.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name));
      for (const { name, comment } of columns) expect(comment, name).toMatch(/[\u4e00-\u9fff]/);
    });

    it('Metabase finds columns with types, keys and comments, and that it may read all and write nothing', async () => {
      const { rows: columns } = await client.query<{
        table: string;
        column: string;
        key: string;
        words: string;
      }>(
        `select c.table_name as table, c.column_name as column, k.constraint_type as key,
           col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position) as words
         from pg_catalog.pg_class as r join pg_catalog.pg_namespace as n on n.oid = r.relnamespace
         join information_schema.columns as c on c.table_schema = n.nspname and c.table_name = r.relname
         left join (
           select conrelid, conkey, 'PRIMARY KEY' as constraint_type from pg_catalog.pg_constraint where contype = 'p'
         ) as k on k.conrelid = r.oid and c.ordinal_position = any (k.conkey)
         where n.nspname = 'nianbao' order by c.table_name, c.ordinal_position`,
      );
      const keys = publishedTables.flatMap(({ name, columns: own, primaryKey }) =>
        own.filter((column) => primaryKey.includes(column.name)).map((column) => `${name}.${column.name}`),
      );
      const told = columns.filter(({ key }) => key !== null).map(({ table, column }) => `${table}.${column}`);
      expect(told.sort()).toEqual(keys.sort());
      expect(columns).toHaveLength(publishedTables.flatMap((table) => table.columns).length);
      for (const { table, column, words } of columns)
        expect(words, `${table}.${column}`).toMatch(/[\u4e00-\u9fff]/);
      const { rows: rights } = await client.query<{ tablename: string; reads: boolean; writes: boolean }>(
        `select tablename, has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT') as reads,
           has_table_privilege(format('%I.%I', schemaname, tablename), 'INSERT, UPDATE, DELETE, TRUNCATE') as writes
         from pg_catalog.pg_tables where schemaname = 'nianbao' order by tablename`,
      );
      expect(rights).toEqual(names.map((tablename) => ({ tablename, reads: true, writes: false })));
    });

    it.each([
      'insert into nianbao.dim_reports select * from nianbao.dim_reports',
      'update nianbao.fct_cells set value = 0',
      'delete from nianbao.mart_county_years',
      'truncate nianbao.fct_cells',
      'drop table nianbao.fct_cells',
      'create table nianbao.own (n int)',
      'create view nianbao.own as select 1',
      "comment on table nianbao.fct_cells is 'x'",
      'drop schema nianbao cascade',
    ])('the role that reads is refused: %s', async (statement) => {
      await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    });
  });

  it('is the old schema or the new one, whole, for a dashboard that reads while it is published twice', async () => {
    const more = await makeWarehouse(
      [2021, 2022, 2023].map((year) =>
        makeReport({ year, cells: { 'disclosure/PENALTIES/DECISIONS': '1' } }),
      ),
    );
    const dashboard = new pg.Client({ connectionString: server.url });
    await dashboard.connect();
    await dashboard.query('set role nianbao_reader');
    const seen = new Set<string>();
    let isDone = false;
    const reading = (async () => {
      while (!isDone) {
        const { rows } = await dashboard.query<{ told: string }>(
          `select concat_ws(' ', (select count(*) from nianbao.dim_reports),
             (select count(distinct report_id) from nianbao.fct_cells), (select count(*) from nianbao.mart_agency_years),
             (select sum(reports) from nianbao.mart_nation_years)) as told`,
        );
        seen.add(rows[0]!.told);
      }
    })();
    const to = { to: server.url, schema: 'nianbao', reader: 'nianbao_reader' };
    await publish(more.path, to);
    await publish(warehouse.path, to);
    isDone = true;
    await reading;
    await dashboard.end();
    await more.close();
    expect([...seen].sort()).toEqual(['1 1 1 1', '3 3 3 3']);
  });
});
