import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchStatistics } from '../../src/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import { allReportColumns, fetchReports } from '../../src/resolvers/query/list-reports.js';
import { openWarehouse } from '../../src/warehouse/open-warehouse.js';
import { runSelect } from '../../src/warehouse/run-select.js';
import { statisticsQuery } from '../support/arbitraries.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

/** Row 23 of the list of attacks: what runs statements takes one SELECT, and what builds them makes one. */
let made: TestWarehouse;
let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  made = await makeWarehouse([]);
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(async () => {
  connection.closeSync();
  instance.closeSync();
  await made.close();
});

describe('what runs statements', () => {
  const run = async (text: string): Promise<unknown> => runSelect(connection, CompiledQuery.raw(text));

  it.each([
    'create temp table t as select 1',
    "copy (select 1) to '/tmp/x'",
    'explain analyze select 1',
    'begin transaction',
    'call duckdb_settings()',
    'prepare p as select 1',
    'use memory',
    'select 1; select 2',
    'select 1; drop table dim_reports',
    '',
  ])('row 23: refuses %s', async (statement) => {
    await expect(run(statement)).rejects.toThrow();
  });

  it('row 23: takes a SELECT, and one with parts', async () => {
    expect(await run('select 1 as one')).toEqual([{ one: 1 }]);
    expect(await run('with a as (select 2 as two) select * from a')).toEqual([{ two: 2 }]);
  });
});

describe('the builder of statements', () => {
  const hostile = fc.constantFrom(
    "'; copy dim_reports to 'x'; --",
    "\"; attach 'x'; --",
    "read_text('/etc/passwd')",
    "') union select * from duckdb_settings() --",
    '$1',
    '/*',
  );
  const forbidden =
    /\b(copy|attach|detach|install|load|pragma|export|import|insert|update|delete|drop|alter|create|call|set)\b|\b(read_\w+|glob|sniff_csv|query|query_table|getenv|duckdb_\w+)\s*\(/i;

  it('row 23: makes one SELECT of every question, and no text of a question is in it', async () => {
    const statements: string[] = [];
    const open = await openWarehouse(made.path, { memory: '256MB', threads: 1, concurrency: 1 }, (text) =>
      statements.push(text),
    );
    try {
      await fc.assert(
        fc.asyncProperty(statisticsQuery, hostile, hostile, async (query, agency, region) => {
          const selection = { ...query.selection, agency: [agency], regionCodes: [region] };
          statements.length = 0;
          await fetchStatistics(planStatistics({ ...query, selection }), open.db);
          await fetchReports({ selection, search: agency, first: 5, offset: 0 }, allReportColumns, open.db);
          for (const text of statements) {
            expect(text.replace(/'[^']*'|"[^"]*"/g, "''")).not.toMatch(forbidden);
            for (const part of [agency, region].filter((each) => each.length > 2))
              expect(text).not.toContain(part);
            expect((await connection.extractStatements(text)).count).toBe(1);
          }
        }),
        { seed: 20_261_127, numRuns: 25 },
      );
    } finally {
      await open.close();
    }
  });
});
