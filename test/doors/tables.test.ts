import { Validator } from '@seriousme/openapi-schema-validator';
import excel from 'exceljs';
import * as fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishedTables } from '../../src/doors/published/index.js';
import { unreadable, blank, dash, makeReport } from '../fixtures/three-bodies.js';
import { report } from '../support/arbitraries.js';
import { parseExactJson, readCsv } from '../support/ask-doors.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const names = publishedTables.map(({ name }) => name);

interface JsonPage {
  readonly rows: Record<string, unknown>[];
  readonly next: string | null;
  readonly total: number;
  readonly release: string;
}

let service: HttpService;
beforeAll(async () => {
  const [made] = fc.sample(fc.array(report, { minLength: 20, maxLength: 20 }), { numRuns: 1, seed: 6 });
  const states = makeReport({
    year: 2018,
    cells: {
      'disclosure/PENALTIES/DECISIONS': '3',
      'disclosure/LICENSES/DECISIONS': blank,
      'disclosure/COERCIONS/DECISIONS': dash,
      'disclosure/FEES/AMOUNT': unreadable,
    },
  });
  service = await serveHttp([...made!, states], { NIANBAO_TIME_LIMIT: '120000' });
});
afterAll(async () => {
  expect(service.bugs).toEqual([]);
  await service.close();
});

describe('the tables', () => {
  it('are listed with columns, types and words, and where they are in every format', async () => {
    const { tables } = await service.json<{ tables: Record<string, unknown>[] }>('/v1/tables');
    expect(tables.map(({ name }) => name)).toEqual(names);
    for (const table of tables) {
      const urls = table['urls'] as Record<string, string>;
      expect(Object.keys(urls)).toEqual(['json', 'csv', 'ndjson', 'parquet', 'xlsx']);
      expect(
        (table['columns'] as unknown[]).length,
        'fits tools that take a hundred columns',
      ).toBeLessThanOrEqual(100);
    }
  });

  it.each(names)(
    '%s: every row has a key of its own, nothing is missing that must be there, and pages meet',
    async (name) => {
      const table = publishedTables.find((candidate) => candidate.name === name)!;
      const rows: Record<string, unknown>[] = [];
      for (let next: string | null = `/v1/tables/${name}.json?pageSize=10000`; next !== null;) {
        const page: JsonPage = await service.json<JsonPage>(next);
        rows.push(...page.rows);
        expect(Object.keys(page.rows[0] ?? {})).toEqual(table.columns.map((column) => column.name));
        if (page.next === null) expect(rows).toHaveLength(page.total);
        next = page.next;
      }
      expect(rows.length).toBeGreaterThan(0);
      const keys = rows.map((row) => JSON.stringify(table.primaryKey.map((key) => row[key])));
      expect(new Set(keys).size).toBe(rows.length);
      const isBefore = (left: Record<string, unknown>, right: Record<string, unknown>): boolean => {
        const key = table.primaryKey.find((column) => left[column] !== right[column])!;
        return (left[key] as string | number) < (right[key] as string | number);
      };
      const disordered = rows.slice(1).filter((row, index) => !isBefore(rows[index]!, row));
      expect(disordered, 'in the order of the key').toEqual([]);
      for (const { name: column } of table.columns.filter(({ isNullable }) => !isNullable)) {
        expect(
          rows.filter((row) => row[column] === null),
          column,
        ).toEqual([]);
      }
    },
  );

  it('keep zero, blank, dash, unreadable and what was not seen apart', async () => {
    const select = ['licenses', 'penalties', 'coercions', 'fees', 'procurement_amount'];
    const columns = select.flatMap((name) => [name, `${name}_status`]).join();
    const { rows } = await service.json<JsonPage>(
      `/v1/tables/mart_county_years.json?year=2018&select=${columns}`,
    );
    expect(rows).toEqual([
      {
        licenses: null,
        licenses_status: 'BLANK',
        penalties: 3,
        penalties_status: 'REPORTED',
        coercions: null,
        coercions_status: 'NOT_APPLICABLE',
        fees: null,
        fees_status: 'UNREADABLE',
        procurement_amount: null,
        procurement_amount_status: 'NOT_APPLICABLE',
      },
    ]);
    const long = await service.json<JsonPage>('/v1/tables/fct_cells.json?year=2018&pageSize=10000');
    const statuses = long.rows.map((row) => row['status']);
    expect(new Set(statuses)).toEqual(new Set(['REPORTED', 'BLANK', 'NOT_APPLICABLE', 'UNREADABLE', 'ZERO']));
    expect(long.rows.filter((row) => row['status'] === 'ZERO').every((row) => row['value'] === 0)).toBe(true);
  });

  it('are the same through JSON, NDJSON, CSV, Parquet and a workbook, exact decimals included', async () => {
    const path = (extension: string): string => `/v1/tables/mart_agency_years.${extension}`;
    const json = parseExactJson<{ rows: Record<string, string | null>[] }>(
      await service.text(`${path('json')}?pageSize=10000`),
    ).rows;
    const blankAsText = json.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? ''])),
    );
    expect(readCsv(await service.text(path('csv')))).toEqual(blankAsText);
    const lines = (await service.text(path('ndjson'))).trimEnd().split('\n');
    expect(lines.map((line) => parseExactJson(line))).toEqual(json);
    const bytes = await (await service.get(path('parquet'))).arrayBuffer();
    const parquet = await parquetReadObjects({ file: bytes });
    const toPlain = (row: Record<string, unknown>): unknown =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, value === null ? null : String(value)]),
      );
    const asNumbers = json.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => {
          const { type } = publishedTables
            .find(({ name }) => name === 'mart_agency_years')!
            .columns.find(({ name }) => name === key)!;
          return [key, value === null || type === 'text' ? value : String(Number(value))];
        }),
      ),
    );
    expect(parquet.map(toPlain)).toEqual(asNumbers);
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(await (await service.get(path('xlsx'))).arrayBuffer());
    const [sheet] = workbook.worksheets;
    expect(sheet!.rowCount).toBe(json.length + 1);
    const headers = sheet!.getRow(1).values as unknown[];
    const column = headers.indexOf('penalties');
    json.forEach((row, index) => {
      const value = sheet!.getRow(index + 2).getCell(column).value;
      expect(value === null || value === undefined ? null : String(value as number)).toBe(row['penalties']);
    });
  });

  it('are cut by year, level, place and kind of body, ordered and narrowed to columns', async () => {
    const path = '/v1/tables/mart_county_years.json?pageSize=10000&select=region_id,region_level,year';
    const all = (await service.json<JsonPage>(path)).rows;
    const kept = (wanted: (row: Record<string, unknown>) => boolean): unknown[] => all.filter(wanted);
    const ask = async (more: string): Promise<unknown[]> =>
      (await service.json<JsonPage>(`${path}&${more}`)).rows;
    expect(await ask('year=2020-2021')).toEqual(kept(({ year }) => year === 2020 || year === 2021));
    expect(await ask('level=PREFECTURE')).toEqual(kept((row) => row['region_level'] === 'PREFECTURE'));
    expect(await ask('within=130000')).toEqual(kept((row) => String(row['region_id']).startsWith('13')));
    expect(await ask('within=100000')).toEqual(all);
    const ordered = (
      await service.json<JsonPage>('/v1/tables/mart_county_years.json?order=penalties.desc&select=penalties')
    ).rows as { penalties: number | null }[];
    const numbers = ordered.map(({ penalties }) => penalties).filter((value) => value !== null);
    expect(numbers).toEqual([...numbers].sort((left, right) => right - left));
    expect(ordered.slice(0, numbers.length).every(({ penalties }) => penalties !== null)).toBe(true);
    const agencies = '/v1/tables/mart_agency_years.json?agencyType=HEALTH,TOWNSHIP&select=agency_type';
    const types = (await service.json<JsonPage>(agencies)).rows.map((row) => row['agency_type']);
    expect(new Set(types)).toEqual(new Set(['HEALTH', 'TOWNSHIP']));
  });

  it.each([
    ['mart_county_years.json?pageSize=0', 'BAD_PAGE', 400],
    ['mart_county_years.json?pageSize=1000000000', 'BAD_PAGE', 400],
    ['mart_county_years.json?cursor=eA', 'BAD_CURSOR', 400],
    ['mart_county_years.json?year=2024;drop', 'BAD_PARAMETER', 400],
    ['mart_county_years.csv?select=penalties,nothing', 'BAD_PARAMETER', 400],
    ['mart_county_years.csv?select=', 'BAD_PARAMETER', 400],
    ['mart_county_years.csv?order=penalties.up', 'BAD_PARAMETER', 400],
    ['mart_county_years.csv?agencyType=HEALTH', 'BAD_PARAMETER', 400],
    ["mart_county_years.parquet?within=' or 1=1", 'UNKNOWN_REGION', 400],
    ['mart_county_years.xml', 'UNKNOWN_TABLE', 404],
    ['warehouse_info.csv', 'UNKNOWN_TABLE', 404],
    ["dim_regions';drop.csv", 'UNKNOWN_TABLE', 404],
  ])('refuse %s', async (path, code, status) => {
    const response = await service.get(`/v1/tables/${path}`);
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, body.errors[0]!.extensions.code]).toEqual([status, code]);
  });

  it('refuse a cursor of another release, and an empty page stands behind the last', async () => {
    const page = await service.json<JsonPage>('/v1/tables/mart_agency_years.json?pageSize=1&select=year');
    const next = new URL(page.next!, service.url);
    service.release.info.release_id = 'another';
    const refused = await service.get(next.pathname + next.search);
    service.release.info.release_id = 'test';
    expect(refused.status).toBe(400);
    expect((await service.get(next.pathname + next.search)).status).toBe(200);
  });

  it('have metadata beside the CSV that names its columns in order', async () => {
    const metadata = await service.json<{
      tableSchema: { columns: { name: string }[]; primaryKey: string[] };
    }>('/v1/tables/mart_county_years.metadata.json');
    const [header] = (await service.text('/v1/tables/mart_county_years.csv')).split('\r\n');
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(header!.split(','));
    expect(metadata.tableSchema.primaryKey).toEqual(['region_id', 'year']);
  });
});

describe('the OpenAPI description', () => {
  it('is valid OpenAPI 3.1 and has a path for every table and format', async () => {
    const description = await service.json<{ paths: Record<string, unknown> }>('/v1/openapi.json');
    const outcome = await new Validator().validate(description);
    expect(outcome.errors ?? []).toEqual([]);
    expect(outcome.valid).toBe(true);
    for (const name of names) expect(description.paths).toHaveProperty([`/v1/tables/${name}.csv`]);
  });

  it('describes what is answered: its paths answer, in every format', async () => {
    const { paths } = await service.json<{ paths: Record<string, object> }>('/v1/openapi.json');
    const isQuick = (path: string): boolean => /tables$|dim_|mart_nation_years/.test(path);
    for (const path of Object.keys(paths).filter(isQuick)) {
      const response = await service.get(`${path}${path.endsWith('s') ? '' : '?pageSize=1'}`);
      expect(response.status, path).toBe(200);
      await response.arrayBuffer();
    }
  });
});
