import excel from 'exceljs';
import * as fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishedTables } from '../../src/doors/published/index.js';
import type { PublishedTable } from '../../src/doors/published/published-table.js';
import { report } from '../support/arbitraries.js';
import { readCsv } from '../support/ask-doors.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

type Row = Record<string, string | number | boolean | null>;

/** The parameters of one request, as a tool would write them. */
interface Asked {
  readonly table: PublishedTable;
  readonly parameters: Readonly<Record<string, string>>;
}

const words: Readonly<Record<string, readonly string[]>> = {
  year: ['2020', '2020-2021', '-2020', '2021-'],
  level: ['COUNTY', 'PREFECTURE', 'COUNTY,TOWNSHIP'],
  within: ['100000', '130000', '130500'],
  agencyType: ['HEALTH', 'HEALTH,TOWNSHIP'],
};

const names = ['mart_county_years', 'mart_agency_years', 'mart_province_rates', 'fct_cells', 'dim_reports'];

const asked: fc.Arbitrary<Asked> = fc
  .constantFrom(...names.map((name) => publishedTables.find((table) => table.name === name)!))
  .chain((table) => {
    const filters = Object.keys(table.filters).map(
      (name) => [name, fc.constantFrom(...words[name]!)] as const,
    );
    const columns = fc.subarray(
      table.columns.map(({ name }) => name),
      { minLength: 1, maxLength: 5 },
    );
    const order = fc
      .tuple(fc.constantFrom(...table.columns.map(({ name }) => name)), fc.constantFrom('', '.asc', '.desc'))
      .map((parts) => parts.join(''));
    const shape = {
      select: columns.map((list) => list.join()),
      order,
      pageSize: fc.constantFrom('1', '7', '10000'),
    };
    return fc
      .record({ ...Object.fromEntries(filters), ...shape }, { requiredKeys: ['select'] })
      .map((parameters) => ({ table, parameters: parameters as Record<string, string> }));
  });

/** A value as every format can tell it. */
const toText = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value as string);
  return text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
};

describe('every format takes every parameter', () => {
  let service: HttpService;
  beforeAll(async () => {
    const [reports] = fc.sample(fc.array(report, { minLength: 15, maxLength: 15 }), { numRuns: 1, seed: 9 });
    service = await serveHttp(reports!, { NIANBAO_TIME_LIMIT: '120000' });
  });
  afterAll(async () => {
    expect(service.bugs).toEqual([]);
    await service.close();
  });

  const toRows = (rows: readonly object[], columns: readonly string[]): string[][] =>
    rows.map((row) => columns.map((name) => toText((row as Row)[name])));

  async function readWorkbook(path: string, columns: readonly string[]): Promise<string[][]> {
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(await (await service.get(path)).arrayBuffer());
    const rows: string[][] = [];
    workbook.worksheets[0]!.eachRow({ includeEmpty: true }, (row) =>
      rows.push(columns.map((_, index) => toText(row.getCell(index + 1).value))),
    );
    expect(rows[0]).toEqual(columns);
    return rows.slice(1);
  }

  it('and gives the rows that JSON gives, page by page or whole', async () => {
    for (const { table, parameters } of fc.sample(asked, { numRuns: 25, seed: 10 })) {
      const columns = parameters['select']!.split(',');
      const pageSize = parameters['pageSize'] ?? '10000';
      let query = new URLSearchParams({ ...parameters, pageSize }).toString();
      for (let page = 0; page < 2; page += 1) {
        const path = (extension: string): string => `/v1/tables/${table.name}.${extension}?${query}`;
        const told = path('*');
        const json = await service.json<{ rows: Row[]; next: string | null; total: number }>(path('json'));
        const expected = toRows(json.rows, columns);
        expect(expected.length, told).toBeLessThanOrEqual(Math.min(Number(pageSize), json.total));
        expect(toRows(readCsv(await service.text(path('csv'))), columns), told).toEqual(expected);
        const lines = (await service.text(path('ndjson'))).split('\n').filter((line) => line !== '');
        expect(
          toRows(
            lines.map((line) => JSON.parse(line) as object),
            columns,
          ),
          told,
        ).toEqual(expected);
        const file = await (await service.get(path('parquet'))).arrayBuffer();
        expect(toRows(await parquetReadObjects({ file }), columns), told).toEqual(expected);
        const sheet = await readWorkbook(path('xlsx'), columns);
        // A workbook does not know of rows without any cell behind its last one.
        while (sheet.length < expected.length) sheet.push(columns.map(() => ''));
        expect(sheet, told).toEqual(expected);
        if (json.next === null) break;
        query = new URL(json.next, service.url).search.slice(1);
      }
    }
  });

  it.each([
    ['id', ['region_name', 'penalties']],
    ['zh', ['地区', expect.stringMatching(/^[\u4e00-\u9fff]+$/)]],
    ['both', ['region_name 地区', expect.stringMatching(/^penalties [\u4e00-\u9fff]+$/)]],
  ])('and heads columns with %s where a person reads them', async (header, expected) => {
    const query = `select=region_name,penalties&header=${header}`;
    const csv = await service.text(`/v1/tables/mart_county_years.csv?${query}`);
    expect(csv.split('\r\n')[0]!.split(',')).toEqual(expected);
    const marked = await (
      await service.get(`/v1/tables/mart_county_years.csv?${query}&bom=true`)
    ).arrayBuffer();
    expect([...new Uint8Array(marked).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
