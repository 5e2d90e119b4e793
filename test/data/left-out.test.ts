import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { dataDirectory, hasShared, sharedDirectory, shippedReports } from './shipped.js';

type Row = Readonly<Record<string, string>>;
const readRows = (path: string): Row[] => parse(readFileSync(path, 'utf8'), { columns: true });

const leftOut = readRows(join(dataDirectory, 'reports-left-out.csv'));
const readme = readFileSync(join(dataDirectory, 'README.md'), 'utf8');

const counts: Record<string, number> = {};
for (const { reason } of leftOut) counts[reason!] = (counts[reason!] ?? 0) + 1;

describe('the rows that are not shipped', () => {
  test('are listed with one reason each', () => {
    expect(counts).toEqual({
      PROSE_ONLY: 58,
      MIRROR: 26,
      BODY_NOT_SHOWN: 5,
      ZONE_WITHOUT_CODE: 4,
      PARTIAL_COPY: 2,
      ADDRESS_UNKNOWN: 2,
      NEWS: 1,
      YEAR_UNKNOWN: 1,
      NO_FIGURE: 1,
    });
  });

  test('are counted by reason in data/README.md as in the list', () => {
    const told = [...readme.matchAll(/^\| `([A-Z_]+)`\s+\|\s*(\d+) \|/gm)];
    expect(Object.fromEntries(told.map(([, reason, count]) => [reason, Number(count)]))).toEqual(counts);
  });

  test('and the shipped ones are as many as data/README.md says', () => {
    expect(readme).toContain(`${shippedReports.length} reports`);
    expect(readme).toContain(`${leftOut.length} rows`);
  });

  test.skipIf(!hasShared)(
    'are, with the shipped ones, all rows there are (skipped without ../shared)',
    () => {
      const rows = readRows(join(sharedDirectory, 'real-figures.csv'));
      expect(leftOut.length + shippedReports.length).toBe(rows.length);
      const agencies = new Map(rows.map((row) => [row['n'], row['agency']]));
      expect(leftOut.filter((row) => agencies.get(row['n']) !== row['agency'])).toEqual([]);
    },
  );
});
