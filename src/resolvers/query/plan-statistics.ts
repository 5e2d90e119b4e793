import {
  isCellDimension,
  type DimensionKey,
  type ReportDimensionKey,
} from '../../schema/catalogue/dimensions.js';
import type { IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { TransformKey } from '../../schema/catalogue/transforms.js';
import { Refusal } from '../refusal.js';
import { canBeShare, onlyYear, planComparisons } from './plan-comparisons.js';
import { planGroups } from './plan-groups.js';
import { peerKeys } from './row-places.js';
import {
  figureOf,
  type Comparison,
  type GroupsPlan,
  type PlannedCondition,
  type PlannedOrdering,
  type PlannedRank,
  type RowNumber,
  type StatisticsPlan,
} from './statistics-plan.js';
import type {
  FigureRequest,
  StatisticsCondition,
  StatisticsOrdering,
  StatisticsQuery,
} from './statistics-query.js';

interface NumberRequest {
  readonly indicator: IndicatorKey;
  readonly transform: TransformKey;
}

function toNumberRequest({ indicator, key, transform = 'VALUE' }: StatisticsOrdering): NumberRequest | null {
  if ((indicator == null) === (key == null)) {
    const message = 'An ordering is by an indicator or by a key: give exactly one of the two.';
    throw new Refusal('BAD_ORDERING', message, { received: { indicator, key } });
  }
  return indicator == null ? null : { indicator, transform };
}

function assertShare(request: FigureRequest, query: StatisticsQuery): void {
  if (canBeShare(request, 'RESULT', query)) return;
  const message = `${request.indicator} has no SHARE here: a rate is no part of a whole, and stocks of several years do not add up.`;
  throw new Refusal('COMBINATION_NOT_ALLOWED', message, { indicator: request.indicator });
}

function withTransform(
  request: FigureRequest,
  transform: TransformKey,
  query: StatisticsQuery,
): FigureRequest {
  const { changes = [], shares = [] } = request;
  if (transform === 'SHARE') {
    assertShare(request, query);
    return { ...request, shares: [...new Set([...shares, 'RESULT' as const])] };
  }
  return transform === 'VALUE' ? request : { ...request, changes: [...new Set([...changes, 1])] };
}

const hasNoCut = (request: FigureRequest): boolean => Object.keys(request.cut).length === 0;

function requestFor(indicator: IndicatorKey, requests: readonly FigureRequest[]): FigureRequest {
  const known = requests.find((request) => request.indicator === indicator && hasNoCut(request));
  return known ?? { id: `@${indicator}`, indicator, cut: {} };
}

/** The requests of a question with those that its conditions and its order need. */
function allRequests(query: StatisticsQuery): FigureRequest[] {
  const orderings = (query.orderBy ?? []).map(toNumberRequest).filter((request) => request !== null);
  const requests = new Map(query.requests.map((request) => [request.id, request]));
  for (const { indicator, transform } of [...(query.having ?? []), ...orderings]) {
    const request = requestFor(indicator, [...requests.values()]);
    requests.set(request.id, withTransform(request, transform, query));
  }
  return [...requests.values()];
}

/** What conditions, orders and ranks are planned from. */
interface Planned {
  readonly query: StatisticsQuery;
  readonly requests: readonly FigureRequest[];
  readonly groups: GroupsPlan;
  readonly comparisons: readonly Comparison[];
}

function isFor({ comparison }: Comparison, transform: TransformKey): boolean {
  return transform === 'SHARE'
    ? comparison.kind === 'share' && comparison.of === 'RESULT'
    : comparison.kind === 'change' && comparison.years === 1;
}

function toRowNumber({ indicator, transform }: NumberRequest, planned: Planned): RowNumber {
  const { id } = requestFor(indicator, planned.requests);
  const comparison =
    transform === 'VALUE' ? null : planned.comparisons.find((other) => isFor(other, transform))!;
  return { figure: figureOf(planned.groups, id)!, transform, comparison };
}

function planCondition(condition: StatisticsCondition, planned: Planned): PlannedCondition {
  const { op, value } = condition;
  if (!Number.isFinite(value)) {
    const message = `The value of a condition on ${condition.indicator} is ${value}; give a finite number.`;
    throw new Refusal('BAD_CONDITION', message, { indicator: condition.indicator, received: String(value) });
  }
  return { number: toRowNumber(condition, planned), op, value };
}

function planOrdering(ordering: StatisticsOrdering, planned: Planned): PlannedOrdering {
  const number = toNumberRequest(ordering);
  if (number) return { by: toRowNumber(number, planned), direction: ordering.direction ?? 'DESC' };
  const key = ordering.key!;
  if (!planned.query.by.includes(key)) {
    const message = `The rows have no ${key} to be ordered by; "by" is ${planned.query.by.join(', ') || 'empty'}.`;
    throw new Refusal('BAD_ORDERING', message, { received: key, allowed: planned.query.by });
  }
  return { by: key, direction: ordering.direction ?? 'ASC' };
}

function planRanks(query: StatisticsQuery, requests: readonly FigureRequest[], groups: GroupsPlan) {
  const ranks = requests.flatMap((request) =>
    (request.ranks ?? []).map(({ within, direction }): PlannedRank => {
      const figure = figureOf(groups, request.id)!;
      return { figure, within, direction, peers: peerKeys(within, query.by) };
    }),
  );
  const nameOf = ({ figure, within, direction }: PlannedRank) => `${figure.id} ${within} ${direction}`;
  return [...new Map(ranks.map((rank) => [nameOf(rank), rank])).values()];
}

/** Keys that ranks and shares need of a row and that are not in `by`: they follow from those that are. */
function carriedKeys(
  query: StatisticsQuery,
  requests: readonly FigureRequest[],
  comparisons: readonly Comparison[],
): ReportDimensionKey[] {
  const scopes = requests.flatMap((request) => request.ranks ?? []).map(({ within }) => within);
  const wanted: readonly DimensionKey[] = [
    ...scopes.flatMap((within) => peerKeys(within, query.by)),
    ...comparisons.flatMap(({ match }) => match),
  ];
  return [...new Set(wanted)].filter(
    (key): key is ReportDimensionKey => !isCellDimension(key) && !query.by.includes(key),
  );
}

/**
 * Decides what a statement has to compute, from the catalogue alone. Refuses, before any SQL, an indicator
 * that the form does not break down as asked (DIMENSION_NOT_ALLOWED, FILTER_NOT_ALLOWED), what cannot go together
 * (COMBINATION_NOT_ALLOWED), and a condition or an order that says nothing (BAD_CONDITION, BAD_ORDERING).
 */
export function planStatistics(query: StatisticsQuery): StatisticsPlan {
  const requests = allRequests(query);
  const asked = { ...query, requests };
  const comparisons = planComparisons(asked);
  const groups = planGroups(asked, {
    carriedKeys: carriedKeys(query, requests, comparisons),
    marksBodies: comparisons.some(({ comparison }) => comparison.kind === 'change'),
  });
  const planned: Planned = { query, requests, groups, comparisons };
  return {
    ...groups,
    requests: new Map(query.requests.map((request) => [request.id, request])),
    year: query.by.includes('YEAR') ? null : onlyYear(query.selection),
    comparisons,
    having: (query.having ?? []).map((condition) => planCondition(condition, planned)),
    orderings: (query.orderBy ?? []).map((ordering) => planOrdering(ordering, planned)),
    ranks: planRanks(query, requests, groups),
    first: query.first,
    offset: query.offset,
  };
}
