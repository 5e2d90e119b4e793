import { editions } from '../../schema/catalogue/editions.js';
import { findMeasure, indicatorByKey } from '../../schema/catalogue/indicators.js';
import type { StatisticsQuery } from '../query/statistics-query.js';

function yearsOf(query: StatisticsQuery, years: readonly number[]): number[] {
  const { from = -Infinity, to = Infinity } = query.selection.year ?? {};
  return years.filter((year) => year >= from && year <= to);
}

function stockWarnings(query: StatisticsQuery, years: readonly number[]): string[] {
  if (query.by.includes('YEAR') || years.length < 2) return [];
  const stocks = query.requests.filter(
    (request) => findMeasure(request.indicator)?.additivity === 'semiAdditive',
  );
  return stocks.map(({ indicator }) => {
    const { zh, en } = indicatorByKey.get(indicator)!.label;
    return `${zh}是存量，跨年不相加，取末年。 ${en} is a stock: not added over years, the last year counts.`;
  });
}

function editionWarnings(query: StatisticsQuery, years: readonly number[]): string[] {
  const [first, second] = editions;
  const spans = years.some((year) => year <= first.to) && years.some((year) => year >= second.from);
  if (!spans || query.requests.length === 0) return [];
  return [
    '所选年度跨越2019年版与2021年版格式，两版含义不尽相同。 The years span the 2019 and 2021 editions of the form, which do not mean the same throughout.',
  ];
}

function scopeWarnings(query: StatisticsQuery): string[] {
  if (query.scope !== 'GOVERNMENT_REPORTS') return [];
  return [
    '政府汇总报告已包含下级地区；同一组内只计最上级的报告。 A government report already contains the areas inside it; within a row only the widest is counted.',
  ];
}

/** What a reader of an answer has to mind, Chinese first; `years` are those that have a report. */
export function toWarnings(query: StatisticsQuery, years: readonly number[]): string[] {
  const asked = yearsOf(query, years);
  return [...stockWarnings(query, asked), ...editionWarnings(query, asked), ...scopeWarnings(query)];
}
