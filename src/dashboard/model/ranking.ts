import type { Condition, IndicatorKey } from '../generated/graphql.js';
import { isSmall, smallDenominator, type Figure } from './figure.js';

/** A place in a ranking: equal values share a position, and the next one is as far down as there are before it. */
export interface Position {
  readonly position: number;
  readonly of: number;
  /** How many share the position, itself included. */
  readonly ties: number;
}

/** Whether a figure can be ranked: it has a whole number, and not a rate of a few cases. */
export function isRanked(figure: Figure): boolean {
  return (
    (figure.status === 'REPORTED' || figure.status === 'ZERO' || figure.status === 'PARTIAL') &&
    !isSmall(figure)
  );
}

/** Positions by value, the largest first; null for what cannot be ranked. */
export function positionsOf(figures: readonly Figure[]): readonly (Position | null)[] {
  const values = figures.filter(isRanked).map((figure) => figure.value!);
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const positions = new Map<number, number>();
  let next = 1;
  for (const value of [...counts.keys()].sort((left, right) => right - left)) {
    positions.set(value, next);
    next += counts.get(value)!;
  }
  return figures.map((figure) =>
    isRanked(figure)
      ? { position: positions.get(figure.value!)!, of: values.length, ties: counts.get(figure.value!)! }
      : null,
  );
}

/** The values at a quarter, the half and three quarters of what is ranked; each is one that occurs. */
export interface Quartiles {
  readonly lower: Figure;
  readonly median: Figure;
  readonly upper: Figure;
  /** How many are ranked. */
  readonly of: number;
}

/** Quartiles by nearest rank, of what can be ranked; null for fewer than four, which have none worth telling. */
export function quartilesOf(figures: readonly Figure[]): Quartiles | null {
  const sorted = figures.filter(isRanked).toSorted((left, right) => left.value! - right.value!);
  const of = sorted.length;
  if (of < 4) return null;
  const at = (part: number): Figure => sorted[Math.ceil(part * of) - 1]!;
  return { lower: at(0.25), median: at(0.5), upper: at(0.75), of };
}

const group = (figure: Figure): number => (isRanked(figure) ? 0 : figure.value != null ? 1 : 2);

/** For sorting: the ranked by value, then the rates of few cases, then what has no number. */
export function byRank(left: Figure, right: Figure): number {
  return group(left) - group(right) || (right.value ?? 0) - (left.value ?? 0);
}

const ofClosed = [
  'DISCLOSURE',
  'GRANT',
  'REFUSAL',
  'UNAVAILABLE',
  'NOT_PROCESSED',
  'OTHER_HANDLING',
  'DISPUTE',
];
const ofReceived: readonly string[] = ['NATURAL_PERSON_SHARE', 'CLOSURE_RATE', 'CARRY_OUT_RATE'];

/** The condition that leaves out rates of few cases, where the API has an indicator for what they are a rate of. */
export function enoughCases(indicator: IndicatorKey): Condition[] {
  const base = ofReceived.includes(indicator)
    ? 'APPLICATIONS_RECEIVED'
    : ofClosed.some((rate) => indicator === `${rate}_RATE`)
      ? 'APPLICATIONS_CLOSED'
      : null;
  return base === null ? [] : [{ indicator: base, op: 'GTE', value: smallDenominator }];
}
