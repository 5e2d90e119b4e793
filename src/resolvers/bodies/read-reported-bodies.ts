import type { Kysely } from 'kysely';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import type { AgencyColumns } from '../columns/report-columns.js';
import type { ReadNumbers } from '../columns/read-release-columns.js';
import { toRegions } from '../columns/to-dictionaries.js';
import { buildReportedYears } from '../query/reported-years.js';
import type { RegionDirectory } from '../region-directory.js';
import { mostYears, type BodyKey, type ReportedBodies } from './reported-bodies.js';

/** What of a release is in memory already. */
export interface KnownBodies {
  readonly agencies: AgencyColumns;
  readonly regions: Pick<RegionDirectory, 'find'>;
  /** Statistics years that have a report, ascending. */
  readonly years: readonly number[];
}

/** The years in which a body ought to have reported, as bits. */
function toExpectedBits(
  { basis, expected_from, expected_to }: Row<'dim_agencies'>,
  { first, count }: ReportedBodies['years'],
): number {
  if (basis === 'NAMED') return 0;
  let bits = 0;
  for (let bit = 0; bit < count; bit += 1) {
    const year = first + bit;
    if (year >= (expected_from ?? year) && year <= (expected_to ?? year)) bits |= 1 << bit;
  }
  return bits;
}

/** What a region is known under: all that a filter of regions looks at. */
type RegionKeys = Pick<Row<'dim_regions'>, 'region_id' | 'province_key' | 'prefecture_key' | 'county_key'>;

function toRegionKeys({ region_id, province_key, prefecture_key, county_key }: RegionKeys): RegionKeys {
  return { region_id, province_key, prefecture_key, county_key };
}

/** The region of each body by its slot, and the regions in the order of their slots from 1 on. */
function toSlots({ agencies: { rows }, regions }: Pick<KnownBodies, 'agencies' | 'regions'>) {
  const slots = new Map<string, number>();
  const found: RegionKeys[] = [];
  const slot = Int32Array.from(rows, ({ region_id }) => {
    const region = region_id === null ? undefined : regions.find(region_id);
    if (!region) return 0;
    const known = slots.get(region.region_id);
    if (known !== undefined) return known;
    slots.set(region.region_id, found.push(toRegionKeys(region)));
    return found.length;
  });
  return { slot, found };
}

const toNumbers = (texts: readonly string[]): Map<string, number> =>
  new Map(texts.map((text, index) => [text, index]));

function toKeys(
  agencies: AgencyColumns,
  slot: Int32Array,
  { ids, keys }: Pick<ReturnType<typeof toRegions>, 'ids' | 'keys'>,
): ReportedBodies['keys'] {
  const numbersOfRegions = toNumbers(ids);
  const keyOf = (name: keyof typeof keys): BodyKey => {
    const ofSlot = keys[name];
    const of = slot.map((own) => (ofSlot[own]! < 0 ? ids.length : ofSlot[own]!));
    return { of, texts: ids, numberOf: numbersOfRegions };
  };
  return {
    PROVINCE: keyOf('PROVINCE'),
    PREFECTURE: keyOf('PREFECTURE'),
    COUNTY: keyOf('COUNTY'),
    AGENCY: {
      of: Int32Array.from(agencies.ids.keys()),
      texts: agencies.ids,
      numberOf: agencies.numberOf,
    },
    AGENCY_TYPE: {
      of: Int32Array.from(agencies.type),
      texts: agencies.types,
      numberOf: toNumbers(agencies.types),
    },
  };
}

/**
 * Reads for which years each body of an open release reported, by one statement; the rest of it is in memory already. Null for
 * a release of more years than fit.
 */
export async function readReportedBodies(
  read: ReadNumbers,
  db: Kysely<Warehouse>,
  { agencies, regions, years: known }: KnownBodies,
): Promise<ReportedBodies | null> {
  const first = known[0] ?? 0;
  const years = { first, count: known.length === 0 ? 0 : known.at(-1)! - first + 1 };
  if (years.count > mostYears) return null;
  const expected = Int32Array.from(agencies.rows, (row) => toExpectedBits(row, years));
  const reported = new Int32Array(agencies.rows.length);
  const [numbers, bits] = (await read(buildReportedYears(first).compile(db).sql)).columns as [
    Int32Array,
    Int32Array,
  ];
  numbers.forEach((body, index) => {
    reported[body] = bits[index]! & expected[body]!;
  });
  const { slot, found } = toSlots({ agencies, regions });
  const { ids, keys, slotsIn } = toRegions(found);
  return {
    ...{ agencies, years, expected, reported, slot, slotCount: found.length + 1, slotsIn },
    keys: toKeys(agencies, slot, { ids, keys }),
  };
}
