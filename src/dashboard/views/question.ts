import type { IndicatorKey, StatisticsFilter } from '../generated/graphql.js';
import type { ViewState } from '../model/view-state.js';
import { partsOf, withinPlace } from '../model/regions.js';
import { usePage } from '../page-context.js';

/** The parts of a question that every view has in common, from the state of the page. */
export interface CommonQuestion {
  readonly region: string;
  readonly indicator: IndicatorKey;
  readonly scope: 'AGENCY_REPORTS' | 'GOVERNMENT_REPORTS';
  readonly by: ReturnType<typeof partsOf>[];
  /** The place in the chosen year. */
  readonly now: StatisticsFilter;
  /** The county-level places of the place in the chosen year. */
  readonly counties: StatisticsFilter;
  /** The chosen year; none for all years. */
  readonly yearOf: { readonly year?: number };
  /** The place in every year. */
  readonly always: StatisticsFilter;
}

/** Turns the state of the page into the variables that views share. */
export function useCommonQuestion(): CommonQuestion {
  const { state, year, indicator } = usePage();
  const always: StatisticsFilter = {
    ...withinPlace(state.region),
    ...(state.type && { agencyType: [state.type] }),
  };
  const now = year === 'all' ? always : { ...always, year: { from: year, to: year } };
  return {
    region: state.region,
    indicator: indicator.key,
    scope: state.scope,
    by: [partsOf(state.region)],
    now,
    counties: { ...now, level: ['COUNTY', 'TOWNSHIP'] },
    yearOf: year === 'all' ? {} : { year },
    always,
  };
}

/** The filter for the reports of one row: the question of the view, narrowed to where the row leads. */
export function reportsOf(where: StatisticsFilter, target: Partial<ViewState>): StatisticsFilter {
  return {
    ...where,
    ...(target.region !== undefined && withinPlace(target.region)),
    ...(target.type != null && { agencyType: [target.type] }),
    ...(target.agency != null && { agency: [target.agency] }),
    ...(typeof target.year === 'number' && { year: { from: target.year, to: target.year } }),
  };
}
