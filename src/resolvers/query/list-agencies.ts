import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { AgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import { toRowPage, type RowPage } from './row-page.js';
import { listOrder } from './pages-of-lists.js';
import { toReportConditions } from './reports-cte.js';

/** Which bodies are meant. */
export interface AgencyChoice {
  readonly type?: readonly AgencyTypeKey[] | undefined;
  readonly regionCodes?: readonly string[] | undefined;
  readonly search?: string | undefined;
}

/** Which bodies to list. */
export interface AgencyListing extends AgencyChoice {
  readonly first: number;
  readonly offset: number;
}

/** The conditions of a choice over `dim_agencies` and `dim_regions`; at least one. */
export function toAgencyConditions({ type, regionCodes, search }: AgencyChoice): RawBuilder<unknown>[] {
  return [
    sql`true`,
    ...toReportConditions({ agencyType: type, regionCodes }),
    ...(search ? [sql`contains(dim_agencies.name, ${search})`] : []),
  ];
}

/**
 * A page of bodies, by region, type and identity.
 * @example select dim_agencies.*, count(*) over () as total_count from dim_agencies … order by region_id, …
 */
export async function fetchAgencies(
  listing: AgencyListing,
  db: Kysely<Warehouse>,
): Promise<RowPage<Row<'dim_agencies'>>> {
  const { rows } = await sql<Row<'dim_agencies'> & { total_count: string }>`
    select dim_agencies.*, count(*) over () as total_count
    from dim_agencies
    left join dim_regions on dim_regions.region_id = dim_agencies.region_id
    where ${sql.join(toAgencyConditions(listing), sql` and `)}
    order by ${listOrder('dim_agencies')}
    limit ${sql.lit(listing.first + 1)} offset ${sql.lit(listing.offset)}`.execute(db);
  return toRowPage(rows, listing.first);
}
