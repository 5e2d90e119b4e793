import {
  isCellDimension,
  type DimensionKey,
  type ReportDimensionKey,
} from '../../schema/catalogue/dimensions.js';
import { reportDimensionKeys } from '../../schema/catalogue/dimensions.js';
import type { CellCut } from '../../schema/catalogue/metrics.js';
import type { Row } from '../../schema/warehouse/tables.js';
import { Refusal } from '../refusal.js';
import { dimensionsOfCut } from './cell-cut.js';
import type { ReportSelection } from './statistics-query.js';

/** A question about who reported, as a plain value. */
export interface CoverageQuery {
  readonly by: readonly ReportDimensionKey[];
  readonly selection: ReportSelection;
  /** The statistics years in which bodies ought to have reported, ascending. */
  readonly years: readonly number[];
  readonly first: number;
  readonly offset: number;
}

/** One group of bodies: its keys, how many ought to have reported, and how many did; a body counts once a year. */
export interface CoverageGroup {
  readonly keys: Readonly<Partial<Record<DimensionKey, string | null>>>;
  readonly agencies: number;
  readonly reported: number;
}

/** A page of groups. */
export interface CoveragePage {
  readonly groups: readonly CoverageGroup[];
  readonly totalCount: number;
  /** Groups in which at least one body reported, of all pages. */
  readonly reportedCount: number;
  readonly hasNextPage: boolean;
}

/** A body that did not report for a year in which it ought to have. */
export type MissingReport = Row<'dim_agencies'> & { readonly missing_year: number };

/** The key of a group as one text, as the statement of its missing reports gives it. */
export function groupKeyOf({ by }: Pick<CoverageQuery, 'by'>, { keys }: Pick<CoverageGroup, 'keys'>): string {
  return JSON.stringify(by.map((dimension) => keys[dimension] ?? null));
}

function assertOfReports(by: readonly DimensionKey[]): asserts by is readonly ReportDimensionKey[] {
  const wrong = by.filter(isCellDimension);
  if (wrong.length === 0) return;
  const message = `Whether a body reported has no ${wrong.join(', ')}: these belong to the form. Allowed: ${reportDimensionKeys.join(', ')}.`;
  throw new Refusal('DIMENSION_NOT_ALLOWED', message, {
    dimensions: wrong,
    allowedDimensions: reportDimensionKeys,
  });
}

function assertNoFilterOfReports(selection: ReportSelection, cut: CellCut): void {
  const wrong = [
    ...dimensionsOfCut(cut),
    ...(selection.hasIssue ? ['hasIssue'] : []),
    ...(selection.lacksIssue ? ['lacksIssue'] : []),
  ];
  if (wrong.length === 0) return;
  const message = `Bodies that did not report cannot be filtered by ${wrong.join(', ')}, which only a report has.`;
  throw new Refusal('FILTER_NOT_ALLOWED', message, { filters: wrong });
}

function assertDifferent(by: readonly DimensionKey[]): void {
  const repeated = by.filter((dimension, index) => by.indexOf(dimension) !== index);
  if (repeated.length === 0) return;
  const message = `The dimensions in "by" must differ; ${repeated.join(', ')} is there twice.`;
  throw new Refusal('COMBINATION_NOT_ALLOWED', message, { dimensions: repeated });
}

/** The years of a warehouse without the gaps between them: in a year that nobody reported for, everybody is missing. */
function yearsBetween(known: readonly number[], { year }: ReportSelection): number[] {
  if (known.length === 0) return [];
  const from = Math.max(known[0]!, year?.from ?? -Infinity);
  const to = Math.min(known.at(-1)!, year?.to ?? Infinity);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** What a coverage question is made of before it is checked. */
export interface CoverageParts {
  readonly by: readonly DimensionKey[];
  readonly selection: ReportSelection;
  readonly cut: CellCut;
  readonly knownYears: readonly number[];
  readonly first: number;
  readonly offset: number;
}

/**
 * The question about who reported. Refuses dimensions of the form (DIMENSION_NOT_ALLOWED), filters that only a report
 * has (FILTER_NOT_ALLOWED), and a dimension named twice (COMBINATION_NOT_ALLOWED).
 */
export function toCoverageQuery(parts: CoverageParts): CoverageQuery {
  const { by, selection, cut, knownYears, first, offset } = parts;
  assertOfReports(by);
  assertNoFilterOfReports(selection, cut);
  assertDifferent(by);
  return { by, selection, years: yearsBetween(knownYears, selection), first, offset };
}
