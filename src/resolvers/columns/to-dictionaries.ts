import type { Row } from '../../schema/warehouse/tables.js';
import type { AgencyColumns, RegionColumns, SubjectColumns } from './report-columns.js';

interface RegionRow {
  readonly region_id: string;
  readonly province_key: string;
  readonly prefecture_key: string;
  readonly county_key: string;
}

/** Spreads the bits of an integer over all of them (the finalizer of MurmurHash3). */
export function spreadBits(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Two starting points far apart, so that two hashes of one subject have nothing to do with each other. */
const seeds = [0x9e3779b9, 0x7f4a7c15] as const;

/** Two independent hashes of each of so many subjects. */
export function toSubjectHashes(count: number): SubjectColumns['hashes'] {
  const hash = (seed: number): Int32Array =>
    Int32Array.from({ length: count }, (_, index) => spreadBits(spreadBits(index + 1) ^ seed));
  return [hash(seeds[0]), hash(seeds[1])];
}

/** Bodies by number, given in the order of their ids. */
export function toAgencies(rows: readonly Row<'dim_agencies'>[]): AgencyColumns {
  const ids = rows.map((row) => row.agency_id);
  const types = [...new Set(rows.map((row) => row.type))].sort();
  const numberOfType = new Map(types.map((type, index) => [type, index]));
  return {
    rows,
    ids,
    numberOf: new Map(ids.map((id, index) => [id, index])),
    types,
    type: Uint8Array.from(rows, (row) => numberOfType.get(row.type)!),
    levels: rows.map((row) => row.level),
  };
}

const keyColumns = {
  PROVINCE: 'province_key',
  PREFECTURE: 'prefecture_key',
  COUNTY: 'county_key',
} as const satisfies Record<keyof RegionColumns['keys'], keyof RegionRow>;

/** Regions by slot, given in the order of their slots from 1 on. */
export function toRegions(rows: readonly RegionRow[]): Omit<RegionColumns, 'firstBlock'> {
  const ids = [...new Set(rows.flatMap((row) => Object.values(keyColumns).map((column) => row[column])))];
  ids.sort();
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const keys = (column: keyof RegionRow): Int32Array =>
    Int32Array.from([-1, ...rows.map((row) => numberOf.get(row[column])!)]);
  const slotsIn = new Map<string, number[]>();
  rows.forEach((row, index) => {
    for (const id of new Set(Object.values(row) as string[])) {
      const slots = slotsIn.get(id);
      if (slots) slots.push(index + 1);
      else slotsIn.set(id, [index + 1]);
    }
  });
  return {
    ids,
    slotsIn,
    own: Int32Array.from([-1, ...rows.map((row) => numberOf.get(row.region_id) ?? -1)]),
    keys: {
      PROVINCE: keys(keyColumns.PROVINCE),
      PREFECTURE: keys(keyColumns.PREFECTURE),
      COUNTY: keys(keyColumns.COUNTY),
    },
  };
}
