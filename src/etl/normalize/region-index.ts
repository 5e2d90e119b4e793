import { referenceRegions } from '../../package-root.js';
import { readReferenceRegions, type ReferenceRegion } from '../reference-regions.js';
import { shortNamesOf } from '../region-names.js';
import { RegionTable } from '../region-table.js';

export type Region = ReferenceRegion;

function groupByName(
  regions: readonly Region[],
  namesOf: (region: Region) => readonly string[],
): Map<string, Region[]> {
  const groups = new Map<string, Region[]>();
  for (const region of regions) {
    for (const name of namesOf(region)) {
      const group = groups.get(name);
      if (group) group.push(region);
      else groups.set(name, [region]);
    }
  }
  return groups;
}

const isNamedPlace = ({ kind, level, validTo }: Region): boolean =>
  kind === 'DIVISION' && level !== 'TOWNSHIP' && validTo === null;

/** The divisions by code and by the names they are called by. */
export class RegionIndex {
  readonly table: RegionTable;
  readonly byCode: ReadonlyMap<string, Region>;
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  /** By short form; a name in full is not among them. */
  readonly byShortName: ReadonlyMap<string, readonly Region[]>;
  /** Characters of the longest name. */
  readonly longestName: number;

  constructor(regions: readonly Region[]) {
    const places = regions.filter(isNamedPlace);
    this.table = new RegionTable(regions);
    this.byCode = new Map(places.map((region) => [region.code, region]));
    this.byName = groupByName(places, (region) => [region.name]);
    this.byShortName = groupByName(places, (region) => [...shortNamesOf(region.name), ...region.aliases]);
    this.longestName = Math.max(0, ...places.map((region) => region.name.length));
  }

  /** Whether a division lies in another, at whatever depth. */
  isWithin(region: Region, above: Region): boolean {
    return region !== above && this.table.isWithin(region, above.id);
  }
}

/** Indexes divisions by code, name and short form. */
export function createRegionIndex(regions: readonly Region[]): RegionIndex {
  return new RegionIndex(regions);
}

/** Reads the divisions that the project ships. Throws where the file is missing: that is our own bug. */
export function readRegionIndex(folder: string = referenceRegions): RegionIndex {
  return createRegionIndex(readReferenceRegions(folder).regions);
}
