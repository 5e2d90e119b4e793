import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/doors/postgres/publish.js';
import { publishedTables } from '../../src/doors/published/index.js';
import { indicators, type IndicatorKey } from '../../src/schema/catalogue/indicators.js';
import { report } from '../support/arbitraries.js';
import { parseExactJson, readCsv } from '../support/ask-doors.js';
import { hasPostgres, startPostgres, type PostgresServer } from '../support/postgres-server.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** A question that every door can be asked. */
interface Question {
  readonly table: string;
  readonly dimension: 'PROVINCE' | 'COUNTY' | 'AGENCY';
  readonly key: string;
  readonly from: number;
  readonly figures: readonly IndicatorKey[];
}

const grains = [
  { table: 'mart_province_years', dimension: 'PROVINCE', key: 'region_id' },
  { table: 'mart_county_years', dimension: 'COUNTY', key: 'region_id' },
  { table: 'mart_agency_years', dimension: 'AGENCY', key: 'agency_id' },
] as const;

const question: fc.Arbitrary<Question> = fc
  .tuple(
    fc.constantFrom(...grains),
    fc.integer({ min: 2019, max: 2022 }),
    fc.subarray(
      indicators.map(({ key }) => key),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([grain, from, figures]) => ({ ...grain, from, figures }));

/** Rows as texts: key, year, and number and status of each figure. A ratio is its floating-point number. */
type Rows = readonly string[];

const toText = (value: unknown): string =>
  value === null || value === undefined || value === '' ? '' : String(Number(value));

function toRows(rows: readonly Readonly<Record<string, unknown>>[], { key, figures }: Question): Rows {
  return rows
    .map((row) =>
      [
        row[key],
        row['year'],
        ...figures.flatMap((figure) => {
          const name = figure.toLowerCase();
          return [toText(row[name]), row[`${name}_status`]];
        }),
      ].join('|'),
    )
    .sort();
}

const columnsOf = ({ key, figures }: Question): string[] => [
  key,
  'year',
  ...figures.flatMap((figure) => [figure.toLowerCase(), `${figure.toLowerCase()}_status`]),
];

async function askGraphql(service: HttpService, { dimension, from, figures }: Question): Promise<Rows> {
  const fields = figures.map((key, index) => `f${index}: indicator(key: ${key}) { value status }`).join(' ');
  const { statistics } = await service.ask<{
    statistics: { rows: Record<string, { value: number | null; status: string }>[] };
  }>(
    `{ statistics(by: [${dimension}, YEAR], where: { year: { from: ${from} } }, first: 500) { rows { id ${fields} } } }`,
  );
  return statistics.rows
    .map((row) => {
      const [, id = '', year = ''] = /^\w+=(.*)\|YEAR=(.*)$/.exec(String(row['id'])) ?? [];
      const numbers = figures.flatMap((_, index) => {
        const figure = row[`f${index}`]!;
        return [toText(figure.value), figure.status];
      });
      return [id === '' ? '000000' : id, year, ...numbers].join('|');
    })
    .sort();
}

describe.skipIf(!hasPostgres)(
  'one number (skipped without PostgreSQL 15: apt-get install postgresql-15)',
  () => {
    let service: HttpService;
    let server: PostgresServer;
    let client: pg.Client;
    beforeAll(async () => {
      const [reports] = fc.sample(fc.array(report, { minLength: 40, maxLength: 40 }), {
        numRuns: 1,
        seed: 77,
      });
      service = await serveHttp(reports!);
      server = await startPostgres();
      await publish(service.path, { to: server.url, schema: 'nianbao', reader: 'reader' });
      client = new pg.Client({ connectionString: server.url });
      await client.connect();
    });
    afterAll(async () => {
      await client.end();
      server.close();
      expect(service.bugs).toEqual([]);
      await service.close();
    });

    it('is the same through GraphQL, JSON, CSV, Parquet, OData and PostgreSQL, with its status', async () => {
      for (const asked of fc.sample(question, { numRuns: 40, seed: 78 })) {
        const columns = columnsOf(asked).join();
        const path = (extension: string): string =>
          `/v1/tables/${asked.table}.${extension}?year=${asked.from}-&select=${columns}`;
        const expected = await askGraphql(service, asked);
        const told = JSON.stringify(asked);
        const json = await service.text(`${path('json')}&pageSize=10000`);
        expect(toRows(parseExactJson<{ rows: Record<string, unknown>[] }>(json).rows, asked), told).toEqual(
          expected,
        );
        expect(toRows(readCsv(await service.text(path('csv'))), asked), told).toEqual(expected);
        const file = await (await service.get(path('parquet'))).arrayBuffer();
        expect(toRows(await parquetReadObjects({ file }), asked), told).toEqual(expected);
        const { value } = await service.json<{ value: Record<string, unknown>[] }>(
          `/odata/${asked.table}?$filter=year ge ${asked.from}&$select=${columns}`,
        );
        expect(toRows(value, asked), told).toEqual(expected);
        const { rows } = await client.query<Record<string, unknown>>(
          `select ${columns} from nianbao.${asked.table} where year >= ${asked.from}`,
        );
        expect(toRows(rows, asked), told).toEqual(expected);
      }
    });

    it('keeps every digit of a decimal on its way into PostgreSQL', async () => {
      const exact = parseExactJson<{ rows: Record<string, string | null>[] }>(
        await service.text('/v1/tables/fct_cells.json?select=report_id,cell_ref,value,raw&pageSize=10000'),
      ).rows;
      const { rows } = await client.query<Record<string, string | null>>(
        'select report_id, cell_ref, value::text, raw from nianbao.fct_cells order by report_id collate "C", cell_ref collate "C"',
      );
      expect(rows).toEqual(exact.map((row) => ({ ...row })));
    });

    it('publishes tables, not views, with keys, comments in Chinese and a role that may only read', async () => {
      const { rows: relations } = await client.query<{ relname: string; relkind: string; words: string }>(
        "select relname, relkind, obj_description(oid, 'pg_class') as words from pg_class where relnamespace = 'nianbao'::regnamespace and relkind in ('r', 'v', 'm') order by relname",
      );
      expect(relations.map(({ relname }) => relname)).toEqual(publishedTables.map(({ name }) => name).sort());
      expect(relations.every(({ relkind, words }) => relkind === 'r' && /[\u4e00-\u9fff]/.test(words))).toBe(
        true,
      );
      const { rows: keys } = await client.query<{ keys: string; foreign: string }>(
        "select count(*) filter (where contype = 'p') as keys, count(*) filter (where contype = 'f') as foreign from pg_constraint where connamespace = 'nianbao'::regnamespace",
      );
      expect(Number(keys[0]!.keys)).toBe(publishedTables.length);
      expect(Number(keys[0]!.foreign)).toBeGreaterThan(0);
      await client.query('set role reader');
      expect((await client.query('select 1 from nianbao.dim_cells limit 1')).rowCount).toBe(1);
      await expect(client.query('delete from nianbao.dim_cells')).rejects.toThrow(/permission denied/);
      await client.query('reset role');
    });

    it('is read by psql as a stranger reads it', () => {
      const out = execFileSync('psql', [server.url, '-Atc', 'select count(*) from nianbao.dim_cells'], {
        encoding: 'utf8',
      });
      expect(Number(out)).toBeGreaterThan(200);
    });

    it('leaves what was published as it was where there is nothing to publish again', async () => {
      const before = (await client.query('select count(*) as n from nianbao.fct_cells')).rows;
      const blocked = publish(`${service.path}.missing`, { to: server.url, schema: 'nianbao', reader: null });
      await expect(blocked).rejects.toThrow();
      expect((await client.query('select count(*) as n from nianbao.fct_cells')).rows).toEqual(before);
    });
  },
);
