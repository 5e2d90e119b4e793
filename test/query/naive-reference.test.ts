import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchStatistics } from '../../src/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import type { ComparedFigure } from '../../src/resolvers/query/figure.js';
import type { StatisticsQuery } from '../../src/resolvers/query/statistics-query.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { report, statisticsQuery } from '../support/arbitraries.js';
import { makeWarehouse, shippedRegions, type TestWarehouse } from '../support/make-warehouse.js';
import { naiveAnswer } from '../support/naive-answer.js';
import { NaivePlaces } from '../support/naive-statistics.js';

const warehouses = Number(process.env['NIANBAO_TEST_WAREHOUSES'] ?? 8);
const questionsEach = Number(process.env['NIANBAO_TEST_QUESTIONS'] ?? 40);
const places = new NaivePlaces(shippedRegions.regions);

function toComparable(figure: ComparedFigure) {
  const { reported, zero, partial, unreadable, blank, notApplicable, absent } = figure.coverage;
  return {
    exact: figure.exact,
    value: figure.value,
    status: figure.status,
    asOfYear: figure.asOfYear,
    coverage: {
      REPORTED: reported,
      ZERO: zero,
      PARTIAL: partial,
      UNREADABLE: unreadable,
      BLANK: blank,
      NOT_APPLICABLE: notApplicable,
      ABSENT: absent,
    },
    changes: Object.fromEntries(figure.changes),
    ranks: Object.fromEntries(figure.ranks),
    shares: Object.fromEntries(figure.shares),
  };
}

async function answer(query: StatisticsQuery, warehouse: TestWarehouse) {
  const page = await fetchStatistics(planStatistics(query), warehouse.db);
  const rows = page.groups.map((group) => ({
    keys: { ...group.keys },
    figures: Object.fromEntries([...group.figures].map(([id, figure]) => [id, toComparable(figure)])),
  }));
  return { rows, totalCount: page.totalCount };
}

async function expectAgreement(
  query: StatisticsQuery,
  reports: readonly NormalizedReport[],
  warehouse: TestWarehouse,
) {
  const found = await answer(query, warehouse);
  expect(found, JSON.stringify(query)).toEqual(naiveAnswer(query, reports, places));
}

describe('statistics', () => {
  const seed = Number(process.env['NIANBAO_TEST_SEED'] ?? 20_260_101);
  const samples = fc.sample(fc.array(report, { minLength: 0, maxLength: 14 }), { numRuns: warehouses, seed });
  it.each(samples.map((reports, index) => ({ reports, index })))(
    'are what a plain reading of the reports gives, for random questions over random reports (set $index)',
    async ({ reports, index }) => {
      const warehouse = await makeWarehouse(reports);
      try {
        const questions = fc.sample(statisticsQuery, { numRuns: questionsEach, seed: seed + index });
        for (const query of questions) await expectAgreement(query, reports, warehouse);
      } finally {
        await warehouse.close();
      }
    },
    60_000 + questionsEach * 2_000,
  );
});
