import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchStatistics } from '../../src/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import type { ComparedFigure } from '../../src/resolvers/query/figure.js';
import type { CountingScopeKey } from '../../src/schema/catalogue/regions.js';
import type { StatisticsQuery } from '../../src/resolvers/query/statistics-query.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { toRegionRows, toSuccessionRow } from '../../src/etl/load/load-regions.js';
import { toMappedSelection } from '../../src/resolvers/fields/to-harmonization.js';
import { Harmonization } from '../../src/resolvers/harmonization/harmonization.js';
import { RegionOverlaps } from '../../src/resolvers/harmonization/region-overlaps.js';
import {
  changedRegionCodes,
  changedYears,
  report,
  reportFrom,
  statisticsQuery,
  statisticsQueryAmong,
} from '../support/arbitraries.js';
import { makeWarehouse, shippedRegions, type TestWarehouse } from '../support/make-warehouse.js';
import { naiveAnswer } from '../support/naive-answer.js';
import { NaivePlaces } from '../support/naive-places.js';

const warehouses = Number(process.env['NIANBAO_TEST_WAREHOUSES'] ?? 8);
const questionsEach = Number(process.env['NIANBAO_TEST_QUESTIONS'] ?? 40);
const places = new NaivePlaces(shippedRegions.regions);
const overlaps = new RegionOverlaps(
  toRegionRows(shippedRegions.regions.filter(({ level }) => level !== 'TOWNSHIP')),
  shippedRegions.successions.map(toSuccessionRow),
);

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
    isOfItsArea: group.incomparability === null,
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

/** A mapping onto one year as the product has it, and as a plain reading of the successions gives it; each made once. */
class Mappings {
  private readonly years: readonly number[];
  private readonly made = new Map<string, { harmonization: Harmonization; mapped: NaivePlaces }>();

  constructor(private readonly reports: readonly NormalizedReport[]) {
    this.years = [...new Set(reports.map(({ year }) => year!))].sort((left, right) => left - right);
  }

  private of(mapYear: number, scope: CountingScopeKey) {
    const known = this.made.get(`${mapYear} ${scope}`);
    if (known) return known;
    const { years } = this;
    const mapping = {
      harmonization: new Harmonization(overlaps, mapYear, years, scope),
      mapped: new NaivePlaces(shippedRegions.regions, {
        successions: shippedRegions.successions,
        mapYear,
        years,
        scope,
      }),
    };
    this.made.set(`${mapYear} ${scope}`, mapping);
    return mapping;
  }

  async expectAgreement(query: StatisticsQuery, mapYear: number, warehouse: TestWarehouse) {
    const { harmonization, mapped } = this.of(mapYear, query.scope);
    const selection = toMappedSelection(query.selection, harmonization);
    const found = await answer({ ...query, selection, harmonization }, warehouse);
    const expected = naiveAnswer(query, this.reports, mapped);
    expect(found, JSON.stringify({ mapYear, ...query })).toEqual(expected);
  }
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

  const changed = fc.sample(
    fc.array(reportFrom(changedRegionCodes, changedYears), { minLength: 10, maxLength: 30, size: 'max' }),
    { numRuns: Math.ceil(warehouses / 2), seed },
  );
  it.each(changed.map((reports, index) => ({ reports, index })))(
    'on the divisions of one year are what a plain reading of reports and successions gives (set $index)',
    async ({ reports, index }) => {
      const warehouse = await makeWarehouse(reports);
      const mappings = new Mappings(reports);
      const asked = fc.tuple(
        statisticsQueryAmong([...changedRegionCodes, '130503@2002']),
        fc.constantFrom(...changedYears),
      );
      try {
        for (const [query, mapYear] of fc.sample(asked, { numRuns: questionsEach, seed: seed + index }))
          await mappings.expectAgreement(query, mapYear, warehouse);
      } finally {
        await warehouse.close();
      }
    },
    60_000 + questionsEach * 2_000,
  );
});
