import { sql, type Kysely } from 'kysely';
import { nationCode } from '../../schema/catalogue/regions.js';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import { toAgencyConditions, type AgencyChoice } from './list-agencies.js';
import type { RowPage } from './row-page.js';
import { fetchPages, toListsCte, type ListPage } from './pages-of-lists.js';

/** A page of the bodies of one region and of those below it. */
export interface RegionAgenciesPage extends ListPage {
  readonly regionCode: string;
}

/** The bodies of each of some regions that a choice lets through, a page each, in one statement. */
export async function fetchAgenciesOfRegions(
  choice: AgencyChoice,
  pages: readonly RegionAgenciesPage[],
  db: Kysely<Warehouse>,
): Promise<RowPage<Row<'dim_agencies'>>[]> {
  const regions = pages.map(({ regionCode }) => sql`cast(${regionCode} as varchar)`);
  const within = sql`
    select distinct region_id, unnest([province_key, prefecture_key, county_key, region_id]) as region
    from dim_regions`;
  const chosen = sql`
    select dim_agencies.rowid as id, dim_agencies.region_id
    from dim_agencies left join dim_regions on dim_regions.region_id = dim_agencies.region_id
    where ${sql.join(toAgencyConditions(choice), sql` and `)}`;
  const members = sql`
    select lists.list, chosen.id
    from lists inner join within using (region) inner join chosen using (region_id)
    union
    select lists.list, chosen.id from lists cross join chosen where lists.region = ${sql.lit(nationCode)}`;
  const ctes = [
    ['lists', toListsCte(pages, [{ name: 'region', values: regions }])],
    ['within', within],
    ['chosen', chosen],
    ['members', members],
  ] as const;
  return fetchPages('dim_agencies', pages, ctes, db);
}
