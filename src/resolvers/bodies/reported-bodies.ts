import type { ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { AgencyColumns } from '../columns/report-columns.js';

/** What bodies are grouped under beside the years. */
export type BodyDimensionKey = Exclude<ReportDimensionKey, 'YEAR'>;

/** A key of all bodies, as numbers whose order is that of the key. */
export interface BodyKey {
  /** By body, an index into `texts`; their number for a body that has none, so that it comes last. */
  readonly of: Int32Array;
  readonly texts: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/**
 * The bodies of a release and the years they reported for, in memory. Bodies are numbered as those of the columns are: in the order
 * of their ids. A year is a bit, the first year of the release the lowest. Thirty-two bytes a body in arrays.
 */
export interface ReportedBodies {
  readonly agencies: AgencyColumns;
  readonly years: { readonly first: number; readonly count: number };
  /** By body, the years in which it ought to have reported; none for one that only the name of another tells of. */
  readonly expected: Int32Array;
  /** By body, those of them in which it did. */
  readonly reported: Int32Array;
  readonly keys: Readonly<Record<BodyDimensionKey, BodyKey>>;
  /** By body, the slot of its region; slot 0 where that is not known. */
  readonly slot: Int32Array;
  readonly slotCount: number;
  /** The slots that lie in a region, itself included, by its id. */
  readonly slotsIn: ReadonlyMap<string, readonly number[]>;
}

/** The most years that the bits of one integer are enough for, its sign left alone. */
export const mostYears = 31;

/** How many bits of an integer are set. */
export function countBits(bits: number): number {
  let counts = bits - ((bits >>> 1) & 0x55555555);
  counts = (counts & 0x33333333) + ((counts >>> 2) & 0x33333333);
  return Math.imul((counts + (counts >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Some years as bits; null where one of them is none of the release. */
export function toYearBits(wanted: readonly number[], { years }: ReportedBodies): number | null {
  const isKnown = wanted.every((year) => year >= years.first && year < years.first + years.count);
  return isKnown ? wanted.reduce((bits, year) => bits | (1 << (year - years.first)), 0) : null;
}
