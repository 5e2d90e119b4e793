import type { Kysely } from 'kysely';
import { findMeasure, type IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import type { Warehouse } from '../../schema/warehouse/tables.js';
import { streamRows } from '../../warehouse/stream-rows.js';
import {
  buildStatisticsStatement,
  figureColumns,
  type StatisticsRecord,
} from './build-statistics-statement.js';
import { cellStateKeys, type CellStateKey } from './cell-states.js';
import { toMeasureFigure, toRatioFigure, type Figure } from './figure.js';
import { keyColumn } from './statement-columns.js';
import type { PlannedFigure, StatisticsPlan } from './statistics-plan.js';

/** One group of an answer: its keys by dimension, and its figures by request. */
export interface StatisticsGroup {
  readonly keys: Readonly<Partial<Record<DimensionKey, string | null>>>;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** A page of groups. */
export interface StatisticsPage {
  readonly groups: readonly StatisticsGroup[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

function toText(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function toCounts(figure: PlannedFigure, record: StatisticsRecord): Record<CellStateKey, number> {
  const { counts } = figureColumns(figure);
  return Object.fromEntries(
    cellStateKeys.map((key, index) => [key, Number(record[counts[index]!] ?? 0)]),
  ) as Record<CellStateKey, number>;
}

function toFigure(figure: PlannedFigure, record: StatisticsRecord): Figure {
  const reports = Number(record['reports'] ?? 0);
  const counts = toCounts(figure, record);
  if (figure.kind === 'reportRatio') {
    const known = counts.REPORTED + counts.ZERO;
    return toRatioFigure(String(counts.REPORTED), String(known), reports, counts);
  }
  const [first, second] = figureColumns(figure).sums.map((column) => toText(record[column]));
  if (figure.kind === 'ratio') return toRatioFigure(first ?? null, second ?? null, reports, counts);
  const ofYear = record[`${figure.id}_year`];
  const counted = figure.isStock ? Object.values(counts).reduce((sum, count) => sum + count, 0) : reports;
  const unit = findMeasure(figure.atom.measure as IndicatorKey)!.unit;
  return toMeasureFigure(first ?? null, counted, counts, unit, ofYear == null ? null : Number(ofYear));
}

function toGroup(plan: StatisticsPlan, record: StatisticsRecord): StatisticsGroup {
  return {
    keys: Object.fromEntries(
      plan.order.map((dimension) => [dimension, toText(record[keyColumn(dimension)])]),
    ),
    figures: new Map(plan.figures.map((figure) => [figure.requestId, toFigure(figure, record)])),
  };
}

/**
 * Runs the one statement of a plan and turns its rows into groups of figures. Where the filters leave no
 * member of the form there is nothing to ask, and no row.
 */
export async function fetchStatistics(plan: StatisticsPlan, db: Kysely<Warehouse>): Promise<StatisticsPage> {
  if (plan.memberPlan?.members.length === 0) return { groups: [], totalCount: 0, hasNextPage: false };
  const { rows } = await buildStatisticsStatement(plan).execute(db);
  const groups = rows.slice(0, plan.first).map((record) => toGroup(plan, record));
  return { groups, totalCount: Number(rows[0]?.['total_count'] ?? 0), hasNextPage: rows.length > plan.first };
}

/**
 * The same groups without a page, as they come: for answers that are sent on row by row. The plan's `first` and
 * `offset` still hold.
 */
export async function* streamStatistics(
  plan: StatisticsPlan,
  db: Kysely<Warehouse>,
): AsyncGenerator<readonly StatisticsGroup[]> {
  if (plan.memberPlan?.members.length === 0) return;
  const batches = streamRows(buildStatisticsStatement(plan), db);
  let left = plan.first;
  for await (const records of batches) {
    yield records.slice(0, left).map((record) => toGroup(plan, record));
    left -= records.length;
    if (left <= 0) return;
  }
}
