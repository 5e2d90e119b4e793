import { findMeasure, type IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import type { ShareBaseKey } from '../../schema/catalogue/transforms.js';
import { comparedColumn, rankColumns, type StatisticsRecord } from './build-statistics-statement.js';
import { cellStateKeys, type CellStateKey } from './cell-states.js';
import {
  toMeasureFigure,
  toRatioFigure,
  type Change,
  type ComparedFigure,
  type Figure,
  type Rank,
} from './figure.js';
import type { Incomparability } from '../harmonization/harmonization.js';
import { findRowIncomparability, yearsOfRow } from './row-incomparability.js';
import { keyColumn } from './statement-columns.js';
import { figureOf, type Comparison, type PlannedFigure, type StatisticsPlan } from './statistics-plan.js';
import type { FigureRequest, RankRequest } from './statistics-query.js';
import { figureColumns } from './summed-rows.js';
import { toChange } from './to-change.js';

/** One group of an answer: its keys by dimension, and its figures by request. */
export interface StatisticsGroup {
  readonly keys: Readonly<Partial<Record<DimensionKey, string | null>>>;
  readonly figures: ReadonlyMap<string, ComparedFigure>;
  /** Why it is not of the area its region has in the map year; null where it is, or nothing is mapped. */
  readonly incomparability: Incomparability | null;
}

/** Names one rank of a figure among its others. */
export function rankName({ within, direction }: RankRequest): string {
  return `${within} ${direction}`;
}

type ReadColumn = (column: string) => StatisticsRecord[string];

function toText(value: StatisticsRecord[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function toCounts(figure: PlannedFigure, read: ReadColumn): Record<CellStateKey, number> {
  const { counts } = figureColumns(figure);
  const found = {} as Record<CellStateKey, number>;
  for (let index = 0; index < cellStateKeys.length; index += 1)
    found[cellStateKeys[index]!] = Number(read(counts[index]!) ?? 0);
  return found;
}

function toFigure(figure: PlannedFigure, read: ReadColumn): Figure {
  const reports = Number(read('reports') ?? 0);
  const counts = toCounts(figure, read);
  if (figure.kind === 'reportRatio') {
    const known = counts.REPORTED + counts.ZERO;
    return toRatioFigure(String(counts.REPORTED), String(known), reports, counts);
  }
  const [first, second] = figureColumns(figure).sums.map((column) => toText(read(column)));
  if (figure.kind === 'ratio') return toRatioFigure(first ?? null, second ?? null, reports, counts);
  const ofYear = read(`${figure.id}_year`);
  const counted = figure.isStock ? Object.values(counts).reduce((sum, count) => sum + count, 0) : reports;
  const unit = findMeasure(figure.atom.measure as IndicatorKey)!.unit;
  return toMeasureFigure(first ?? null, counted, counts, unit, ofYear == null ? null : Number(ofYear));
}

/** The figure of a comparison's row that stands beside this one. */
function toOther(comparison: Comparison, requestId: string, record: StatisticsRecord): Figure {
  const figure = figureOf(comparison.plan, requestId)!;
  return toFigure(figure, (column) => record[comparedColumn(comparison, column)] ?? null);
}

/** Only table two means different things in the two editions of the form. */
function isOfTableTwo(figure: PlannedFigure): boolean {
  if (figure.kind === 'reportRatio') return false;
  const atoms = figure.kind === 'measure' ? [figure.atom] : [...figure.numerator, ...figure.denominator];
  return atoms.some((atom) => atom.table === 'DISCLOSURE');
}

/** What is made of a figure of which nothing was asked: most figures share it. */
const nothingAsked: ReadonlyMap<never, never> = new Map<never, never>();

/** One figure of one record with what was asked of it. */
interface Asked {
  readonly plan: StatisticsPlan;
  readonly planned: PlannedFigure;
  readonly request: FigureRequest;
  readonly figure: Figure;
  readonly record: StatisticsRecord;
}

function toChanges({ plan, planned, request, figure, record }: Asked): ReadonlyMap<number, Change> {
  if (!request.changes?.length) return nothingAsked;
  const year = plan.year ?? Number(record['year']);
  const wanted = request.changes.map((years): [number, Change] => {
    const other = plan.comparisons.find(
      ({ comparison }) => comparison.kind === 'change' && comparison.years === years,
    )!;
    const facts = {
      fromYear: year - years,
      sameArea: findRowIncomparability(toKeys(plan, record), plan, [year, year - years]) === null,
      sameBodies: record[comparedColumn(other, 'same_bodies')] === true,
      sameMeaning: !isOfTableTwo(planned) || record[comparedColumn(other, 'same_forms')] === true,
    };
    return [years, toChange(figure, toOther(other, request.id, record), facts)];
  });
  return new Map(wanted);
}

function toShares({ plan, request, figure, record }: Asked): ReadonlyMap<ShareBaseKey, number | null> {
  if (!request.shares?.length) return nothingAsked;
  const wanted = request.shares.map((of): [ShareBaseKey, number | null] => {
    const other = plan.comparisons.find(
      ({ comparison, plan: { figures } }) =>
        comparison.kind === 'share' &&
        comparison.of === of &&
        figures.some(({ requestId }) => requestId === request.id),
    );
    const whole = other ? toOther(other, request.id, record).value : null;
    return [of, whole === null || whole === 0 || figure.value === null ? null : figure.value / whole];
  });
  return new Map(wanted);
}

function toRanks({ planned, request, figure, record }: Asked): ReadonlyMap<string, Rank | null> {
  if (!request.ranks?.length) return nothingAsked;
  const wanted = request.ranks.map((rank): [string, Rank | null] => {
    const columns = rankColumns({ figure: planned, ...rank });
    const read = (column: string): number => Number(record[column]);
    const { position, of, ties } = columns;
    const found = { position: read(position), of: read(of), ties: read(ties) };
    return [rankName(rank), figure.value === null ? null : found];
  });
  return new Map(wanted);
}

function toCompared(plan: StatisticsPlan, request: FigureRequest, record: StatisticsRecord): ComparedFigure {
  const planned = figureOf(plan, request.id)!;
  const figure = toFigure(planned, (column) => record[column] ?? null);
  const asked = { plan, planned, request, figure, record };
  return { ...figure, changes: toChanges(asked), ranks: toRanks(asked), shares: toShares(asked) };
}

function toKeys(plan: StatisticsPlan, record: StatisticsRecord): StatisticsGroup['keys'] {
  return Object.fromEntries(plan.order.map((dimension) => [dimension, toText(record[keyColumn(dimension)])]));
}

/** Turns a record of an answer into its group. */
export function toGroup(plan: StatisticsPlan, record: StatisticsRecord): StatisticsGroup {
  const keys = toKeys(plan, record);
  return {
    keys,
    incomparability: findRowIncomparability(keys, plan, yearsOfRow(keys, plan)),
    figures: new Map(
      [...plan.requests.values()].map((request) => [request.id, toCompared(plan, request, record)]),
    ),
  };
}
