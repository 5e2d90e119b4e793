import { nationCode, type RegionLevelKey } from '../../schema/catalogue/regions.js';
import type { Row } from '../../schema/warehouse/tables.js';

/** A division as `data/reference/regions.json` lists it. */
export interface ReferenceRegion {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevelKey;
  readonly parent: string;
}

/** The whole country: where a body stands of which only that is known. */
const nation: Row<'dim_regions'> = {
  region_code: nationCode,
  name: '中华人民共和国',
  full_name: '中华人民共和国',
  level: 'NATION',
  parent_code: null,
  province_key: nationCode,
  prefecture_key: nationCode,
  county_key: nationCode,
};

/** From the province down to the region itself. */
function chainOf(region: ReferenceRegion, byCode: ReadonlyMap<string, ReferenceRegion>): ReferenceRegion[] {
  const parent = byCode.get(region.parent);
  return parent ? [...chainOf(parent, byCode), region] : [region];
}

/**
 * What a county without a prefecture is grouped under at that level: its municipality where the province has
 * no prefectures at all (上海市), itself where it is one of a province's directly governed counties (济源市).
 */
function prefectureKeyOfCounty(code: string, province: string, withPrefectures: ReadonlySet<string>): string {
  return withPrefectures.has(province) ? code : province;
}

/**
 * The rows of `dim_regions`. A region above the level asked for is its own key there, so that bodies of a
 * prefecture stand in a row of their own when a question groups by county, and nothing is left out of a sum.
 */
export function toRegionRows(regions: readonly ReferenceRegion[]): Row<'dim_regions'>[] {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const withPrefectures = new Set(
    regions.filter((region) => region.level === 'PREFECTURE').map((region) => region.parent),
  );
  const rows = regions.map((region) => {
    const chain = chainOf(region, byCode);
    const keyAt = (level: RegionLevelKey): string | undefined =>
      chain.find((link) => link.level === level)?.code;
    const province = keyAt('PROVINCE') ?? region.code;
    return {
      region_code: region.code,
      name: region.name,
      full_name: chain.map((link) => link.name).join(''),
      level: region.level,
      parent_code: byCode.has(region.parent) ? region.parent : nationCode,
      province_key: province,
      prefecture_key: keyAt('PREFECTURE') ?? prefectureKeyOfCounty(region.code, province, withPrefectures),
      county_key: region.code,
    };
  });
  return [nation, ...rows];
}
