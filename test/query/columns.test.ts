import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerStatistics } from '../../src/resolvers/columns/answer-statistics.js';
import { readReportColumns } from '../../src/resolvers/columns/read-report-columns.js';
import type { ReportColumns } from '../../src/resolvers/columns/report-columns.js';
import { createLoaders } from '../../src/resolvers/loaders/create-loaders.js';
import { fetchStatistics } from '../../src/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import type { StatisticsQuery } from '../../src/resolvers/query/statistics-query.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { askFor } from '../support/ask-planner.js';
import { report, statisticsQuery } from '../support/arbitraries.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

const seed = Number(process.env['NIANBAO_TEST_SEED'] ?? 20_260_201);
const warehouses = Number(process.env['NIANBAO_TEST_WAREHOUSES'] ?? 4);
const questionsEach = Number(process.env['NIANBAO_TEST_QUESTIONS'] ?? 25);

async function withColumns<T>(
  reports: Parameters<typeof makeWarehouse>[0],
  run: (warehouse: TestWarehouse, columns: ReportColumns) => Promise<T>,
): Promise<T> {
  const warehouse = await makeWarehouse(reports);
  try {
    const columns = await readReportColumns(async (text) => warehouse.readNumbers(text), warehouse.db);
    return await run(warehouse, columns);
  } finally {
    await warehouse.close();
  }
}

async function expectSame(query: StatisticsQuery, warehouse: TestWarehouse, columns: ReportColumns) {
  const plan = planStatistics(query);
  const [quick, plain] = [
    await fetchStatistics(plan, warehouse.db, columns),
    await fetchStatistics(plan, warehouse.db),
  ];
  expect(quick, JSON.stringify(query)).toEqual(plain);
}

describe('the columns in memory', () => {
  const samples = fc.sample(fc.array(report, { minLength: 0, maxLength: 40 }), { numRuns: warehouses, seed });
  it.each(samples.map((reports, index) => ({ reports, index })))(
    'answer as the statement over the facts does, for random questions over random reports (set $index)',
    async ({ reports, index }) => {
      await withColumns(reports, async (warehouse, columns) => {
        const questions = fc.sample(statisticsQuery, { numRuns: questionsEach, seed: seed + index });
        const ofBodies = questions.map((query) => ({ ...query, scope: 'AGENCY_REPORTS' as const }));
        for (const query of ofBodies) {
          await expectSame(query, warehouse, columns);
          const { memberPlan } = planStatistics(query);
          if (memberPlan?.members.length !== 0)
            expect(answerStatistics(planStatistics(query), columns), JSON.stringify(query)).not.toBeNull();
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

  it('leave what they cannot prove to the statement: reports on whole areas, and sums a double would round', async () => {
    const amounts = ['999999999999', '0.000001'];
    const reports = amounts.map((amount, index) =>
      makeReport({ year: 2021 + index, cells: { 'disclosure/FEES/AMOUNT': amount } }),
    );
    await withColumns(reports, async (warehouse, columns) => {
      const asked = askFor(['FEES']);
      expect(answerStatistics(planStatistics(asked), columns)).toBeNull();
      const page = await fetchStatistics(planStatistics(asked), warehouse.db, columns);
      expect(page.groups[0]!.figures.get('FEES')!.exact).toBe('999999999999.000001');
      const ofAreas = askFor(['PENALTIES'], { scope: 'GOVERNMENT_REPORTS' });
      expect(answerStatistics(planStatistics(ofAreas), columns)).toBeNull();
      expect(answerStatistics(planStatistics(askFor(['PENALTIES'])), columns)).not.toBeNull();
    });
  });
});
