import { parse } from 'csv-parse/sync';
import { toFigureName } from '../../src/doors/questions/statistics-columns.js';
import type { StatisticsQuestion } from '../../src/resolvers/parameters/statistics-question.js';
import type { StatisticsQuery } from '../../src/resolvers/query/statistics-query.js';
import type { CellCut } from '../../src/schema/catalogue/metrics.js';
import type { CellFilter } from '../../src/schema/graphql/filters.input.js';
import type { HttpService } from './serve-http.js';

/** A figure as every door can tell it. */
export interface DoorFigure {
  readonly exact: string | null;
  readonly status: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** A row of an answer, whatever door it came through: the keys that are in `by`, and the figures in order. */
export interface DoorRow {
  readonly keys: Readonly<Record<string, string>>;
  readonly figures: readonly DoorFigure[];
}

/** An answer of GraphQL, with where it is as CSV. */
export interface GraphqlAnswer {
  readonly rows: readonly DoorRow[];
  readonly totalCount: number;
  readonly csvUrl: string;
}

function toFilter(cut: CellCut): CellFilter {
  const entries = Object.entries(cut).map(([dimension, members]) => [
    dimension.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    members as unknown,
  ]);
  return Object.fromEntries(entries) as CellFilter;
}

/** A question of the planner in the words of the public. */
export function toQuestion({
  by,
  selection,
  cut,
  scope,
  requests,
  having,
  orderBy,
}: StatisticsQuery): StatisticsQuestion {
  const { regionCodes, year, ...lists } = selection;
  const where = {
    ...(year && { year }),
    ...(regionCodes && { region: { codes: [...regionCodes] } }),
    ...lists,
    ...toFilter(cut),
  };
  return {
    by,
    scope,
    figures: requests.map(({ indicator, cut: own }) => ({
      key: indicator,
      ...(Object.keys(own).length > 0 && { where: toFilter(own) }),
    })),
    ...(having && { having }),
    ...(orderBy && { orderBy: orderBy.map((ordering) => ({ transform: 'VALUE' as const, ...ordering })) }),
    ...(Object.keys(where).length > 0 && { where: where as NonNullable<StatisticsQuestion['where']> }),
  };
}

interface GraphqlRow extends Record<string, unknown> {
  readonly id: string;
}

/** Keys as GraphQL tells them in a row's id: `COUNTY=130529|YEAR=2024`. */
function toKeys(id: string): Record<string, string> {
  if (id === 'ALL') return {};
  return Object.fromEntries(id.split('|').map((part) => part.split('=', 2) as [string, string]));
}

/** The answer of GraphQL to a question, of one page; `nested` are fields of a row that are selected beside the figures. */
export async function askGraphql(
  service: HttpService,
  { by, scope, where, figures, having, orderBy }: StatisticsQuestion,
  first = 500,
  nested = '',
): Promise<GraphqlAnswer> {
  const fields = figures.map(
    ({ key }, index) =>
      `f${index}: indicator(key: ${key}, where: $where${index}) { exact status numerator denominator }`,
  );
  const cuts = figures.map((_, index) => `, $where${index}: CellFilter`).join('');
  const { statistics } = await service.ask<{
    statistics: { rows: GraphqlRow[]; totalCount: number; meta: { csvUrl: string } };
  }>(
    `query ($by: [Dimension!]!, $scope: CountingScope!, $where: StatisticsFilter, $first: Int!, $having: [Condition!], $orderBy: [Ordering!]${cuts}) {
      statistics(by: $by, scope: $scope, where: $where, first: $first, having: $having, orderBy: $orderBy) {
        totalCount rows { id ${nested} ${fields.join(' ')} } meta { csvUrl } } }`,
    {
      ...{ by, scope, where, first, having, orderBy },
      ...Object.fromEntries(figures.map((figure, index) => [`where${index}`, figure.where])),
    },
  );
  return {
    totalCount: statistics.totalCount,
    csvUrl: statistics.meta.csvUrl,
    rows: statistics.rows.map((row) => ({
      keys: toKeys(row.id),
      figures: figures.map((_, index) => row[`f${index}`] as DoorFigure),
    })),
  };
}

const keyColumns: Readonly<Record<string, string>> = {
  PROVINCE: 'province_id',
  PREFECTURE: 'prefecture_id',
  COUNTY: 'county_id',
  AGENCY: 'agency_id',
};

const toText = (value: unknown): string | null => (value === null || value === '' ? null : String(value));

/** A flat row of a table of statistics, whose columns are named after the keys of the catalogue. */
export function toDoorRow(row: Readonly<Record<string, unknown>>, question: StatisticsQuestion): DoorRow {
  return {
    keys: Object.fromEntries(
      question.by.map((key) => [key, toText(row[keyColumns[key] ?? key.toLowerCase()]) ?? '']),
    ),
    figures: question.figures.map((asked) => {
      const name = toFigureName(asked);
      return {
        exact: toText(row[name]),
        status: String(row[`${name}_status`]),
        numerator: toText(row[`${name}_numerator`] ?? null),
        denominator: toText(row[`${name}_denominator`] ?? null),
      };
    }),
  };
}

/** The rows of a CSV file as objects of texts. */
export function readCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true }) as Record<string, string>[];
}

/** Reads JSON with every number as the text that stands there, so that no digit is lost. */
export function parseExactJson<T>(text: string): T {
  const quoted = text.replace(
    /("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g,
    (_, string, number) => (string !== undefined ? (string as string) : `"${number as string}"`),
  );
  return JSON.parse(quoted) as T;
}
