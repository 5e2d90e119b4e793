import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findTable } from '../../src/doors/published/index.js';
import { martTables } from '../../src/doors/published/mart-tables.js';
import { storeMarts } from '../../src/doors/published/store-marts.js';
import type { PublishedTable } from '../../src/doors/published/published-table.js';
import {
  fetchTablePage,
  streamTable,
  toWholeTable,
  type TableQuestion,
  type TableReader,
} from '../../src/doors/questions/table-question.js';
import { writeCsv } from '../../src/doors/table/write-csv.js';
import { shippedReports } from '../../src/package-root.js';
import { buildWarehouse } from '../../src/pipeline.js';
import { openWarehouse, type OpenWarehouse } from '../../src/warehouse/open-warehouse.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const options = { header: 'id', flavor: 'plain', hasByteOrderMark: false, title: '' } as const;

describe('large tables', () => {
  let folder: string;
  let stored: OpenWarehouse;
  let computed: TableReader;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-marts-'));
    const path = join(folder, 'with.duckdb');
    await buildWarehouse([shippedReports], path, { martsFrom: 1 });
    stored = await openWarehouse(path, { memory: '1GB', threads: 2, concurrency: 4 });
    computed = { ...stored, storedTables: new Set() };
  });
  afterAll(async () => {
    await stored.close();
    await rm(folder, { recursive: true });
  });

  const csvOf = async (question: TableQuestion, reader: TableReader): Promise<string> =>
    text(await writeCsv(streamTable(question, { offset: 0 }, reader), options));

  it.each(martTables)(
    '$name, kept in the warehouse: the rows that would be computed, in the same order',
    async (table) => {
      expect(stored.storedTables.has(table.name)).toBe(true);
      const rows = await csvOf(toWholeTable(table), stored);
      expect(rows).toBe(await csvOf(toWholeTable(table), computed));
      expect(rows.split('\r\n').length).toBeGreaterThan(2);
    },
  );

  it('rows of bodies are the same made for a few of them at a time', async () => {
    const path = join(folder, 'portions.duckdb');
    await buildWarehouse([shippedReports], path, { martsFrom: Number.POSITIVE_INFINITY });
    await chmod(path, 0o644);
    await storeMarts(path, 5);
    const inPortions = await openWarehouse(path, { memory: '1GB', threads: 2, concurrency: 4 });
    try {
      const tables = martTables.filter(({ primaryKey }) => primaryKey.includes('agency_id'));
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables)
        expect(await csvOf(toWholeTable(table), inPortions)).toBe(await csvOf(toWholeTable(table), stored));
    } finally {
      await inPortions.close();
    }
  });

  it('what is kept is narrowed, ordered and cut into pages alike', async () => {
    const table = findTable('mart_agency_years')!;
    const column = (name: string) => table.columns.find((known) => known.name === name)!;
    const columns = [column('agency_id'), column('year'), column('penalties'), column('penalties_status')];
    const narrowed: TableQuestion = {
      ...{ table, columns, order: [] },
      conditions: [{ kind: 'compare', column: column('year'), comparison: 'ge', value: 2023 }],
    };
    const ordered: TableQuestion = {
      ...narrowed,
      order: [{ column: column('penalties'), isDescending: true }],
    };
    for (const question of [narrowed, ordered]) {
      for (const offset of [0, 3, 1000]) {
        const page = await fetchTablePage(question, { first: 5, offset }, stored);
        expect(page).toEqual(await fetchTablePage(question, { first: 5, offset }, computed));
        expect(page.rows.length).toBe(offset === 1000 ? 0 : 5);
      }
    }
  });

  it('a table that is read slice by slice is the same rows in the same order, and so is a cut of it', async () => {
    const whole = findTable('fct_cells')!;
    const bounds = sql<{ readonly bound: string }>`
      select report_id as bound from (select report_id, row_number() over (order by report_id) as place from dim_reports)
      where place % 7 = 0 order by report_id`;
    const sliced = { ...whole, bounds };
    const atOnce = { ...whole, bounds: undefined };
    const year = whole.columns.find(({ name }) => name === 'year')!;
    const from = { kind: 'compare', column: year, comparison: 'ge', value: 2022 } as const;
    for (const conditions of [[], [from]]) {
      const question = (table: PublishedTable): TableQuestion => ({ ...toWholeTable(table), conditions });
      const rows = await csvOf(question(sliced), stored);
      expect(rows).toBe(await csvOf(question(atOnce), stored));
      expect(rows.split('\r\n').length).toBeGreaterThan(1000);
    }
  });
});
