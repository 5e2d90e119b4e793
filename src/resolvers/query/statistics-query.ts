import type { AgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import type { IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { IssueCode } from '../../schema/catalogue/issues.js';
import type { CellCut } from '../../schema/catalogue/metrics.js';
import type { CountingScopeKey, RegionLevelKey } from '../../schema/catalogue/regions.js';

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

/** One number to compute for every row: an indicator, perhaps of a narrower cut of the form. */
export interface FigureRequest {
  /** Tells the requests of one question apart; never shown. */
  readonly id: string;
  readonly indicator: IndicatorKey;
  readonly cut: CellCut;
}

/** A question about numbers, as a plain value. */
export interface StatisticsQuery {
  readonly by: readonly DimensionKey[];
  readonly selection: ReportSelection;
  /** Narrows every indicator asked for. */
  readonly cut: CellCut;
  readonly scope: CountingScopeKey;
  readonly requests: readonly FigureRequest[];
  readonly first: number;
  readonly offset: number;
}
