import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataDirectory, hasShared, root, sharedDirectory, shippedReports } from './shipped.js';

const filesIn = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory)
      .sort()
      .map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  );

describe.skipIf(!hasShared)('`npm run data:reports` (skipped: the sources in ../shared are not here)', () => {
  const made = mkdtempSync(join(tmpdir(), 'reports-'));
  const script = join(root, 'scripts', 'make-reports.mjs');

  beforeAll(() => {
    execFileSync(process.execPath, [script, '--shared', sharedDirectory, '--out', made]);
  });
  afterAll(() => rmSync(made, { recursive: true }));

  test('makes the committed reports again, byte for byte', () => {
    expect(filesIn(join(made, 'reports'))).toEqual(filesIn(join(dataDirectory, 'reports')));
  });

  test('makes the committed list of rows left out again, byte for byte', () => {
    const list = 'reports-left-out.csv';
    expect(readFileSync(join(made, list), 'utf8')).toBe(readFileSync(join(dataDirectory, list), 'utf8'));
  });
});

describe.skipIf(!hasShared)(
  'sections transcribed whole (skipped: the sources in ../shared are not here)',
  () => {
    const totals: Readonly<Record<string, string>> = {
      app_new: 'RECEIVED',
      app_carried_in: 'CARRIED_IN',
      app_granted: 'GRANTED',
      app_partial: 'PARTLY_GRANTED',
      app_results_total: 'CLOSED',
      app_carried_out: 'CARRIED_OUT',
    };
    const whole = shippedReports.filter(({ report }) => report.unlisted === 'ZERO');
    const rows = (): Record<string, string>[] =>
      parse(readFileSync(join(sharedDirectory, 'real-figures.csv'), 'utf8'), { columns: true });

    test.each(whole)('have the totals of $name that the table of figures has', ({ report }) => {
      const { name } = report.agency;
      const isOfReport = (row: Record<string, string>): boolean =>
        Number(row['year']) === report.year && row['basis'] === 'full' && name.startsWith(row['agency']!);
      const row = rows().find(isOfReport)!;
      for (const [column, key] of Object.entries(totals)) {
        expect(report.cells[`applications/${key}/TOTAL`]?.value ?? '0').toBe(row[column]);
      }
    });
  },
);
