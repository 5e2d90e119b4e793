import { reportsWithNumber, type Figure } from './figure.js';

/** From this year on the 2021 edition of the form is used; years on both sides do not mean the same throughout. */
export const editionBreak = 2021;

/** A figure against the year before. */
export interface Change {
  readonly difference: number;
  /** Difference over the earlier value; null where that is zero, and for rates, whose difference is in points. */
  readonly rate: number | null;
  readonly fromYear: number;
  /** Why the two years must not simply be compared; null where they may. */
  readonly caveat: 'edition' | 'reports' | null;
  readonly reports: readonly [number, number];
}

function caveatOf(before: Figure, now: Figure, year: number): Change['caveat'] {
  if (year === editionBreak) return 'edition';
  return reportsWithNumber(before) === reportsWithNumber(now) ? null : 'reports';
}

/** The change against the year before; null where one of the two has no number. */
export function changeOf(before: Figure | undefined, now: Figure, year: number): Change | null {
  if (before?.value == null || now.value == null) return null;
  const difference = now.value - before.value;
  return {
    difference,
    rate: now.unit === 'RATIO' || before.value === 0 ? null : difference / Math.abs(before.value),
    fromYear: year - 1,
    caveat: caveatOf(before, now, year),
    reports: [reportsWithNumber(before), reportsWithNumber(now)],
  };
}
