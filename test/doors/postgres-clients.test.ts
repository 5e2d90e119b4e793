import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
});
