import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { BilingualText } from '../../schema/catalogue/text.js';
import { isInForce } from '../region-history.js';
import type { RegionOverlaps, RegionRow } from './region-overlaps.js';

/** The levels rows can be made of. */
export const keyLevels = ['PROVINCE', 'PREFECTURE', 'COUNTY'] as const;
export type KeyLevel = (typeof keyLevels)[number];

const keyColumns = {
  PROVINCE: 'province_key',
  PREFECTURE: 'prefecture_key',
  COUNTY: 'county_key',
} as const satisfies Record<KeyLevel, keyof RegionRow>;

/** What reports of a region and of some years are grouped under; the region itself where it cannot be mapped. */
export interface MappedRegion {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly regionId: string;
  /** Whose bodies its own are, before and after: those of the region it became where that had no other part, else its own. */
  readonly bodyRegionId: string;
  readonly keys: Readonly<Record<KeyLevel, string>>;
}

/** Why the numbers of a region and a year are not those of the same area in the map year. */
export interface Incomparability {
  readonly reason: BilingualText;
}

interface YearMapping extends Omit<MappedRegion, 'from' | 'to'> {
  readonly year: number;
}

function nameOf(overlaps: RegionOverlaps, id: string): string {
  return `${overlaps.find(id)?.full_name ?? id}（${id}）`;
}

function isSameMapping(left: YearMapping, right: YearMapping): boolean {
  return (
    left.regionId === right.regionId &&
    left.bodyRegionId === right.bodyRegionId &&
    keyLevels.every((level) => left.keys[level] === right.keys[level])
  );
}

/** The year nearest to one in which a region was in force: a report may be of a code that was not, then. */
function yearOf(row: RegionRow, year: number): number {
  return Math.min(row.valid_to ?? year, Math.max(row.valid_from ?? year, year));
}

/**
 * Each year mapped onto the divisions of one year. A region that lies whole in one of that year counts there: renamed
 * one to one, or merged many to one. One that was split cannot be divided: it stays under its own name, and its parts
 * are marked as incomplete in the years before.
 */
export class Harmonization {
  readonly mapped: readonly MappedRegion[];
  private readonly wrong = new Map<string, Incomparability>();

  constructor(
    private readonly overlaps: RegionOverlaps,
    readonly mapYear: number,
    readonly years: readonly number[],
    private readonly scope: CountingScopeKey = 'AGENCY_REPORTS',
  ) {
    this.mapped = overlaps.listChanged().flatMap((id) => this.mapRegion(id));
  }

  /** Why the numbers of a region, a key of a level, are of another area in one of the years; null where they are not. */
  findIncomparability(level: KeyLevel, id: string, years: readonly number[]): Incomparability | null {
    for (const year of years) {
      const found = this.wrong.get(`${level} ${id} ${year}`);
      if (found) return found;
    }
    return null;
  }

  /** What a region of a filter is in the map year: the region that it lies in whole, else itself. */
  toMapped(id: string): string {
    const row = this.overlaps.find(id);
    if (!row) return id;
    const [only, ...others] = this.overlaps.overlapOf(id, yearOf(row, this.mapYear), this.mapYear);
    return only !== undefined && others.length === 0 ? only : id;
  }

  private mapRegion(id: string): MappedRegion[] {
    const row = this.overlaps.find(id);
    if (!row) return [];
    const runs: MappedRegion[] = [];
    let last: YearMapping | null = null;
    for (const year of this.years) {
      const mapping = this.mapYearOf(row, year);
      const run = runs.at(-1);
      if (last && run && isSameMapping(last, mapping)) runs[runs.length - 1] = { ...run, to: year };
      else {
        const { regionId, bodyRegionId, keys } = mapping;
        runs.push({ id, from: year, to: year, regionId, bodyRegionId, keys });
      }
      last = mapping;
    }
    const isSame = runs.every(
      ({ regionId, keys }) =>
        regionId === id && keyLevels.every((level) => keys[level] === row[keyColumns[level]]),
    );
    return isSame ? [] : runs;
  }

  private mapYearOf(row: RegionRow, year: number): YearMapping {
    const at = yearOf(row, year);
    const targets = this.overlaps.overlapOf(row.region_id, at, this.mapYear);
    const rows = targets.flatMap((id) => this.overlaps.find(id) ?? []);
    const keys = Object.fromEntries(
      keyLevels.map((level) => [level, this.keyOf(row, rows, level, year)]),
    ) as Record<KeyLevel, string>;
    const regionId = targets.length === 1 ? targets[0]! : row.region_id;
    const isOneToOne = this.overlaps.overlapOf(regionId, this.mapYear, at).length === 1;
    return { id: row.region_id, year, regionId, bodyRegionId: isOneToOne ? regionId : row.region_id, keys };
  }

  private keyOf(row: RegionRow, targets: readonly RegionRow[], level: KeyLevel, year: number): string {
    const own = row[keyColumns[level]];
    const keys = [...new Set(targets.map((target) => target[keyColumns[level]]))];
    if (!isInForce(row, year)) return keys.length === 1 ? keys[0]! : own;
    if (keys.length > 1 || (keys.length === 0 && own === row.region_id))
      this.markSplit(row, own, keys, level, year);
    else if (
      keys.length === 1 &&
      this.scope === 'GOVERNMENT_REPORTS' &&
      !this.went(own, keys[0]!, level, year)
    )
      this.markMoved(row, [own, keys[0]!], level, year);
    return keys.length === 1 ? keys[0]! : own;
  }

  /** Whether a region went whole into a key of the map year, so that what lay in it did not leave it. */
  private went(id: string, key: string, level: KeyLevel, year: number): boolean {
    if (id === key) return true;
    const targets = this.overlaps.overlapOf(id, year, this.mapYear);
    return (
      targets.length > 0 && targets.every((target) => this.overlaps.find(target)?.[keyColumns[level]] === key)
    );
  }

  private mark(level: KeyLevel, ids: readonly string[], year: number, reason: BilingualText): void {
    for (const id of ids) {
      const key = `${level} ${id} ${year}`;
      if (!this.wrong.has(key)) this.wrong.set(key, { reason });
    }
  }

  private markSplit(
    row: RegionRow,
    own: string,
    keys: readonly string[],
    level: KeyLevel,
    year: number,
  ): void {
    const region = nameOf(this.overlaps, row.region_id);
    const parts = keys.map((id) => nameOf(this.overlaps, id)).join('、');
    const reason =
      keys.length === 0
        ? {
            zh: `${year}年的${region}在${this.mapYear}年的归属不明，按其当时的区划单列。`,
            en: `What ${region} of ${year} is in ${this.mapYear} is not known; it is shown as it was.`,
          }
        : {
            zh: `${year}年的${region}后来（或此前）分属${parts}，数字不能拆分，按其当时的区划单列；各部分当年的数字不完整。`,
            en: `The area of ${region} in ${year} is divided among ${parts} in ${this.mapYear}; its figures cannot be, so it is shown as it was, and its parts are incomplete for that year.`,
          };
    this.mark(level, [own, ...keys], year, reason);
  }

  private markMoved(row: RegionRow, ids: readonly string[], level: KeyLevel, year: number): void {
    const region = nameOf(this.overlaps, row.region_id);
    const [from, to] = ids.map((id) => nameOf(this.overlaps, id));
    this.mark(level, ids, year, {
      zh: `${region}由${from}划归${to}；${year}年的政府汇总报告按当时的辖区编制，不能改划。`,
      en: `${region} went from ${from} to ${to}; government reports of ${year} are on the areas of their time and cannot be redrawn.`,
    });
  }
}
