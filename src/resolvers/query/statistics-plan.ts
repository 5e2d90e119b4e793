import type { FormCell, FormTableKey } from '../../schema/catalogue/cells.js';
import type { CellDimensionKey, ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { MeasureKey } from '../../schema/catalogue/measures.js';
import type { ReportTerm } from '../../schema/catalogue/metrics.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type {
  DirectionKey,
  OperatorKey,
  RankScopeKey,
  ShareBaseKey,
  TransformKey,
} from '../../schema/catalogue/transforms.js';
import type { Harmonization } from '../harmonization/harmonization.js';
import type { FigureRequest, ReportSelection } from './statistics-query.js';

/** Some cells of one measure, added up within a report: the smallest thing a figure is computed from. */
export interface Atom {
  /** Name of its columns in the statement. */
  readonly id: string;
  readonly table: FormTableKey;
  readonly measure: MeasureKey;
  /** The leaves of the form it adds up, of both editions; never a printed total. */
  readonly cells: readonly FormCell[];
}

/** A measure's figure: one atom. */
export interface MeasureFigure {
  readonly kind: 'measure';
  readonly id: string;
  readonly requestId: string;
  readonly atom: Atom;
  /** A stock: of several years only the last that has a number counts. */
  readonly isStock: boolean;
}

/** A ratio of sums of atoms. */
export interface RatioFigure {
  readonly kind: 'ratio';
  readonly id: string;
  readonly requestId: string;
  readonly numerator: readonly Atom[];
  readonly denominator: readonly Atom[];
}

/** A ratio of numbers of reports. */
export interface ReportRatioFigure {
  readonly kind: 'reportRatio';
  readonly id: string;
  readonly requestId: string;
  readonly property: ReportTerm['property'];
}

export type PlannedFigure = MeasureFigure | RatioFigure | ReportRatioFigure;

/** One combination of members of the dimensions of the form that rows are made of. */
export interface Member {
  readonly keys: Readonly<Partial<Record<CellDimensionKey, string>>>;
  readonly inV2019: boolean;
  readonly inV2021: boolean;
  /** Cells of each atom that the member has, by edition. */
  readonly cells: Readonly<Record<string, { readonly V2019: number; readonly V2021: number }>>;
}

/** How the cells of the form split into rows; null when a question does not group by the form. */
export interface MemberPlan {
  readonly table: FormTableKey;
  readonly dimensions: readonly CellDimensionKey[];
  readonly members: readonly Member[];
}

/** What the rows of a question are made of, before they are compared, kept and ordered. */
export interface GroupsPlan {
  readonly reportKeys: readonly ReportDimensionKey[];
  /** Keys that follow from those of the rows and are needed beside them: the province of a county. */
  readonly carriedKeys: readonly ReportDimensionKey[];
  readonly memberPlan: MemberPlan | null;
  /** The dimensions in the order of the question: the order of the rows. */
  readonly order: readonly (ReportDimensionKey | CellDimensionKey)[];
  readonly selection: ReportSelection;
  readonly scope: CountingScopeKey;
  readonly harmonization: Harmonization | null;
  readonly atoms: readonly Atom[];
  readonly figures: readonly PlannedFigure[];
  /** Whether rows tell by a mark which bodies reported and on which edition of the form. */
  readonly marksBodies: boolean;
}

/** What a comparison is for. */
export type ComparisonKind =
  { readonly kind: 'change'; readonly years: number } | { readonly kind: 'share'; readonly of: ShareBaseKey };

/** Another question whose rows stand beside those of the plan: an earlier year, or a whole that rows are shares of. */
export interface Comparison {
  /** Name of its rows in the statement. */
  readonly id: string;
  readonly comparison: ComparisonKind;
  readonly plan: GroupsPlan;
  /** The dimensions in which both rows agree; of a change the year, if any, is so many years less. */
  readonly match: readonly (ReportDimensionKey | CellDimensionKey)[];
}

/** A number of a row: a figure or what a comparison makes of it. */
export interface RowNumber {
  readonly figure: PlannedFigure;
  readonly transform: TransformKey;
  /** Of CHANGE, CHANGE_RATE and SHARE. */
  readonly comparison: Comparison | null;
}

export interface PlannedCondition {
  readonly number: RowNumber;
  readonly op: OperatorKey;
  readonly value: number;
}

export interface PlannedOrdering {
  readonly by: RowNumber | ReportDimensionKey | CellDimensionKey;
  readonly direction: DirectionKey;
}

/** A rank of a figure among the rows that agree in some keys. */
export interface PlannedRank {
  readonly figure: PlannedFigure;
  readonly within: RankScopeKey;
  readonly direction: DirectionKey;
  readonly peers: readonly (ReportDimensionKey | CellDimensionKey)[];
}

/** What a statement is to compute, decided and legal. */
export interface StatisticsPlan extends GroupsPlan {
  /** What was asked of each figure, by id. */
  readonly requests: ReadonlyMap<string, FigureRequest>;
  /** The year every row is of; null where a row has a year of its own, or several. */
  readonly year: number | null;
  readonly comparisons: readonly Comparison[];
  readonly having: readonly PlannedCondition[];
  readonly orderings: readonly PlannedOrdering[];
  readonly ranks: readonly PlannedRank[];
  readonly first: number;
  readonly offset: number;
}

/** The figure of a plan that answers a request. */
export function figureOf(plan: GroupsPlan, requestId: string): PlannedFigure | undefined {
  return plan.figures.find((figure) => figure.requestId === requestId);
}
