import { sql, type RawBuilder } from 'kysely';
import { cellStateKeys, cellStates, stateLiteral } from './cell-states.js';
import { toFactsCte } from './facts-cte.js';
import { memberColumns, toGroupsCte, toMembersCte, toObservationsCte } from './observations-cte.js';
import { tablesOf, toReportsCte } from './reports-cte.js';
import { factTables, keyColumn } from './statement-columns.js';
import { toStatesCte } from './states-cte.js';
import type { PlannedFigure, StatisticsPlan } from './statistics-plan.js';

/** One row of the answer: keys, how many reports, and per figure its sums and the reports in each state. */
export type StatisticsRecord = Readonly<Record<string, string | number | null>>;

const countColumn = (figure: PlannedFigure, state: string): string => `${figure.id}_${state.toLowerCase()}`;

/** Names of the columns a figure comes back in. */
export function figureColumns(figure: PlannedFigure): {
  readonly sums: readonly string[];
  readonly counts: readonly string[];
} {
  const sums =
    figure.kind === 'measure' ? ['value'] : figure.kind === 'ratio' ? ['numerator', 'denominator'] : [];
  return {
    sums: sums.map((part) => `${figure.id}_${part}`),
    counts: cellStateKeys.map((state) => countColumn(figure, state)),
  };
}

function figureSums(figure: PlannedFigure): RawBuilder<unknown>[] {
  const state = sql.ref(`${figure.id}_state`);
  const isWhole = sql`${state} <= ${stateLiteral('ZERO')}`;
  if (figure.kind === 'reportRatio') return [];
  return figureColumns(figure).sums.map((column) =>
    figure.kind === 'measure'
      ? sql`sum(${sql.ref(column)}) as ${sql.ref(column)}`
      : sql`sum(${sql.ref(column)}) filter (where ${isWhole}) as ${sql.ref(column)}`,
  );
}

function figureCounts(figure: PlannedFigure): RawBuilder<unknown>[] {
  return cellStateKeys.map(
    (key) =>
      sql`coalesce(sum(weight) filter (where ${sql.ref(`${figure.id}_state`)} = ${sql.lit(cellStates[key])}), 0)::bigint as ${sql.ref(countColumn(figure, key))}`,
  );
}

/** The columns rows are made of: the keys of the question and the positions that order members of the form. */
function rowColumns(plan: StatisticsPlan): string[] {
  const reportKeys = plan.reportKeys.map(keyColumn);
  return [...reportKeys, ...memberColumns(plan)];
}

/** Whether a stock is asked for over several years at once. */
function hasStockOverYears(plan: StatisticsPlan): boolean {
  return (
    !plan.reportKeys.includes('YEAR') &&
    plan.figures.some((figure) => figure.kind === 'measure' && figure.isStock)
  );
}

function inForm(plan: StatisticsPlan): RawBuilder<unknown>[] {
  return plan.memberPlan ? [sql`bool_or(is_in_form) as is_in_form`] : [];
}

function toSumsCte(plan: StatisticsPlan, keys: readonly string[]): RawBuilder<unknown> {
  const columns = [
    ...keys.map((key) => sql.ref(key)),
    sql`coalesce(sum(weight), 0)::bigint as reports`,
    ...inForm(plan),
    ...plan.figures.flatMap((figure) => [...figureSums(figure), ...figureCounts(figure)]),
  ];
  const grouping = keys.length > 0 ? sql` group by ${sql.join(keys.map((key) => sql.ref(key)))}` : sql``;
  return sql`select ${sql.join(columns)} from states${grouping}`;
}

/** The last year of the row in which any report has a number for the stock. */
function lastYear(plan: StatisticsPlan, figure: PlannedFigure): RawBuilder<unknown> {
  const hasNumber = ['REPORTED', 'ZERO', 'PARTIAL'].map((state) => sql.ref(countColumn(figure, state)));
  const keys = rowColumns(plan).map((column) => sql.ref(column));
  const partition = keys.length > 0 ? sql`partition by ${sql.join(keys)}` : sql``;
  return sql`max(year) filter (where ${sql.join(hasNumber, sql` + `)} > 0) over (${partition})`;
}

function toYearlyCte(plan: StatisticsPlan): RawBuilder<unknown> {
  const stocks = plan.figures.filter((figure) => figure.kind === 'measure' && figure.isStock);
  const years = stocks.map((figure) => sql`${lastYear(plan, figure)} as ${sql.ref(`${figure.id}_year`)}`);
  return sql`select *, ${sql.join(years)} from yearly`;
}

function toYearsSummedCte(plan: StatisticsPlan): RawBuilder<unknown> {
  const keys = rowColumns(plan).map((column) => sql.ref(column));
  const figures = plan.figures.flatMap((figure) => {
    const isStock = figure.kind === 'measure' && figure.isStock;
    const filter = isStock
      ? sql` filter (where ${sql.ref(`${figure.id}_year`)} is null or year = ${sql.ref(`${figure.id}_year`)})`
      : sql``;
    const { sums, counts } = figureColumns(figure);
    const added = [
      ...sums.map((column) => sql`sum(${sql.ref(column)})${filter} as ${sql.ref(column)}`),
      ...counts.map(
        (column) => sql`coalesce(sum(${sql.ref(column)})${filter}, 0)::bigint as ${sql.ref(column)}`,
      ),
    ];
    return isStock
      ? [...added, sql`max(${sql.ref(`${figure.id}_year`)}) as ${sql.ref(`${figure.id}_year`)}`]
      : added;
  });
  const columns = [...keys, sql`coalesce(sum(reports), 0)::bigint as reports`, ...inForm(plan), ...figures];
  const grouping = keys.length > 0 ? sql` group by ${sql.join(keys)}` : sql``;
  return sql`select ${sql.join(columns)} from dated${grouping}`;
}

function orderColumns(plan: StatisticsPlan): RawBuilder<unknown>[] {
  const isOfForm = (column: string): boolean => memberColumns(plan).includes(column);
  const names = plan.order.map(keyColumn).map((column) => (isOfForm(column) ? 'position' : column));
  return [...new Set(names)].map((name) => sql`${sql.ref(name)} asc nulls last`);
}

function commonTables(plan: StatisticsPlan): [string, RawBuilder<unknown>][] {
  const facts = tablesOf(plan)
    .filter((table) => plan.atoms.some((atom) => atom.table === table))
    .map((table): [string, RawBuilder<unknown>] => [factTables[table].cte, toFactsCte(plan, table)]);
  const sums: [string, RawBuilder<unknown>][] = hasStockOverYears(plan)
    ? [
        ['yearly', toSumsCte(plan, ['year', ...rowColumns(plan)])],
        ['dated', toYearlyCte(plan)],
        ['sums', toYearsSummedCte(plan)],
      ]
    : [['sums', toSumsCte(plan, rowColumns(plan))]];
  return [
    ['reports', toReportsCte(plan)],
    ...(plan.memberPlan
      ? [['members', toMembersCte(plan, plan.memberPlan)] as [string, RawBuilder<unknown>]]
      : []),
    ['groups', toGroupsCte(plan)],
    ...facts,
    ['observations', toObservationsCte(plan)],
    ['states', toStatesCte(plan)],
    ...sums,
  ];
}

/**
 * The one statement of a `statistics` field, as a pipeline of common table expressions: the reports asked
 * for; the facts of each table of the form, a row a report; the observations; their states; the sums.
 *
 * @example with reports as (…), groups as (…), disclosures as (…), observations as (…), states as (…),
 *   sums as (…) select *, count(*) over () as total_count from sums order by county limit 51 offset 0
 */
export function buildStatisticsStatement(plan: StatisticsPlan): RawBuilder<StatisticsRecord> {
  const ctes = commonTables(plan).map(([name, body]) => sql`${sql.table(name)} as (${body})`);
  const order = orderColumns(plan);
  const filter = plan.memberPlan ? sql` where is_in_form` : sql``;
  return sql<StatisticsRecord>`with ${sql.join(ctes, sql`, `)}
    select *, count(*) over () as total_count from sums${filter}${
      order.length > 0 ? sql` order by ${sql.join(order)}` : sql``
    } limit ${sql.lit(plan.first + 1)} offset ${sql.lit(plan.offset)}`;
}
