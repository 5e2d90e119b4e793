import { sql, type RawBuilder } from 'kysely';
import { toFigureSql, type FigureSql } from '../../resolvers/query/figure-sql.js';
import { planStatistics } from '../../resolvers/query/plan-statistics.js';
import { keyColumn } from '../../resolvers/query/statement-columns.js';
import { toSummedRows } from '../../resolvers/query/summed-rows.js';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import type { Indicator } from '../../schema/catalogue/indicators.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { FlatColumn } from '../table/flat-table.js';
import type { TableNeed } from './published-table.js';

/** A column of a wide table that comes of a figure. */
export interface FigureColumn {
  readonly indicator: Indicator;
  readonly column: FlatColumn;
  readonly part: keyof FigureSql;
}

/** Figures of one statement: what it costs to plan grows faster than their number. */
const figuresOfStatement = 6;

type SumsNeed = Pick<TableNeed, 'years' | 'summed'>;

/** The rows of some figures, as the planner plans them for GraphQL, with each column as it is published. */
function toFigureRows(
  dimension: DimensionKey | null,
  needed: readonly FigureColumn[],
  scope: CountingScopeKey,
  { years, summed = toSummedRows }: SumsNeed,
): RawBuilder<unknown> {
  const asked = [...new Set(needed.map(({ indicator }) => indicator.key))];
  const plan = planStatistics({
    by: dimension === null ? ['YEAR'] : [dimension, 'YEAR'],
    selection: years ? { year: years } : {},
    cut: {},
    scope,
    requests: asked.map((key) => ({ id: key, indicator: key, cut: {} })),
    first: 0,
    offset: 0,
  });
  const expressions = new Map(plan.figures.map((figure) => [figure.requestId, toFigureSql(figure)]));
  const keys = [...(dimension === null ? [] : [keyColumn(dimension)]), 'year', 'reports'];
  const columns = [
    ...keys.map((key) => sql.ref(key)),
    ...needed.map(
      ({ indicator, part, column: { name } }) =>
        sql`${expressions.get(indicator.key)![part]} as ${sql.ref(name)}`,
    ),
  ];
  return sql`select ${sql.join(columns)} from (${summed(plan)}) as summed`;
}

function inChunks(needed: readonly FigureColumn[]): FigureColumn[][] {
  const keys = [...new Set(needed.map(({ indicator }) => indicator.key))];
  const count = Math.max(1, Math.ceil(keys.length / figuresOfStatement));
  return Array.from({ length: count }, (_, index) => {
    const own = keys.slice(index * figuresOfStatement, (index + 1) * figuresOfStatement);
    return needed.filter(({ indicator }) => own.includes(indicator.key));
  });
}

/**
 * The same rows, a few figures at a time, joined by their keys: which rows there are does not depend on the figures. Where
 * the sums are there already, all figures at once.
 */
export function toGroupedRows(
  dimension: DimensionKey | null,
  needed: readonly FigureColumn[],
  scope: CountingScopeKey,
  need: SumsNeed,
): RawBuilder<unknown> {
  const keys = [...(dimension === null ? [] : [keyColumn(dimension)]), 'year'];
  const chunks = need.summed ? [needed] : inChunks(needed);
  const parts = chunks.map((chunk) => toFigureRows(dimension, chunk, scope, need));
  const [first, ...others] = parts.map((part, index) => sql`(${part}) as ${sql.table(`part${index}`)}`);
  const joins = others.map((part, index) => {
    const same = keys.map(
      (key) => sql`${sql.ref(`part0.${key}`)} is not distinct from ${sql.ref(`part${index + 1}.${key}`)}`,
    );
    return sql` inner join ${part} on ${sql.join(same, sql` and `)}`;
  });
  const names = [...keys, 'reports'].map((key) => sql.ref(`part0.${key}`));
  const columns = [...names, ...needed.map(({ column: { name } }) => sql.ref(name))];
  return sql`select ${sql.join(columns)} from ${first}${joins.length > 0 ? sql.join(joins, sql``) : sql``}`;
}
