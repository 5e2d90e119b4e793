import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/doors/postgres/publish.js';
import { publishedTables } from '../../src/doors/published/index.js';
import { indicators, type IndicatorKey } from '../../src/schema/catalogue/indicators.js';
import { report } from '../support/arbitraries.js';
import { parseExactJson, readCsv } from '../support/ask-doors.js';
import { hasPostgres, startPostgres, type PostgresServer } from '../support/postgres-server.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });

/** How many questions; thousands with `NIANBAO_DOOR_QUESTIONS=5000 npx vitest run test/doors/one-number.test.ts`. */
const howMany = Number(process.env['NIANBAO_DOOR_QUESTIONS'] ?? 200);

/** A question that every door can be asked. */
interface Question {
  readonly table: string;
  readonly dimension: string | null;
  readonly key: string | null;
  readonly scope: string;
  readonly from: number;
  readonly figures: readonly IndicatorKey[];
  /** Numerators and denominators beside the rates. */
  readonly hasTerms: boolean;
}

const ofAgencies = 'AGENCY_REPORTS';
const grains = [
  { table: 'mart_nation_years', dimension: null, key: null, scope: ofAgencies },
  { table: 'mart_province_years', dimension: 'PROVINCE', key: 'region_id', scope: ofAgencies },
  { table: 'mart_prefecture_years', dimension: 'PREFECTURE', key: 'region_id', scope: ofAgencies },
  { table: 'mart_county_years', dimension: 'COUNTY', key: 'region_id', scope: ofAgencies },
  { table: 'mart_agency_type_years', dimension: 'AGENCY_TYPE', key: 'agency_type', scope: ofAgencies },
  { table: 'mart_agency_years', dimension: 'AGENCY', key: 'agency_id', scope: ofAgencies },
  { table: 'mart_government_years', dimension: 'AGENCY', key: 'agency_id', scope: 'GOVERNMENT_REPORTS' },
  { table: 'mart_province_rates', dimension: 'PROVINCE', key: 'region_id', scope: ofAgencies },
  { table: 'mart_county_rates', dimension: 'COUNTY', key: 'region_id', scope: ofAgencies },
] as const;

const keys = indicators.map(({ key }) => key);
const rates = indicators.filter(({ kind }) => kind === 'metric').map(({ key }) => key);

const question: fc.Arbitrary<Question> = fc
  .tuple(fc.constantFrom(...grains), fc.integer({ min: 2019, max: 2022 }))
  .chain(([grain, from]) => {
    const hasTerms = grain.table.endsWith('_rates');
    return fc
      .subarray(hasTerms ? rates : keys, { minLength: 1, maxLength: 3 })
      .map((figures) => ({ ...grain, from, figures, hasTerms }));
  });

/** Rows as texts: key, year, and number and status of each figure, every digit; a ratio is its floating-point number. */
type Rows = readonly string[];

const isRatio = (key: IndicatorKey): boolean =>
  indicators.find((indicator) => indicator.key === key)!.unit === 'RATIO';

/** A number as a door tells it: the digits of a decimal without the zeros behind, a floating-point number as it is. */
function toText(value: unknown, isFloat: boolean): string {
  if (value === null || value === undefined || value === '') return '';
  if (isFloat) return String(Number(value));
  return String(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

const partsOf = (figure: IndicatorKey, hasTerms: boolean): readonly (readonly [string, boolean])[] => [
  [figure.toLowerCase(), isRatio(figure)],
  ...(hasTerms
    ? ([
        [`${figure.toLowerCase()}_numerator`, false],
        [`${figure.toLowerCase()}_denominator`, false],
      ] as const)
    : []),
];

function toRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  { key, figures, hasTerms }: Question,
): Rows {
  return rows
    .map((row) =>
      [
        key === null ? '' : row[key],
        row['year'],
        ...figures.flatMap((figure) => [
          ...partsOf(figure, hasTerms).map(([name, isFloat]) => toText(row[name], isFloat)),
          row[`${figure.toLowerCase()}_status`],
        ]),
      ].join('|'),
    )
    .sort();
}

const columnsOf = ({ key, figures, hasTerms }: Question): string[] => [
  ...(key === null ? [] : [key]),
  'year',
  ...figures.flatMap((figure) => [
    ...partsOf(figure, hasTerms).map(([name]) => name),
    `${figure.toLowerCase()}_status`,
  ]),
];

interface GraphqlFigure {
  readonly exact: string | null;
  readonly value: number | null;
  readonly status: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

async function askGraphql(service: HttpService, asked: Question): Promise<Rows> {
  const { dimension, scope, from, figures, hasTerms } = asked;
  const fields = figures
    .map((key, index) => `f${index}: indicator(key: ${key}) { exact value status numerator denominator }`)
    .join(' ');
  const by = [...(dimension === null ? [] : [dimension]), 'YEAR'].join();
  const { statistics } = await service.ask<{ statistics: { rows: Record<string, GraphqlFigure>[] } }>(
    `{ statistics(by: [${by}], scope: ${scope}, where: { year: { from: ${from} } }, first: 500) { rows { id ${fields} } } }`,
  );
  return statistics.rows
    .map((row) => {
      const [, id = '', year = ''] = /^(?:\w+=(.*)\|)?YEAR=(.*)$/.exec(String(row['id'])) ?? [];
      const numbers = figures.flatMap((key, index) => {
        const { exact, value, status, numerator, denominator } = row[`f${index}`]!;
        const ratio = isRatio(key);
        const terms = hasTerms ? [toText(numerator, false), toText(denominator, false)] : [];
        return [toText(ratio ? value : exact, ratio), ...terms, status];
      });
      return [dimension !== null && id === '' ? '000000' : id, year, ...numbers].join('|');
    })
    .sort();
}

/** The columns of a Parquet file as DuckDB reads them, decimals to their last digit. */
async function readParquet(
  file: ArrayBuffer,
  columns: readonly string[],
  reader: DuckDBConnection,
  folder: string,
): Promise<Record<string, unknown>[]> {
  const path = join(folder, 'asked.parquet');
  await writeFile(path, Buffer.from(file));
  return (await reader.runAndReadAll(`select ${columns.join()} from '${path}'`)).getRowObjectsJson();
}

describe.skipIf(!hasPostgres)(
  'one number (skipped without PostgreSQL 15: apt-get install postgresql-15)',
  () => {
    let service: HttpService;
    let server: PostgresServer;
    let client: pg.Client;
    let parquetReader: DuckDBInstance;
    let reader: DuckDBConnection;
    let folder: string;
    beforeAll(async () => {
      const [reports] = fc.sample(fc.array(report, { minLength: 40, maxLength: 40 }), {
        numRuns: 1,
        seed: 77,
      });
      service = await serveHttp(reports!, { NIANBAO_TIME_LIMIT: '120000' });
      server = await startPostgres();
      await publish(service.path, { to: server.url, schema: 'nianbao', reader: 'reader' });
      client = new pg.Client({ connectionString: server.url });
      await client.connect();
      parquetReader = await DuckDBInstance.create(':memory:');
      reader = await parquetReader.connect();
      folder = await mkdtemp(join(tmpdir(), 'nianbao-doors-'));
    });
    afterAll(async () => {
      reader.closeSync();
      parquetReader.closeSync();
      await rm(folder, { recursive: true });
      await client.end();
      server.close();
      expect(service.bugs).toEqual([]);
      await service.close();
    });

    it('is the same through GraphQL, JSON, CSV, Parquet, OData and PostgreSQL, with its status', async () => {
      for (const asked of fc.sample(question, { numRuns: howMany, seed: 78 })) {
        const columns = columnsOf(asked);
        const path = (extension: string): string =>
          `/v1/tables/${asked.table}.${extension}?year=${asked.from}-&select=${columns.join()}`;
        const [expected, json, csv, parquet, odata, postgres] = await Promise.all([
          askGraphql(service, asked),
          service.text(`${path('json')}&pageSize=10000`),
          service.text(path('csv')),
          service.get(path('parquet')).then(async (response) => response.arrayBuffer()),
          service.text(`/odata/${asked.table}?$filter=year ge ${asked.from}&$select=${columns.join()}`),
          client.query<Record<string, unknown>>(
            `select ${columns.join()} from nianbao.${asked.table} where year >= ${asked.from}`,
          ),
        ]);
        const told = JSON.stringify(asked);
        type JsonRows = Record<string, unknown>[];
        expect(toRows(parseExactJson<{ rows: JsonRows }>(json).rows, asked), told).toEqual(expected);
        expect(toRows(readCsv(csv), asked), told).toEqual(expected);
        expect(toRows(await readParquet(parquet, columns, reader, folder), asked), told).toEqual(expected);
        expect(toRows(parseExactJson<{ value: JsonRows }>(odata).value, asked), told).toEqual(expected);
        expect(toRows(postgres.rows, asked), told).toEqual(expected);
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
