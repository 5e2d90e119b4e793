import { sql, type RawBuilder } from 'kysely';
import { cellStateKeys, cellStates, stateLiteral } from './cell-states.js';
import { toFactsCte } from './facts-cte.js';
import { memberColumns, toGroupsCte, toMembersCte, toObservationsCte } from './observations-cte.js';
import { tablesOf, toReportsCte } from './reports-cte.js';
import { factTables, keyColumn } from './statement-columns.js';
import { toStatesCte } from './states-cte.js';
import type { GroupsPlan, PlannedFigure } from './statistics-plan.js';

const countColumn = (figure: PlannedFigure, state: string): string => `${figure.id}_${state.toLowerCase()}`;

/** Names of the columns a figure comes back in. */
export interface FigureColumns {
  readonly sums: readonly string[];
  readonly counts: readonly string[];
}

function nameColumns(figure: PlannedFigure): FigureColumns {
  const sums =
    figure.kind === 'measure' ? ['value'] : figure.kind === 'ratio' ? ['numerator', 'denominator'] : [];
  return {
    sums: sums.map((part) => `${figure.id}_${part}`),
    counts: cellStateKeys.map((state) => countColumn(figure, state)),
  };
}

const columnsOfFigures = new WeakMap<PlannedFigure, FigureColumns>();

/** The names of a figure's columns; asked for with every row, so they are made once. */
export function figureColumns(figure: PlannedFigure): FigureColumns {
  const known = columnsOfFigures.get(figure);
  if (known) return known;
  const made = nameColumns(figure);
  columnsOfFigures.set(figure, made);
  return made;
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
function rowColumns(plan: GroupsPlan): string[] {
  const reportKeys = plan.reportKeys.map(keyColumn);
  return [...reportKeys, ...memberColumns(plan)];
}

/** Whether a stock is asked for over several years at once. */
function hasStockOverYears(plan: GroupsPlan): boolean {
  return (
    !plan.reportKeys.includes('YEAR') &&
    plan.figures.some((figure) => figure.kind === 'measure' && figure.isStock)
  );
}

function inForm(plan: GroupsPlan): RawBuilder<unknown>[] {
  return plan.memberPlan ? [sql`bool_or(is_in_form) as is_in_form`] : [];
}

/** Keys that follow from those of the row: any of its reports tells them. */
function carried(plan: GroupsPlan): RawBuilder<unknown>[] {
  return plan.carriedKeys.map((key) => sql`max(${sql.ref(keyColumn(key))}) as ${sql.ref(keyColumn(key))}`);
}

function toSumsCte(plan: GroupsPlan, keys: readonly string[]): RawBuilder<unknown> {
  const columns = [
    ...keys.map((key) => sql.ref(key)),
    sql`coalesce(sum(weight), 0)::bigint as reports`,
    ...inForm(plan),
    ...carried(plan),
    ...plan.figures.flatMap((figure) => [...figureSums(figure), ...figureCounts(figure)]),
  ];
  const grouping = keys.length > 0 ? sql` group by ${sql.join(keys.map((key) => sql.ref(key)))}` : sql``;
  return sql`select ${sql.join(columns)} from states${grouping}`;
}

/** The last year of the question in which any report has a number for the stock: one year for all rows. */
function lastYear(figure: PlannedFigure): RawBuilder<unknown> {
  const hasNumber = ['REPORTED', 'ZERO', 'PARTIAL'].map((state) => sql.ref(countColumn(figure, state)));
  return sql`max(year) filter (where ${sql.join(hasNumber, sql` + `)} > 0) over ()`;
}

function toYearlyCte(plan: GroupsPlan): RawBuilder<unknown> {
  const stocks = plan.figures.filter((figure) => figure.kind === 'measure' && figure.isStock);
  const years = stocks.map((figure) => sql`${lastYear(figure)} as ${sql.ref(`${figure.id}_year`)}`);
  return sql`select *, ${sql.join(years)} from yearly`;
}

function toYearsSummedCte(plan: GroupsPlan): RawBuilder<unknown> {
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
  const columns = [
    ...keys,
    sql`coalesce(sum(reports), 0)::bigint as reports`,
    ...inForm(plan),
    ...carried(plan),
    ...figures,
  ];
  const grouping = keys.length > 0 ? sql` group by ${sql.join(keys)}` : sql``;
  return sql`select ${sql.join(columns)} from dated${grouping}`;
}

/** What tells whether two rows are of the same bodies on the same editions, without listing them. */
const marks = [
  sql`bit_xor(hash(body)) as body_mark`,
  sql`bit_xor(hash(body, form)) as form_mark`,
  sql`coalesce(bool_or(form = 'V2019'), false) as has_v2019`,
  sql`coalesce(bool_or(form = 'V2021'), false) as has_v2021`,
];

/** The columns of a row that tell which bodies reported and on which edition of the form. */
export const markColumns = ['body_mark', 'form_mark', 'has_v2019', 'has_v2021'] as const;

function toMarksCte(plan: GroupsPlan): RawBuilder<unknown> {
  const keys = plan.reportKeys.map((key) => sql.ref(keyColumn(key)));
  const grouping = keys.length > 0 ? sql` group by ${sql.join(keys)}` : sql``;
  return sql`select ${sql.join([...keys, ...marks])} from reports${grouping}`;
}

function fromSums(plan: GroupsPlan): RawBuilder<unknown> {
  if (!plan.marksBodies) return sql`select * from sums`;
  const isSame = plan.reportKeys.map((key) => {
    const column = keyColumn(key);
    return sql`sums.${sql.ref(column)} is not distinct from marks.${sql.ref(column)}`;
  });
  return sql`select sums.*, ${sql.join(markColumns.map((column) => sql.ref(column)))}
    from sums left join marks on ${isSame.length > 0 ? sql.join(isSame, sql` and `) : sql`true`}`;
}

function commonTables(plan: GroupsPlan): [string, RawBuilder<unknown>][] {
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
    ...(plan.marksBodies ? [['marks', toMarksCte(plan)] as [string, RawBuilder<unknown>]] : []),
  ];
}

/**
 * The rows of a question with their sums, as a pipeline of common table expressions: the reports asked for; the
 * facts of each table of the form, a row a report; the observations; their states; the sums.
 *
 * @example with reports as (…), groups as (…), disclosures as (…), observations as (…), states as (…),
 *   sums as (…) select * from sums
 */
export function toSummedRows(plan: GroupsPlan): RawBuilder<unknown> {
  const ctes = commonTables(plan).map(([name, body]) => sql`${sql.table(name)} as (${body})`);
  return sql`with ${sql.join(ctes, sql`, `)} ${fromSums(plan)}`;
}
