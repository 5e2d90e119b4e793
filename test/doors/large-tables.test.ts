import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findTable } from '../../src/doors/published/index.js';
import { martTables } from '../../src/doors/published/mart-tables.js';
import { storeMarts } from '../../src/doors/published/store-marts.js';
import type { PublishedTable } from '../../src/doors/published/published-table.js';
import type { Condition } from '../../src/doors/questions/condition.js';
import {
  countRows,
  fetchTablePage,
  streamTable,
  toWholeTable,
  type TableQuestion,
  type TableReader,
} from '../../src/doors/questions/table-question.js';
import { toSlices } from '../../src/doors/questions/table-slices.js';
import { writeCsv } from '../../src/doors/table/write-csv.js';
import { writeJsonLines } from '../../src/doors/table/write-json.js';
import { shippedReports } from '../../src/package-root.js';
import { buildWarehouse } from '../../src/pipeline.js';
import type { RowKey } from '../../src/resolvers/pagination/page.js';
import { openWarehouse, type OpenWarehouse } from '../../src/warehouse/open-warehouse.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

async function toArray<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

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

  const cells = findTable('fct_cells')!;
  const columnOf = ({ name, columns }: PublishedTable, wanted: string) => {
    const found = columns.find((column) => column.name === wanted);
    if (!found) throw new Error(`${name} has no ${wanted}`);
    return found;
  };
  const since2022: Condition = {
    ...{ kind: 'compare', comparison: 'ge', value: 2022 },
    column: columnOf(cells, 'year'),
  };
  /** The same table, cut into slices of some reports. */
  const inSlices = (table: PublishedTable): PublishedTable => ({
    ...table,
    slicing: table.slicing && { ...table.slicing, rowsPerKey: 16_384 },
  });

  it('a table that is read slice by slice is the same rows in the same order, and so is a cut of it', async () => {
    const atOnce = { ...cells, slicing: undefined };
    for (const conditions of [[], [since2022]]) {
      const question = (table: PublishedTable): TableQuestion => ({ ...toWholeTable(table), conditions });
      const slices = await toArray(toSlices(question(inSlices(cells)), { offset: 0 }, stored));
      expect(slices.length).toBeGreaterThan(2);
      const rows = await csvOf(question(inSlices(cells)), stored);
      expect(rows).toBe(await csvOf(question(atOnce), stored));
      expect(rows.split('\r\n').length).toBeGreaterThan(1000);
    }
  });

  const by = (table: PublishedTable, name: string, isDescending = false) => ({
    column: columnOf(table, name),
    isDescending,
  });
  const wide = findTable('mart_agency_years')!;
  const reports = findTable('dim_reports')!;
  const asked: readonly (readonly [string, TableQuestion, number])[] = [
    ['cells', toWholeTable(cells), 901],
    ['cells in slices', toWholeTable(inSlices(cells)), 901],
    ['cells of some years in slices', { ...toWholeTable(inSlices(cells)), conditions: [since2022] }, 700],
    ['cells by their number', { ...toWholeTable(cells), order: [by(cells, 'value', true)] }, 1500],
    [
      'cells by two columns that may be empty',
      {
        ...toWholeTable(cells),
        order: [by(cells, 'raw'), by(cells, 'measure', true)],
      },
      1500,
    ],
    [
      'cells in their own order, said',
      {
        ...toWholeTable(inSlices(cells)),
        order: [by(cells, 'report_id'), by(cells, 'cell_ref')],
      },
      900,
    ],
    ['reports', toWholeTable(reports), 7],
    ['reports, latest first', { ...toWholeTable(reports), order: [by(reports, 'published_on', true)] }, 7],
    ['bodies by year', toWholeTable(wide), 11],
    [
      'bodies by a rate',
      { ...toWholeTable(wide), order: [by(wide, 'grant_rate', true), by(wide, 'agency_name')] },
      11,
    ],
  ];
  it.each(asked)(
    '%s: pages that go on behind a row are the rows of the whole',
    async (_, question, first) => {
      const whole = (
        await text(await writeJsonLines(streamTable(question, { offset: 0 }, stored)))
      ).trimEnd();
      for (const reader of [stored, computed]) {
        const rows: string[] = [];
        for (let behind: RowKey | undefined, pages = 1; ; pages += 1) {
          const page = await fetchTablePage(question, { first, offset: 0, behind }, reader);
          rows.push(...page.rows);
          behind = page.last;
          expect(page.hasMore).toBe(behind !== undefined);
          if (!page.hasMore) {
            expect(pages).toBeGreaterThan(2);
            break;
          }
        }
        expect(rows.join('\n')).toBe(whole);
      }
    },
  );

  it('a file that goes on behind a row has the rest of the rows', async () => {
    for (const table of [cells, inSlices(cells), wide]) {
      const question = toWholeTable(table);
      const lines = async (behind?: RowKey, first?: number): Promise<string[]> =>
        (await text(await writeJsonLines(streamTable(question, { first, offset: 0, behind }, stored))))
          .trimEnd()
          .split('\n');
      const { last } = await fetchTablePage(question, { first: 20, offset: 0 }, stored);
      expect(await lines(last)).toEqual((await lines()).slice(20));
      expect(await lines(last, 700)).toEqual((await lines()).slice(20, 720));
    }
  });

  it('nothing is counted again for a page behind another', async () => {
    const statements: string[] = [];
    const watched = await openWarehouse(
      join(folder, 'with.duckdb'),
      { memory: '1GB', threads: 2, concurrency: 4 },
      (statement) => statements.push(statement),
    );
    try {
      for (const table of [cells, wide]) {
        const question = toWholeTable(table);
        const { last } = await fetchTablePage(question, { first: 20, offset: 0 }, watched);
        statements.length = 0;
        await fetchTablePage(question, { first: 20, offset: 20, behind: last }, watched);
        expect(statements.join()).not.toMatch(/\boffset\b/);
      }
    } finally {
      await watched.close();
    }
  });

  it('a key that no row can have has nothing behind it, and nothing fails', async () => {
    const question = toWholeTable(wide);
    expect(await fetchTablePage(question, { first: 5, offset: 0, behind: ['x', 'no year'] }, stored)).toEqual(
      {
        ...{ rows: [], hasMore: false, last: undefined },
      },
    );
  });

  it('cells are counted as they would be one by one, whatever is asked of them', async () => {
    const compare = (name: string, value: string | boolean | null): Condition => ({
      ...{ kind: 'compare', comparison: 'eq', value },
      column: columnOf(cells, name),
    });
    const [first] = (await stored.db.selectFrom('dim_reports').select('report_id').limit(1).execute()) as [
      { report_id: string },
    ];
    const questions: readonly Condition[][] = [
      [],
      [since2022],
      [compare('report_id', first.report_id)],
      [compare('measure', null)],
      [{ kind: 'or', parts: [compare('unit', 'CASE'), compare('is_counted', false)] }, since2022],
      [compare('status', 'BLANK')],
    ];
    for (const conditions of questions) {
      const question = { ...toWholeTable(cells), conditions };
      const oneByOne = { ...question, table: { ...cells, toCounted: undefined } };
      expect(await countRows(question, stored)).toBe(await countRows(oneByOne, stored));
    }
    expect(await countRows(toWholeTable(cells), stored)).toBeGreaterThan(1000);
  });
});
