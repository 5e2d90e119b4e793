import { nationCode, type RegionLevelKey } from '../../schema/catalogue/regions.js';
import type { Row } from '../../schema/warehouse/tables.js';
import type { ReferenceRegion, RegionSuccession } from '../reference-regions.js';
import { shortNamesOf } from '../region-names.js';
import { RegionTable } from '../region-table.js';

const nationName = '中华人民共和国';

/** The whole country: where a body stands of which only that is known. */
const nation: Row<'dim_regions'> = {
  region_id: nationCode,
  region_code: nationCode,
  name: nationName,
  full_name: nationName,
  short_names: JSON.stringify(['中国', '全国']),
  former_names: '[]',
  pinyin: 'zhonghuarenmingongheguo',
  initials: 'zhrmghg',
  level: 'NATION',
  kind: 'DIVISION',
  parent_id: null,
  valid_from: null,
  valid_to: null,
  province_key: nationCode,
  prefecture_key: nationCode,
  county_key: nationCode,
};

/** What a region is grouped under at each level. */
type Keys = Pick<Row<'dim_regions'>, 'province_key' | 'prefecture_key' | 'county_key'>;

function toNames(region: ReferenceRegion) {
  const syllables = region.pinyin.split(' ');
  return {
    name: region.name,
    short_names: JSON.stringify([...new Set([...shortNamesOf(region.name), ...region.aliases])]),
    former_names: JSON.stringify(region.formerNames),
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable[0]).join(''),
  };
}

/**
 * The keys of a region. One above the level asked for is its own key there, so that bodies of a prefecture stand in
 * a row of their own when a question groups by county, and nothing is left out of a sum. A county without a prefecture
 * is grouped at that level under its municipality where the province has no prefectures at all (上海市), under itself
 * where it is one of a province's directly governed counties (济源市).
 */
function toKeys(
  chain: readonly ReferenceRegion[],
  region: ReferenceRegion,
  withPrefectures: ReadonlySet<string>,
): Keys {
  const idAt = (level: RegionLevelKey): string | undefined => chain.find((link) => link.level === level)?.id;
  const province = idAt('PROVINCE') ?? region.id;
  const county = idAt('COUNTY') ?? idAt('PREFECTURE') ?? province;
  const prefecture = idAt('PREFECTURE') ?? (withPrefectures.has(province) ? county : province);
  return { province_key: province, prefecture_key: prefecture, county_key: county };
}

/** The rows of `dim_regions`, the nation first. */
export function toRegionRows(regions: readonly ReferenceRegion[]): Row<'dim_regions'>[] {
  const table = new RegionTable(regions);
  const withPrefectures = new Set(
    regions.filter((region) => region.level === 'PREFECTURE').map((region) => region.parent),
  );
  const rows = regions.map((region) => {
    const chain = table.chainOf(region);
    return {
      region_id: region.id,
      region_code: region.code,
      ...toNames(region),
      full_name: chain.map((link) => link.name).join(''),
      level: region.level,
      kind: region.kind,
      parent_id: region.parent,
      valid_from: region.validFrom,
      valid_to: region.validTo,
      ...toKeys(chain, region, withPrefectures),
    };
  });
  return [nation, ...rows];
}

/** A row of `region_successions`. */
export function toSuccessionRow(succession: RegionSuccession): Row<'region_successions'> {
  const { from, to, year, extent, source } = succession;
  return { from_id: from, to_id: to, year, extent, source };
}
