import { DuckDBInstance } from '@duckdb/node-api';
import { readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findTable } from '../../src/doors/published/index.js';
import { column, maybe } from '../../src/doors/published/columns.js';
import type { PublishedTable } from '../../src/doors/published/published-table.js';
import { streamTable, toWholeTable } from '../../src/doors/questions/table-question.js';
import type { FlatRow, FlatTable } from '../../src/doors/table/flat-table.js';
import type { WriteOptions } from '../../src/doors/table/table-format.js';
import { duckdbTypes, writeParquet } from '../../src/doors/table/write-parquet.js';
import { writeCsv } from '../../src/doors/table/write-csv.js';
import { toJsonBody, writeJsonLines } from '../../src/doors/table/write-json.js';
import { streamRows } from '../../src/warehouse/stream-rows.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const columns = [
  column('position', 'integer', '序', 'Position'),
  maybe('words', 'text', '文字', 'Words'),
  maybe('amount', 'decimal', '数值', 'Amount'),
  maybe('rate', 'double', '比率', 'Rate'),
  maybe('is_so', 'boolean', '是否', 'Whether'),
  maybe('day', 'date', '日期', 'Day'),
];

const awkward = fc.constantFrom(
  ...[
    '',
    ' ',
    '甲',
    '"',
    '""',
    ',',
    '\r',
    '\n',
    '\r\n',
    '\t',
    '\\',
    "'",
    '=1+1',
    '＝1',
    '-3',
    '@a',
    '+',
    '\u3000',
    '😀',
  ],
  ...['\u0001', '\u007f', '\u2028', 'null', '0', '</script>', 'a"b', 'é', 'e\u0301'],
);
const words = fc.array(awkward, { maxLength: 4 }).map((parts) => parts.join(''));
const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`.replace(/\.?0+$/, ''))
  .map((digits) => (digits === '' || digits === '-' || digits === '-0' ? '0' : digits));
const rate = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 })).map(([a, b]) => a / b),
  fc.constantFrom(0, 1, 0.1 + 0.2, 1e15, 123456789012345.6, 1e-7),
);
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2024-02-${String(date).padStart(2, '0')}`);
const row = fc.tuple(
  ...[words, amount, rate, fc.boolean(), day].map((value) => fc.option<string | number | boolean>(value)),
);

/** A table that gives the rows of a test. */
function toTable(rows: readonly FlatRow[]): PublishedTable {
  const source = rows.map((values) =>
    sql.join(
      values.map((value, index) => {
        const { name, type } = columns[index]!;
        return sql`cast(${value === null ? null : String(value)} as ${sql.raw(duckdbTypes[type])}) as ${sql.ref(name)}`;
      }),
    ),
  );
  return {
    ...{ name: 'made_up', kind: 'fact', label: { zh: '', en: '' }, description: { zh: '', en: '' } },
    ...{ columns, primaryKey: ['position'], references: [], filters: {} },
    toSource: () =>
      sql.join(
        source.map((values) => sql`select ${values}`),
        sql` union all `,
      ),
  };
}

const options: WriteOptions = { header: 'id', flavor: 'plain', hasByteOrderMark: false, title: '' };

describe('what the database writes itself', () => {
  let warehouse: TestWarehouse;
  beforeAll(async () => {
    warehouse = await makeWarehouse([]);
  });
  afterAll(() => warehouse.close());

  async function bothWays<T>(
    rows: readonly FlatRow[],
    write: (table: FlatTable) => Promise<Readable>,
    read: (written: string) => T,
  ): Promise<readonly [T, T]> {
    const open = (): FlatTable => streamTable(toWholeTable(toTable(rows)), { offset: 0 }, warehouse);
    const byValues = { ...open(), shaped: undefined };
    return [read(await text(await write(open()))), read(await text(await write(byValues)))];
  }

  const made = fc
    .sample(fc.array(row, { minLength: 60, maxLength: 60 }), { numRuns: 6, seed: 61 })
    .map((rows) => rows.map((values, index): FlatRow => [index, ...values]));

  it.each(['plain', 'excel'] as const)('is the same CSV (%s) that values are written as', async (flavor) => {
    for (const rows of made) {
      const [shaped, byValues] = await bothWays(
        rows,
        (table) => writeCsv(table, { ...options, flavor }),
        (written) =>
          (parse(written, { bom: true, record_delimiter: '\r\n' }) as string[][]).map((fields) =>
            fields.map((field, index) => (columns[index]!.type === 'double' ? Number(field) : field)),
          ),
      );
      expect(shaped.length).toBe(rows.length + 1);
      expect(shaped).toEqual(byValues);
    }
  });

  it('keeps an empty text and nothing apart in CSV, and quotes what readers would take apart', async () => {
    const rows = [
      [0, null, null, null, null, null],
      [1, '', '0', 0, false, '2024-02-01'],
      [2, 'a\nb', '59237.2449', 0.5, true, null],
      [3, ' x', '-12', 1, true, null],
    ];
    const written = await text(
      await writeCsv(streamTable(toWholeTable(toTable(rows)), { offset: 0 }, warehouse), options),
    );
    expect(written).toBe(
      [
        'position,words,amount,rate,is_so,day',
        '0,,,,,',
        '1,"",0,0,false,2024-02-01',
        '2,"a\nb",59237.2449,0.5,true,',
        '3," x",-12,1,true,',
        '',
      ].join('\r\n'),
    );
  });

  it('is the same JSON that values are written as, every digit included', async () => {
    for (const rows of made) {
      const [shaped, byValues] = await bothWays(rows, writeJsonLines, (written) =>
        written
          .trimEnd()
          .split('\n')
          .map((line) => [JSON.parse(line) as unknown, /"amount":([^,]*),/.exec(line)![1]]),
      );
      expect(shaped).toEqual(byValues);
      expect(shaped.map(([object]) => (object as { words: string | null }).words)).toEqual(
        rows.map((values) => values[1]),
      );
    }
  });
});

describe('what is large', () => {
  it('becomes JSON in several turns, others in between', async () => {
    const objects = Array.from({ length: 400 }, (_, index) =>
      JSON.stringify({ index, words: '年'.repeat(5000) }),
    );
    let turns = 0;
    let isDone = false;
    const takeTurn = (): void => {
      turns += 1;
      if (!isDone) setImmediate(takeTurn);
    };
    setImmediate(takeTurn);
    const body = await toJsonBody('{"rows":', objects, ',"next":null}');
    isDone = true;
    expect(turns).toBeGreaterThan(5);
    expect(JSON.parse(body.toString())).toEqual({
      rows: objects.map((object) => JSON.parse(object) as unknown),
      next: null,
    });
    expect((await toJsonBody('', [], '')).toString()).toBe('[]');
  });

  it('comes out of a statement in parts, of long rows too', async () => {
    const warehouse = await makeWarehouse([]);
    try {
      const statement = sql<{ words: string }>`select repeat('年', 5000) as words from range(2000)`;
      let rows = 0;
      for await (const part of streamRows(statement, warehouse.db)) {
        expect(part.reduce((sum, { words }) => sum + words.length, 0)).toBeLessThan(300_000);
        rows += part.length;
      }
      expect(rows).toBe(2000);
    } finally {
      await warehouse.close();
    }
  });

  it('is not made far ahead of its reader', async () => {
    const warehouse = await makeWarehouse([]);
    try {
      const { rows } = await sql<{
        size: string;
      }>`select current_setting('streaming_buffer_size') as size`.execute(warehouse.db);
      expect(rows).toEqual([{ size: '128.0 KiB' }]);
    } finally {
      await warehouse.close();
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'is written by threads that have ended when it is closed',
    async () => {
      const warehouse = await makeWarehouse([]);
      const { closeSync } = DuckDBInstance.prototype;
      const threads = (): number => readdirSync('/proc/self/task').length;
      const ended: number[] = [];
      const close = vi.spyOn(DuckDBInstance.prototype, 'closeSync').mockImplementation(function (
        this: DuckDBInstance,
      ) {
        const before = threads();
        closeSync.call(this);
        ended.push(before - threads());
      });
      try {
        const table = streamTable(toWholeTable(findTable('dim_cells')!), { offset: 0 }, warehouse);
        for (const written of [table, { ...table, shaped: undefined }])
          (await writeParquet(written)).destroy();
        expect(ended).toEqual([0, 0]);
      } finally {
        close.mockRestore();
        await warehouse.close();
      }
    },
  );
});
