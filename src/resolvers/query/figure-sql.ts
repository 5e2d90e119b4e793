import { sql, type RawBuilder } from 'kysely';
import { cellStateKeys, type CellStateKey } from './cell-states.js';
import type { PlannedFigure } from './statistics-plan.js';
import { figureColumns } from './summed-rows.js';

/** A figure of a group as expressions over the columns of `sums`: what `toMeasureFigure` and `toRatioFigure` say, in SQL. */
export interface FigureSql {
  /** DECIMAL(38,6) of a measure, DOUBLE of a ratio; null where there is no number. */
  readonly value: RawBuilder<unknown>;
  readonly status: RawBuilder<unknown>;
  /** Null of a measure, and of a ratio where no report has both terms. */
  readonly numerator: RawBuilder<unknown>;
  readonly denominator: RawBuilder<unknown>;
}

type Counts = Readonly<Record<CellStateKey, RawBuilder<unknown>>>;

function countsOf(figure: PlannedFigure): Counts {
  const { counts } = figureColumns(figure);
  const entries = cellStateKeys.map((key, index) => [key, sql.ref(counts[index]!)]);
  return Object.fromEntries(entries) as Counts;
}

/** Why there is no number, the reason that explains most first. */
function missingStatus(reports: RawBuilder<unknown>, counts: Counts): RawBuilder<unknown> {
  const reasons = (['UNREADABLE', 'BLANK', 'NOT_APPLICABLE'] as const).map(
    (key) => sql`when ${counts[key]} > 0 then ${sql.lit(key)}`,
  );
  return sql`case when ${reports} = 0 then 'NO_REPORT' ${sql.join(reasons, sql` `)} else 'ABSENT' end`;
}

function measureSql(figure: PlannedFigure & { kind: 'measure' }): FigureSql {
  const counts = countsOf(figure);
  const reports = figure.isStock ? sql`(${sql.join(Object.values(counts), sql` + `)})` : sql.ref('reports');
  const whole = sql`(${counts.REPORTED} + ${counts.ZERO})`;
  const isMissing = sql`${whole} + ${counts.PARTIAL} = 0`;
  const [sum] = figureColumns(figure).sums;
  const nothing = sql`null::decimal(38, 6)`;
  return {
    value: sql`case when ${isMissing} then null else coalesce(${sql.ref(sum!)}, 0)::decimal(38, 6) end`,
    status: sql`case when ${isMissing} then ${missingStatus(reports, counts)}
      when ${whole} < ${reports} then 'PARTIAL' when ${counts.REPORTED} = 0 then 'ZERO' else 'REPORTED' end`,
    numerator: nothing,
    denominator: nothing,
  };
}

function ratioSql(figure: Exclude<PlannedFigure, { kind: 'measure' }>): FigureSql {
  const counts = countsOf(figure);
  const reports = sql.ref('reports');
  const whole = sql`(${counts.REPORTED} + ${counts.ZERO})`;
  const terms =
    figure.kind === 'reportRatio'
      ? [counts.REPORTED, whole]
      : figureColumns(figure).sums.map((column) => sql`coalesce(${sql.ref(column)}, 0)`);
  const [numerator, denominator] = terms.map(
    (term) => sql`case when ${whole} > 0 then ${term}::decimal(38, 6) end`,
  ) as [RawBuilder<unknown>, RawBuilder<unknown>];
  return {
    value: sql`case when ${whole} > 0 then ${terms[0]}::double / nullif(${terms[1]}::double, 0) end`,
    status: sql`case when ${whole} = 0 then ${missingStatus(reports, counts)}
      when ${terms[1]} = 0 then 'UNDEFINED' when ${whole} < ${reports} then 'PARTIAL'
      when ${terms[0]} = 0 then 'ZERO' else 'REPORTED' end`,
    numerator,
    denominator,
  };
}

/** The expressions of a planned figure. */
export function toFigureSql(figure: PlannedFigure): FigureSql {
  return figure.kind === 'measure' ? measureSql(figure) : ratioSql(figure);
}
