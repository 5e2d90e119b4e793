import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import { findMeasure, indicatorByKey } from '../../schema/catalogue/indicators.js';
import type { CellCut } from '../../schema/catalogue/metrics.js';
import type { ShareBaseKey } from '../../schema/catalogue/transforms.js';
import { Refusal } from '../refusal.js';
import { planGroups } from './plan-groups.js';
import { wholeRegionKey } from './row-places.js';
import type { Comparison, ComparisonKind } from './statistics-plan.js';
import type { FigureRequest, GroupsQuery, YearRange } from './statistics-query.js';

/** No report is older than the regulation of 2008; nobody compares over more years than this. */
const furthest = 50;

/** The one year a selection lets through, or null. */
export function onlyYear({ year }: GroupsQuery['selection']): number | null {
  return year?.from !== undefined && year.from === year.to ? year.from : null;
}

function assertComparableYears(query: GroupsQuery, years: number): void {
  if (!Number.isInteger(years) || years < 1 || years > furthest) {
    const message = `change(years: ${years}) looks ${years} years back; ask for 1 to ${furthest}.`;
    throw new Refusal('BAD_RANGE', message, { received: years, from: 1, to: furthest });
  }
  if (query.by.includes('YEAR') || onlyYear(query.selection) !== null) return;
  const message =
    'A change is from one year to another, but the rows span several; put YEAR into "by", or filter one year: year: { from: 2024, to: 2024 }.';
  throw new Refusal('COMBINATION_NOT_ALLOWED', message, { received: query.by });
}

function earlier(year: YearRange | undefined, by: number): YearRange | undefined {
  return (
    year && {
      from: year.from === undefined ? undefined : year.from - by,
      to: year.to === undefined ? undefined : year.to - by,
    }
  );
}

/**
 * Whether a figure can be a share: a rate is no part of anything, and the stocks of several years are not parts
 * of their last.
 */
export function canBeShare({ indicator }: FigureRequest, of: ShareBaseKey, query: GroupsQuery): boolean {
  const measure = findMeasure(indicator);
  if (measure === null) return false;
  const isOfSeveralYears = query.by.includes('YEAR') && onlyYear(query.selection) === null;
  return !(measure.additivity === 'semiAdditive' && of === 'RESULT' && isOfSeveralYears);
}

const lifted = {
  OUTCOMES: ['OUTCOME', 'OUTCOME_GROUP'],
  APPLICANT_TYPES: ['APPLICANT_TYPE'],
} as const satisfies Partial<Record<ShareBaseKey, readonly DimensionKey[]>>;

function without(cut: CellCut, dimensions: readonly DimensionKey[]): CellCut {
  return Object.fromEntries(Object.entries(cut).filter(([key]) => !dimensions.includes(key as DimensionKey)));
}

function assertBrokenDown(request: FigureRequest, of: keyof typeof lifted): void {
  const indicator = indicatorByKey.get(request.indicator)!;
  const [dimension] = lifted[of];
  if (indicator.dimensions.includes(dimension)) return;
  const message = `${indicator.key} (${indicator.label.zh}) has no share of ${of}: the form does not break it down by ${dimension}.`;
  throw new Refusal('COMBINATION_NOT_ALLOWED', message, {
    indicator: indicator.key,
    allowedDimensions: indicator.dimensions,
  });
}

function wholeQuery(query: GroupsQuery, of: ShareBaseKey): GroupsQuery {
  switch (of) {
    case 'RESULT':
      return { ...query, by: [] };
    case 'REGION': {
      const region = wholeRegionKey(query.by);
      const year: DimensionKey[] = query.by.includes('YEAR') ? ['YEAR'] : [];
      return { ...query, by: [...(region ? [region] : []), ...year] };
    }
    default: {
      const gone: readonly DimensionKey[] = lifted[of];
      for (const request of query.requests) assertBrokenDown(request, of);
      return {
        ...query,
        by: query.by.filter((dimension) => !gone.includes(dimension)),
        cut: without(query.cut, gone),
        requests: query.requests.map((request) => ({ ...request, cut: without(request.cut, gone) })),
      };
    }
  }
}

function changeQuery(query: GroupsQuery, years: number): GroupsQuery {
  assertComparableYears(query, years);
  return { ...query, selection: { ...query.selection, year: earlier(query.selection.year, years) } };
}

/** The comparisons that are asked for, each with the requests that ask for it. */
function listKinds(query: GroupsQuery): { comparison: ComparisonKind; requests: FigureRequest[] }[] {
  const years = new Set(query.requests.flatMap((request) => request.changes ?? []));
  const bases = new Set(query.requests.flatMap((request) => request.shares ?? []));
  return [
    ...[...years].map((count) => ({
      comparison: { kind: 'change', years: count } as const,
      requests: query.requests.filter((request) => request.changes?.includes(count)),
    })),
    ...[...bases].map((of) => ({
      comparison: { kind: 'share', of } as const,
      requests: query.requests.filter(
        (request) => request.shares?.includes(of) && canBeShare(request, of, query),
      ),
    })),
  ];
}

/**
 * The questions that a question is compared with, each planned as any other: an earlier year, or the whole that
 * rows are shares of. So a comparison says what asking that question says. Refuses what cannot be compared
 * (COMBINATION_NOT_ALLOWED, BAD_RANGE).
 */
export function planComparisons(query: GroupsQuery): Comparison[] {
  return listKinds(query).flatMap(({ comparison, requests }, index) => {
    const isChange = comparison.kind === 'change';
    const asked = { ...query, requests };
    const other = isChange ? changeQuery(asked, comparison.years) : wholeQuery(asked, comparison.of);
    const plan = planGroups(other, { carriedKeys: [], marksBodies: isChange });
    return requests.length === 0 ? [] : [{ id: `c${index}`, comparison, plan, match: other.by }];
  });
}
