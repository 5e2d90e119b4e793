import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RegionLevelKey } from '../../schema/catalogue/regions.js';
import { shortNamesOf } from './region-names.js';

/** A division of GB/T 2260 as in `data/reference/regions.json`. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevelKey;
  /** Code of the division above; `000000` is the nation. */
  readonly parent: string;
}

function groupByName(
  regions: readonly Region[],
  namesOf: (region: Region) => readonly string[],
): Map<string, Region[]> {
  const groups = new Map<string, Region[]>();
  for (const region of regions) {
    for (const name of namesOf(region)) groups.set(name, [...(groups.get(name) ?? []), region]);
  }
  return groups;
}

/** The divisions by code and by the names they are called by. */
export class RegionIndex {
  readonly byCode: ReadonlyMap<string, Region>;
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  /** By short form; a name in full is not among them. */
  readonly byShortName: ReadonlyMap<string, readonly Region[]>;
  /** Characters of the longest name. */
  readonly longestName: number;

  constructor(regions: readonly Region[]) {
    this.byCode = new Map(regions.map((region) => [region.code, region]));
    this.byName = groupByName(regions, (region) => [region.name]);
    this.byShortName = groupByName(regions, (region) => shortNamesOf(region.name));
    this.longestName = Math.max(0, ...regions.map((region) => region.name.length));
  }

  /** Whether a division lies in another, at whatever depth. */
  isWithin(region: Region, above: Region): boolean {
    let parent = this.byCode.get(region.parent);
    while (parent && parent !== above) parent = this.byCode.get(parent.parent);
    return parent === above;
  }
}

/** Indexes divisions by code, name and short form. */
export function createRegionIndex(regions: readonly Region[]): RegionIndex {
  return new RegionIndex(regions);
}

const regionsPath = fileURLToPath(new URL('../../../data/reference/regions.json', import.meta.url));

/** Reads the divisions that the project ships. Throws where the file is missing: that is our own bug. */
export function readRegionIndex(path: string = regionsPath): RegionIndex {
  return createRegionIndex(JSON.parse(readFileSync(path, 'utf8')) as Region[]);
}
