import { sql, type RawBuilder } from 'kysely';
import type { MappedRegion } from '../harmonization/harmonization.js';

const keys = ['province_key', 'prefecture_key', 'county_key'] as const;

function toMappedRow({
  id,
  from,
  to,
  regionId,
  bodyRegionId,
  keys: mapped,
}: MappedRegion): RawBuilder<unknown> {
  const texts = [bodyRegionId, regionId, mapped.PROVINCE, mapped.PREFECTURE, mapped.COUNTY].map((text) =>
    sql.lit(text),
  );
  return sql`(${sql.join([sql.lit(id), sql.lit(from), sql.lit(to), ...texts])})`;
}

/** The regions as they are grouped in the map year; `own_` columns are those of their own time. */
function toMappedRegions(mapping: readonly MappedRegion[]): RawBuilder<unknown> {
  const own = keys.map((key) => sql`regions.${sql.ref(key)} as ${sql.ref(`own_${key}`)}`);
  const grouped = ['region_id', ...keys].map(
    (key) => sql`coalesce(mapped.${sql.ref(key)}, regions.${sql.ref(key)}) as ${sql.ref(key)}`,
  );
  return sql`
    select regions.region_id as own_id, mapped.from_year, mapped.to_year,
      coalesce(mapped.body_region_id, regions.region_id) as body_region_id, ${sql.join([...grouped, ...own])}
    from dim_regions as regions
    left join (values ${sql.join(mapping.map(toMappedRow))})
      as mapped (own_id, from_year, to_year, body_region_id, region_id, province_key, prefecture_key, county_key)
      on mapped.own_id = regions.region_id`;
}

/**
 * The join of reports with the regions they are grouped under: of their own time, or of the map year where there is a
 * mapping. A region that no mapping names is the same in every year.
 * @example left join dim_regions on dim_regions.region_id = dim_reports.region_id
 */
export function joinRegions(mapping: readonly MappedRegion[]): RawBuilder<unknown> {
  if (mapping.length === 0)
    return sql`left join dim_regions on dim_regions.region_id = dim_reports.region_id`;
  return sql`left join (${toMappedRegions(mapping)}) as dim_regions on dim_regions.own_id = dim_reports.region_id
      and dim_reports.year between coalesce(dim_regions.from_year, dim_reports.year)
      and coalesce(dim_regions.to_year, dim_reports.year)`;
}

/** What tells which reports lie in the area of another: the areas of their own time, whatever they are grouped under. */
export function placeColumns(mapping: readonly MappedRegion[]): RawBuilder<unknown>[] {
  const source = (key: string): string => (mapping.length === 0 ? key : `own_${key}`);
  return [
    sql`dim_agencies.level as body_level`,
    sql.ref('dim_reports.region_id'),
    ...keys.map((key) => sql`${sql.ref(`dim_regions.${source(key)}`)} as ${sql.ref(key)}`),
  ];
}

/**
 * The body of a report, the same before and after a change of its region's code where that is mapped. Bodies of regions
 * that were merged are not that of the one they became: one of them may not have reported.
 */
export function bodyMark(mapping: readonly MappedRegion[]): RawBuilder<unknown> {
  return mapping.length === 0
    ? sql`dim_reports.agency_id as body`
    : sql`replace(dim_reports.agency_id, coalesce(dim_reports.region_id, ''), coalesce(dim_regions.body_region_id, '')) as body`;
}

/** The area of a report, or its body where the area is not known. */
export function areaMark(mapping: readonly MappedRegion[]): RawBuilder<unknown> {
  return mapping.length === 0
    ? sql`coalesce(dim_reports.region_id, dim_reports.agency_id) as body`
    : sql`coalesce(dim_regions.body_region_id, dim_reports.agency_id) as body`;
}
