import { sql, type RawBuilder } from 'kysely';
import { operators } from '../../schema/catalogue/transforms.js';
import { memberPosition } from './observations-cte.js';
import { numberColumn, toNumber } from './row-numbers.js';
import { keyColumn } from './statement-columns.js';
import type {
  Comparison,
  PlannedCondition,
  PlannedOrdering,
  PlannedRank,
  RowNumber,
  StatisticsPlan,
} from './statistics-plan.js';
import { figureColumns, markColumns, toSummedRows } from './summed-rows.js';

/** One row of the answer: keys, how many reports, and per figure its sums and the reports in each state. */
export type StatisticsRecord = Readonly<Record<string, string | number | boolean | null>>;

/** Name of a column of a comparison in the answer. */
export function comparedColumn(comparison: Comparison, column: string): string {
  return `${comparison.id}_${column}`;
}

interface RankColumns {
  readonly position: string;
  readonly of: string;
  readonly ties: string;
}

/** Names of the columns a rank comes back in. */
export function rankColumns({ figure, within, direction }: Omit<PlannedRank, 'peers'>): RankColumns {
  const name = `${figure.id}_${within}_${direction}`.toLowerCase();
  return { position: `${name}_position`, of: `${name}_of`, ties: `${name}_ties` };
}

function listNumbers(plan: StatisticsPlan): RowNumber[] {
  const numbers = [
    ...plan.having.map(({ number }) => number),
    ...plan.orderings.map(({ by }) => by).filter((by) => typeof by !== 'string'),
    ...plan.ranks.map(({ figure }): RowNumber => ({ figure, transform: 'VALUE', comparison: null })),
  ];
  return [...new Map(numbers.map((number) => [numberColumn(number), number])).values()];
}

function fromComparison(comparison: Comparison): RawBuilder<unknown>[] {
  const { id, plan } = comparison;
  const columns = plan.figures.flatMap((figure) => {
    const { sums, counts } = figureColumns(figure);
    return [...sums, ...counts];
  });
  return ['reports', ...columns].map(
    (column) => sql`${sql.ref(`${id}.${column}`)} as ${sql.ref(comparedColumn(comparison, column))}`,
  );
}

/** Whether the bodies, and their editions of table two, are the same in both rows. */
function sameness(comparison: Comparison): RawBuilder<unknown>[] {
  if (comparison.comparison.kind === 'share') return [];
  const isSame = (column: string): RawBuilder<unknown> =>
    sql`${sql.ref(`answer.${column}`)} is not distinct from ${sql.ref(`${comparison.id}.${column}`)}`;
  const [body, form, ...editions] = markColumns.map(isSame);
  return [
    sql`${body} and ${isSame('reports')} as ${sql.ref(comparedColumn(comparison, 'same_bodies'))}`,
    sql`${sql.join(editions, sql` and `)} and (${form} or not ${body}) as ${sql.ref(comparedColumn(comparison, 'same_forms'))}`,
  ];
}

function joined(comparison: Comparison): RawBuilder<unknown> {
  const { comparison: kind, id, match } = comparison;
  const conditions = match.map((dimension) => {
    const column = keyColumn(dimension);
    const own = sql.ref(`answer.${column}`);
    const other = sql.ref(`${id}.${column}`);
    return dimension === 'YEAR' && kind.kind === 'change'
      ? sql`${other} = ${own} - ${sql.lit(kind.years)}`
      : sql`${own} is not distinct from ${other}`;
  });
  return sql` left join ${sql.table(id)} on ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}`;
}

function toComparedCte(plan: StatisticsPlan): RawBuilder<unknown> {
  const numbers = listNumbers(plan).map(
    (number) => sql`${toNumber(number)} as ${sql.ref(numberColumn(number))}`,
  );
  const columns = [
    sql`answer.*`,
    ...plan.comparisons.flatMap(fromComparison),
    ...plan.comparisons.flatMap(sameness),
    ...numbers,
  ];
  const joins = sql.join(plan.comparisons.map(joined), sql``);
  const inForm = plan.memberPlan ? sql` where answer.is_in_form` : sql``;
  return sql`select ${sql.join(columns)} from answer${plan.comparisons.length > 0 ? joins : sql``}${inForm}`;
}

function toCondition({ number, op, value }: PlannedCondition): RawBuilder<unknown> {
  const { sign } = operators.find(({ key }) => key === op)!;
  return sql`${sql.ref(numberColumn(number))}::double ${sql.raw(sign)} ${value}::double`;
}

function toKeptCte(plan: StatisticsPlan): RawBuilder<unknown> {
  return sql`select * from compared where ${sql.join(plan.having.map(toCondition), sql` and `)}`;
}

/**
 * A rank is one more than the rows ahead. Rows without a number come behind all others, so that they move none.
 * @example rank() over (partition by province order by f0_as_value desc nulls last) as f0_province_desc_position, …
 */
function toRankColumns(rank: PlannedRank): RawBuilder<unknown>[] {
  const number = sql.ref(numberColumn({ figure: rank.figure, transform: 'VALUE' }));
  const peers = rank.peers.map((key) => sql.ref(keyColumn(key)));
  const among = peers.length > 0 ? sql`partition by ${sql.join(peers)}` : sql``;
  const direction = sql.raw(rank.direction.toLowerCase());
  const columns = rankColumns(rank);
  return [
    sql`rank() over (${among} order by ${number} ${direction} nulls last) as ${sql.ref(columns.position)}`,
    sql`count(${number}) over (${among}) as ${sql.ref(columns.of)}`,
    sql`count(*) over (partition by ${sql.join([...peers, number])}) - 1 as ${sql.ref(columns.ties)}`,
  ];
}

function toOrder({ by, direction }: PlannedOrdering): RawBuilder<unknown> {
  const column = typeof by === 'string' ? (memberPosition(by) ?? keyColumn(by)) : numberColumn(by);
  return sql`${sql.ref(column)} ${sql.raw(direction.toLowerCase())} nulls last`;
}

/** The order asked for, then the keys that were not in it: no two rows are equal in all of them. */
function orderColumns(plan: StatisticsPlan): RawBuilder<unknown>[] {
  const asked = plan.orderings.map(({ by }) => by);
  const rest = plan.order.filter((key) => !asked.includes(key));
  return [...plan.orderings, ...rest.map((by) => ({ by, direction: 'ASC' as const }))].map(toOrder);
}

/** The steps from the sums to the rows that are shown, each from the one before. */
function steps(plan: StatisticsPlan): [string, RawBuilder<unknown>][] {
  const ranks = plan.ranks.flatMap(toRankColumns);
  const kept = plan.having.length > 0 ? 'kept' : 'compared';
  return [
    ['answer', toSummedRows(plan)],
    ...plan.comparisons.map((other): [string, RawBuilder<unknown>] => [other.id, toSummedRows(other.plan)]),
    ['compared', toComparedCte(plan)],
    ...(plan.having.length > 0 ? [['kept', toKeptCte(plan)] as [string, RawBuilder<unknown>]] : []),
    ...(ranks.length > 0
      ? [
          ['ranked', sql`select *, ${sql.join(ranks)} from ${sql.table(kept)}`] as [
            string,
            RawBuilder<unknown>,
          ],
        ]
      : []),
  ];
}

/**
 * The one statement of a `statistics` field: the rows of the question and of those it is compared with, each from
 * its own pipeline; what is made of them; the rows that are kept; their ranks; the page.
 *
 * @example with answer as (with reports as (…), …), c0 as (…), compared as (select answer.*, … from answer left join c0 …),
 *   kept as (…), ranked as (…) select *, count(*) over () as total_count from ranked order by … limit 51 offset 0
 */
export function buildStatisticsStatement(plan: StatisticsPlan): RawBuilder<StatisticsRecord> {
  const all = steps(plan);
  const ctes = all.map(([name, body]) => sql`${sql.table(name)} as (${body})`);
  const [last] = all.at(-1)!;
  const order = orderColumns(plan);
  return sql<StatisticsRecord>`with ${sql.join(ctes, sql`, `)}
    select *, count(*) over () as total_count from ${sql.table(last)}${
      order.length > 0 ? sql` order by ${sql.join(order)}` : sql``
    } limit ${sql.lit(plan.first + 1)} offset ${sql.lit(plan.offset)}`;
}
