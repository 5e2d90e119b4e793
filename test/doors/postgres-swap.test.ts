import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/doors/postgres/publish.js';
import { swapSchema } from '../../src/doors/postgres/swap-schema.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { makeWarehouse } from '../support/make-warehouse.js';
import { hasPostgres, startPostgres, type PostgresServer } from '../support/postgres-server.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const tables = ['dim_reports', 'fct_cells', 'mart_nation_years'];

describe.skipIf(!hasPostgres)(
  'a schema that is published again (skipped without PostgreSQL: apt-get install postgresql-15)',
  () => {
    let server: PostgresServer;
    let reader: pg.Client;
    let writer: pg.Client;

    async function connect(): Promise<pg.Client> {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      return client;
    }
    beforeAll(async () => {
      server = await startPostgres();
      [reader, writer] = [await connect(), await connect()];
    });
    afterAll(async () => {
      await reader.end();
      await writer.end();
      server.close();
    });

    /** A schema whose tables have so many rows each. */
    async function fill(schema: string, rows: number): Promise<void> {
      await writer.query(`drop schema if exists ${schema} cascade`);
      await writer.query(`create schema ${schema}`);
      for (const table of tables)
        await writer.query(`create table ${schema}.${table} as select * from generate_series(1, ${rows})`);
    }
    beforeEach(() => fill('nianbao', 1));

    async function count(table: string): Promise<number> {
      const { rows } = await reader.query<{ n: string }>(`select count(*) as n from nianbao.${table}`);
      return Number(rows[0]!.n);
    }

    async function countAll(): Promise<number[]> {
      const counts: number[] = [];
      for (const table of tables) counts.push(await count(table));
      return counts;
    }

    async function swap(patience: number): Promise<void> {
      await writer.query('begin');
      try {
        await fill('draft', 2);
        await swapSchema(writer, { draft: 'draft', schema: 'nianbao' }, patience);
        await writer.query('commit');
      } catch (error) {
        await writer.query('rollback');
        throw error;
      }
    }

    it('is the new one for whoever reads after it', async () => {
      await swap(60_000);
      expect(await countAll()).toEqual([2, 2, 2]);
    });

    it.each(['read committed', 'repeatable read'])(
      'is read whole by a transaction (%s) that began before and goes on from table to table',
      async (isolation) => {
        await reader.query(`begin isolation level ${isolation}`);
        expect(await count('mart_nation_years')).toBe(1);
        const swapped = swap(120_000);
        await sleep(1500);
        expect(await countAll()).toEqual([1, 1, 1]);
        await reader.query('commit');
        await swapped;
        expect(await countAll()).toEqual([2, 2, 2]);
      },
    );

    it('is left as it was where a reader never ends', async () => {
      await reader.query('begin');
      expect(await count('fct_cells')).toBe(1);
      await expect(swap(600)).rejects.toMatchObject({ code: '55P03' });
      expect(await countAll()).toEqual([1, 1, 1]);
      await reader.query('commit');
    });

    it('is left as it was, and no draft beside it, where the connection breaks half way', async () => {
      const warehouse = await makeWarehouse([makeReport({})]);
      const broken = publish(warehouse.path, { to: server.url, schema: 'nianbao', reader: null });
      const isRefused = expect(broken).rejects.toThrow(/terminat|connection error/);
      const publisher = "query ilike 'copy %mart_%' and pid <> pg_backend_pid()";
      const end = `select pg_terminate_backend(pid) from pg_stat_activity where ${publisher}`;
      const deadline = Date.now() + 240_000;
      while ((await reader.query(end)).rowCount === 0 && Date.now() < deadline) await sleep(20);
      await isRefused;
      expect(await countAll()).toEqual([1, 1, 1]);
      const { rows } = await reader.query("select 1 from pg_namespace where nspname like 'nianbao\\_%'");
      expect(rows).toEqual([]);
      await warehouse.close();
    });
  },
);
