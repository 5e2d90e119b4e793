import { Decimal } from 'decimal.js';
import { fetchStatistics, type StatisticsGroup } from '../../src/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import type { ComparedFigure, FigureCoverage } from '../../src/resolvers/query/figure.js';
import type { StatisticsQuery } from '../../src/resolvers/query/statistics-query.js';
import type { DimensionKey } from '../../src/schema/catalogue/dimensions.js';
import type { IndicatorKey } from '../../src/schema/catalogue/indicators.js';
import type { TestWarehouse } from './make-warehouse.js';

/** More rows than any made-up answer has. */
const everyRow = 100_000;

/** A question on single indicators, each without a cut of its own, with all its rows on one page. */
export function askFor(
  indicators: readonly IndicatorKey[],
  parts: Partial<StatisticsQuery> = {},
): StatisticsQuery {
  return {
    by: [],
    selection: {},
    cut: {},
    scope: 'AGENCY_REPORTS',
    requests: indicators.map((indicator) => ({ id: indicator, indicator, cut: {} })),
    first: everyRow,
    offset: 0,
    ...parts,
  };
}

/** The rows of the answer to a question, planned and fetched as the server does. */
export async function rowsOf(
  query: StatisticsQuery,
  { db }: TestWarehouse,
): Promise<readonly StatisticsGroup[]> {
  return (await fetchStatistics(planStatistics(query), db)).groups;
}

/** What of a figure can be added up: a measure's number, a rate's terms, and the reports in each state. */
export interface Addends {
  readonly number: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly coverage: Omit<FigureCoverage, 'ratio'>;
}

function sumOf(texts: readonly (string | null)[]): string | null {
  const known = texts.filter((text) => text !== null);
  return known.length === 0 ? null : Decimal.sum(...known).toFixed();
}

/** What figures add up to, each part by itself: a part that none of them has stays unknown. */
export function addUp(parts: readonly Addends[]): Addends {
  const count = (state: keyof Addends['coverage']): number =>
    parts.reduce((sum, { coverage }) => sum + coverage[state], 0);
  return {
    number: sumOf(parts.map(({ number }) => number)),
    numerator: sumOf(parts.map(({ numerator }) => numerator)),
    denominator: sumOf(parts.map(({ denominator }) => denominator)),
    coverage: {
      reports: count('reports'),
      reported: count('reported'),
      zero: count('zero'),
      partial: count('partial'),
      blank: count('blank'),
      notApplicable: count('notApplicable'),
      unreadable: count('unreadable'),
      absent: count('absent'),
    },
  };
}

/** The parts of a figure; a rate itself is no part of anything. */
export function toAddends({ exact, numerator, denominator, unit, coverage }: ComparedFigure): Addends {
  return { number: unit === 'RATIO' ? null : exact, numerator, denominator, coverage };
}

const nameOf = ({ keys }: StatisticsGroup, by: readonly DimensionKey[]): string =>
  JSON.stringify(by.map((key) => keys[key] ?? null));

/**
 * The figures of rows that agree in some keys, added up.
 * @returns by the keys and the request, e.g. `["130000"] PENALTIES`
 */
export function addUpBy(
  rows: readonly StatisticsGroup[],
  by: readonly DimensionKey[],
): Readonly<Record<string, Addends>> {
  const parts = new Map<string, Addends[]>();
  for (const row of rows) {
    for (const [request, figure] of row.figures) {
      const name = `${nameOf(row, by)} ${request}`;
      parts.set(name, [...(parts.get(name) ?? []), toAddends(figure)]);
    }
  }
  return Object.fromEntries([...parts].map(([name, list]) => [name, addUp(list)]));
}

/** The numbers alone, those that are not there left out: what an answer that has no row for them says as well. */
export function numbersOf(sums: Readonly<Record<string, Addends>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sums).flatMap(([name, { number }]) => (number === null ? [] : [[name, number]])),
  );
}
