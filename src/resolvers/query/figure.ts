import { Decimal } from 'decimal.js';
import type { FigureStatus } from '../../schema/catalogue/statuses.js';
import type { ChangeObstacleKey, ShareBaseKey } from '../../schema/catalogue/transforms.js';
import type { UnitKey } from '../../schema/catalogue/units.js';
import type { CellStateKey } from './cell-states.js';

/** How many reports of a row are in each state. The states add up to `reports`. */
export interface FigureCoverage {
  readonly reports: number;
  readonly reported: number;
  readonly zero: number;
  readonly partial: number;
  readonly blank: number;
  readonly notApplicable: number;
  readonly unreadable: number;
  readonly absent: number;
  /** Reports with a whole number over all reports; 0 where there are none. */
  readonly ratio: number;
}

/** A number of an answer, with why it is, or is not, there. */
export interface Figure {
  /** The nearest floating-point number, as any engine divides: the same through every door. */
  readonly value: number | null;
  /** The same number as an exact decimal; a ratio to twenty significant digits. */
  readonly exact: string | null;
  readonly status: FigureStatus;
  readonly unit: UnitKey;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Of a stock over several years: the year that counted. */
  readonly asOfYear: number | null;
  readonly coverage: FigureCoverage;
}

/** A figure beside the same figure of an earlier year. */
export interface Change {
  readonly fromYear: number;
  readonly from: number | null;
  readonly difference: number | null;
  readonly rate: number | null;
  readonly comparable: boolean;
  readonly obstacles: readonly ChangeObstacleKey[];
}

/** Where a figure stands among others. */
export interface Rank {
  readonly position: number;
  /** Rows that have a number. */
  readonly of: number;
  /** Other rows with the same number. */
  readonly ties: number;
}

/** A figure with what was asked to be made of it. */
export interface ComparedFigure extends Figure {
  /** By the number of years back. */
  readonly changes: ReadonlyMap<number, Change>;
  /** By `rankName`; null where the figure has no number. */
  readonly ranks: ReadonlyMap<string, Rank | null>;
  /** By the whole; null where either has no number or the whole is zero. */
  readonly shares: ReadonlyMap<ShareBaseKey, number | null>;
}

const RatioDecimal = Decimal.clone({ precision: 20 });
const reasons = ['UNREADABLE', 'BLANK', 'NOT_APPLICABLE', 'ABSENT'] as const;

/** An exact decimal without trailing zeros and without an exponent, e.g. `"59237.2449"`. */
export function toExact(decimal: string): string {
  if (!decimal.includes('.')) return decimal;
  return decimal.replace(/0+$/, '').replace(/\.$/, '');
}

/** How many reports are in each state, as the public counts them. */
export function toCoverage(reports: number, counts: Readonly<Record<CellStateKey, number>>): FigureCoverage {
  return {
    reports,
    reported: counts.REPORTED,
    zero: counts.ZERO,
    partial: counts.PARTIAL,
    blank: counts.BLANK,
    notApplicable: counts.NOT_APPLICABLE,
    unreadable: counts.UNREADABLE,
    absent: counts.ABSENT,
    ratio: reports === 0 ? 0 : (counts.REPORTED + counts.ZERO) / reports,
  };
}

/** Why a row has no number at all: the reason that explains most. */
function missingStatus(reports: number, counts: Readonly<Record<CellStateKey, number>>): FigureStatus {
  return reports === 0 ? 'NO_REPORT' : (reasons.find((reason) => counts[reason] > 0) ?? 'ABSENT');
}

function toStatus(reports: number, withNumber: number, isZero: boolean): FigureStatus {
  if (withNumber < reports) return 'PARTIAL';
  return isZero ? 'ZERO' : 'REPORTED';
}

/**
 * A sum over reports. REPORTED or ZERO where every report has a whole number, PARTIAL where only some have,
 * otherwise no number and the reason why.
 */
export function toMeasureFigure(
  sum: string | null,
  reports: number,
  counts: Readonly<Record<CellStateKey, number>>,
  unit: UnitKey,
  asOfYear: number | null,
): Figure {
  const shared = {
    unit,
    numerator: null,
    denominator: null,
    asOfYear,
    coverage: toCoverage(reports, counts),
  };
  const whole = counts.REPORTED + counts.ZERO;
  if (whole + counts.PARTIAL === 0)
    return { ...shared, value: null, exact: null, status: missingStatus(reports, counts) };
  const exact = toExact(sum ?? '0');
  return { ...shared, value: Number(exact), exact, status: toStatus(reports, whole, counts.REPORTED === 0) };
}

/**
 * One sum over another, of the reports that have both. UNDEFINED where the denominator is zero; never a mean
 * of rates.
 */
export function toRatioFigure(
  numerator: string | null,
  denominator: string | null,
  reports: number,
  counts: Readonly<Record<CellStateKey, number>>,
): Figure {
  const shared = { unit: 'RATIO' as const, asOfYear: null, coverage: toCoverage(reports, counts) };
  const nothing = { value: null, exact: null, numerator: null, denominator: null };
  const whole = counts.REPORTED + counts.ZERO;
  if (whole === 0) return { ...shared, ...nothing, status: missingStatus(reports, counts) };
  const terms = { numerator: toExact(numerator ?? '0'), denominator: toExact(denominator ?? '0') };
  const divisor = new RatioDecimal(terms.denominator);
  if (divisor.isZero()) return { ...shared, ...nothing, ...terms, status: 'UNDEFINED' };
  const ratio = new RatioDecimal(terms.numerator).div(divisor);
  return {
    ...shared,
    ...terms,
    value: Number(terms.numerator) / Number(terms.denominator),
    exact: ratio.toFixed(),
    status: toStatus(reports, whole, ratio.isZero()),
  };
}
