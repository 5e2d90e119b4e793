import type { FormCell, FormTableKey } from '../../schema/catalogue/cells.js';
import type { CellDimensionKey, ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { MeasureKey } from '../../schema/catalogue/measures.js';
import type { ReportTerm } from '../../schema/catalogue/metrics.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { ReportSelection } from './statistics-query.js';

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

/** What a statement is to compute, decided and legal. */
export interface StatisticsPlan {
  readonly reportKeys: readonly ReportDimensionKey[];
  readonly memberPlan: MemberPlan | null;
  /** The dimensions in the order of the question: the order of the rows. */
  readonly order: readonly (ReportDimensionKey | CellDimensionKey)[];
  readonly selection: ReportSelection;
  readonly scope: CountingScopeKey;
  readonly atoms: readonly Atom[];
  readonly figures: readonly PlannedFigure[];
  readonly first: number;
  readonly offset: number;
}
