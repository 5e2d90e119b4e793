import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerStatistics } from '../../src/resolvers/columns/answer-statistics.js';
import { describeReports } from '../../src/resolvers/columns/describe-reports.js';
import { readReleaseColumns } from '../../src/resolvers/columns/read-release-columns.js';
import type { ReleaseColumns } from '../../src/resolvers/columns/report-columns.js';
import { createLoaders } from '../../src/resolvers/loaders/create-loaders.js';
import { allReportColumns, fetchIssueCounts, fetchReports } from '../../src/resolvers/query/list-reports.js';
import { fetchResultFacts } from '../../src/resolvers/query/fetch-result-facts.js';
import { fetchStatistics } from '../../src/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import type { StatisticsQuery } from '../../src/resolvers/query/statistics-query.js';
import { RegionDirectory } from '../../src/resolvers/region-directory.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { askFor } from '../support/ask-planner.js';
import { report, statisticsQuery } from '../support/arbitraries.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

const seed = Number(process.env['NIANBAO_TEST_SEED'] ?? 20_260_201);
const warehouses = Number(process.env['NIANBAO_TEST_WAREHOUSES'] ?? 4);
const questionsEach = Number(process.env['NIANBAO_TEST_QUESTIONS'] ?? 25);

async function withColumns<T>(
  reports: Parameters<typeof makeWarehouse>[0],
  run: (warehouse: TestWarehouse, columns: ReleaseColumns) => Promise<T>,
): Promise<T> {
  const warehouse = await makeWarehouse(reports);
  try {
    const columns = await readReleaseColumns(async (text) => warehouse.readNumbers(text), warehouse.db);
    return await run(warehouse, columns);
  } finally {
    await warehouse.close();
  }
}

async function expectSame(query: StatisticsQuery, warehouse: TestWarehouse, columns: ReleaseColumns) {
  const plan = planStatistics(query);
  const [quick, plain] = [
    await fetchStatistics(plan, warehouse.db, columns),
    await fetchStatistics(plan, warehouse.db),
  ];
  expect(quick, JSON.stringify(query)).toEqual(plain);
}

/** What warnings are told from, of the rows of a question and of its total. */
async function expectSameFacts(query: StatisticsQuery, { db }: TestWarehouse, columns: ReleaseColumns) {
  const { selection, cut, scope } = query;
  const requests = query.requests.map(({ id, indicator, cut: own }) => ({ id, indicator, cut: own }));
  const total = { ...askFor([]), selection, cut, scope, requests };
  const plans = [planStatistics(query), planStatistics(total)] as const;
  for (const some of [[plans[0]], plans] as const) {
    const quick = await fetchResultFacts([...some], db, columns);
    expect(quick, JSON.stringify(query)).toEqual(await fetchResultFacts([...some], db));
    expect(quick).toEqual(describeReports([...some], columns));
  }
}

/** The issues of the reports a question is about, and of those of the other scope that it would be about. */
async function expectSameIssues(
  { selection, scope }: StatisticsQuery,
  { db }: TestWarehouse,
  columns: ReleaseColumns,
) {
  for (const listing of [{ selection, scope }, { selection }])
    expect(await fetchIssueCounts(listing, db, columns), JSON.stringify(listing)).toEqual(
      await fetchIssueCounts(listing, db),
    );
}

/** The pages of the reports a question is about, first ones, later ones and one behind the end. */
async function expectSamePages(
  { selection, scope }: StatisticsQuery,
  { db }: TestWarehouse,
  columns: ReleaseColumns,
) {
  for (const listing of [{ selection, scope }, { selection }])
    for (const { first, offset } of [
      { first: 500, offset: 0 },
      { first: 3, offset: 0 },
      { first: 2, offset: 5 },
      { first: 1, offset: 100 },
    ]) {
      const page = { ...listing, first, offset };
      const plain = await fetchReports(page, allReportColumns, db);
      const rows = plain.rows.map(({ title, report_id }) => ({ report_id, title }));
      const quick = await fetchReports(page, ['report_id', 'title'], db, columns);
      expect(
        { ...quick, rows: quick.rows.map(({ title, report_id }) => ({ report_id, title })) },
        JSON.stringify(page),
      ).toEqual({ ...plain, rows });
    }
}

describe('the columns in memory', () => {
  const samples = fc.sample(fc.array(report, { minLength: 0, maxLength: 40 }), { numRuns: warehouses, seed });
  it.each(samples.map((reports, index) => ({ reports, index })))(
    'answer as the statement over the facts does, for random questions over random reports (set $index)',
    async ({ reports, index }) => {
      await withColumns(reports, async (warehouse, columns) => {
        const questions = fc.sample(statisticsQuery, { numRuns: questionsEach, seed: seed + index });
        for (const query of questions) {
          await expectSame(query, warehouse, columns);
          const plan = planStatistics(query);
          if (plan.memberPlan?.members.length === 0) continue;
          expect(answerStatistics(plan, columns), JSON.stringify(query)).not.toBeNull();
          await expectSameFacts(query, warehouse, columns);
          await expectSameIssues(query, warehouse, columns);
          await expectSamePages(query, warehouse, columns);
        }
      });
    },
    60_000 + questionsEach * 2_000,
  );

  it('have the bodies as the warehouse has them', async () => {
    const reports = fc.sample(report, { numRuns: 12, seed });
    await withColumns(reports, async (warehouse, columns) => {
      const rows = await warehouse.db.selectFrom('dim_agencies').selectAll().execute();
      expect(rows.length).toBeGreaterThan(0);
      const [quick, plain] = [createLoaders(warehouse.db, columns), createLoaders(warehouse.db)];
      for (const { agencyById } of [quick, plain]) {
        expect(await agencyById.loadMany(rows.map((row) => row.agency_id))).toEqual(rows);
        await expect(agencyById.load('000000-NONE')).rejects.toThrow(
          'No agency 000000-NONE in the warehouse',
        );
      }
    });
  });

  it('know that a report on the country contains those on its areas, in one row and year', async () => {
    const governmentOf = (code: string, year: number) =>
      makeReport({
        year,
        region: { code, candidates: [], rule: 'TITLE' },
        agency: { name: `${code}人民政府`, type: 'GOVERNMENT' },
        scope: 'GOVERNMENT_REPORTS',
      });
    const reports = [
      governmentOf('100000', 2022),
      governmentOf('130000', 2022),
      governmentOf('130529', 2022),
      governmentOf('130529', 2023),
    ];
    await withColumns(reports, async (warehouse, columns) => {
      const asked = { ...askFor(['PENALTIES']), scope: 'GOVERNMENT_REPORTS' as const };
      const reportsBy = async (by: StatisticsQuery['by']): Promise<number[]> => {
        await expectSame({ ...asked, by }, warehouse, columns);
        return answerStatistics(planStatistics({ ...asked, by }), columns)!.records.map((row) =>
          Number(row['reports']),
        );
      };
      expect(await reportsBy([])).toEqual([2]);
      expect(await reportsBy(['YEAR'])).toEqual([1, 1]);
      expect((await reportsBy(['PROVINCE', 'YEAR'])).sort()).toEqual([1, 1, 1]);
      expect(await fetchResultFacts([planStatistics(asked)], warehouse.db, columns)).toMatchObject({
        reports: 2,
        contained: 2,
      });
    });
  });

  it('leave what they cannot prove to the statement: the regions of another year, and sums a double would round', async () => {
    const amounts = ['999999999999', '0.000001'];
    const reports = amounts.map((amount, index) =>
      makeReport({ year: 2021 + index, cells: { 'disclosure/FEES/AMOUNT': amount } }),
    );
    await withColumns(reports, async (warehouse, columns) => {
      const asked = askFor(['FEES']);
      expect(answerStatistics(planStatistics(asked), columns)).toBeNull();
      const page = await fetchStatistics(planStatistics(asked), warehouse.db, columns);
      expect(page.groups[0]!.figures.get('FEES')!.exact).toBe('999999999999.000001');
      const harmonization = (await RegionDirectory.read(warehouse.db)).harmonize(
        2022,
        [2021],
        'AGENCY_REPORTS',
      );
      const mapped = planStatistics(askFor(['PENALTIES'], { harmonization }));
      expect(answerStatistics(mapped, columns)).toBeNull();
      expect(describeReports([mapped], columns)).toBeNull();
      expect(answerStatistics(planStatistics(askFor(['PENALTIES'])), columns)).not.toBeNull();
    });
  });
});
