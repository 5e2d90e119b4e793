import type { AgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import type { IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { IssueCode } from '../../schema/catalogue/issues.js';
import type { Harmonization } from '../harmonization/harmonization.js';
import type { CellCut } from '../../schema/catalogue/metrics.js';
import type { CountingScopeKey, RegionLevelKey } from '../../schema/catalogue/regions.js';
import type {
  DirectionKey,
  OperatorKey,
  RankScopeKey,
  ShareBaseKey,
  TransformKey,
} from '../../schema/catalogue/transforms.js';

/** Years, both ends included; an end left out is open. */
export interface YearRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Which reports a question is about. */
export interface ReportSelection {
  readonly year?: YearRange | undefined;
  /** Codes of regions, each with everything below it; undefined for the whole country. */
  readonly regionCodes?: readonly string[] | undefined;
  readonly level?: readonly RegionLevelKey[] | undefined;
  readonly agencyType?: readonly AgencyTypeKey[] | undefined;
  readonly agency?: readonly string[] | undefined;
  readonly hasIssue?: readonly IssueCode[] | undefined;
  readonly lacksIssue?: readonly IssueCode[] | undefined;
}

/** A rank asked for: among which rows, and which end is first. */
export interface RankRequest {
  readonly within: RankScopeKey;
  readonly direction: DirectionKey;
}

/** One number to compute for every row: an indicator, perhaps of a narrower cut of the form. */
export interface FigureRequest {
  /** Tells the requests of one question apart; never shown. */
  readonly id: string;
  readonly indicator: IndicatorKey;
  readonly cut: CellCut;
  /** How many years back to compare with, each 1 or more. */
  readonly changes?: readonly number[] | undefined;
  readonly ranks?: readonly RankRequest[] | undefined;
  readonly shares?: readonly ShareBaseKey[] | undefined;
}

/** A condition on rows. Changes are from the year before, shares are of RESULT. */
export interface StatisticsCondition {
  readonly indicator: IndicatorKey;
  readonly transform: TransformKey;
  readonly op: OperatorKey;
  readonly value: number;
}

/** An order of rows, by an indicator or by a key of the question; exactly one of the two. */
export interface StatisticsOrdering {
  readonly indicator?: IndicatorKey | undefined;
  readonly key?: DimensionKey | undefined;
  readonly transform?: TransformKey | undefined;
  /** Without one: DESC for an indicator, ASC for a key. */
  readonly direction?: DirectionKey | undefined;
}

/** Which numbers of which reports, in which rows: a question without its order and its page. */
export interface GroupsQuery {
  readonly by: readonly DimensionKey[];
  readonly selection: ReportSelection;
  /** Narrows every indicator asked for. */
  readonly cut: CellCut;
  readonly scope: CountingScopeKey;
  /** The divisions of one year that every year is mapped onto; without one each is on those of its own. */
  readonly harmonization?: Harmonization | null | undefined;
  readonly requests: readonly FigureRequest[];
}

/** A question about numbers, as a plain value. */
export interface StatisticsQuery extends GroupsQuery {
  /** All must hold. They decide which rows there are and change no number. */
  readonly having?: readonly StatisticsCondition[] | undefined;
  /** The first decides, then the next; at the end the keys in `by`. */
  readonly orderBy?: readonly StatisticsOrdering[] | undefined;
  readonly first: number;
  readonly offset: number;
}

/** The same question with everything that `where` lets through in one row: what shares are shares of. */
export function toTotalQuery(query: StatisticsQuery, requests: readonly FigureRequest[]): StatisticsQuery {
  return { ...query, by: [], requests, having: [], orderBy: [], first: 1, offset: 0 };
}
