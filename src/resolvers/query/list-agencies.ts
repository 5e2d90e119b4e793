import { sql, type Kysely, type RawBuilder } from 'kysely';
import { findAgencyLine } from '../../schema/catalogue/agency-lines.js';
import { agencyTypeOfName, type AgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import type { Row, Warehouse } from '../../schema/warehouse/tables.js';
import { toRowPage, type CountedRow, type RowPage } from './row-page.js';
import { toReportConditions } from './reports-cte.js';

/** A name that bodies are looked for by, taken apart where it begins with a place. */
export interface AgencySearch {
  /** The whole text, in one width and without white space. */
  readonly text: string;
  /** The region that its beginning names, and the rest of it; null where it names none. */
  readonly placed: { readonly regionId: string; readonly organ: string } | null;
}

/** Which bodies are meant. */
export interface AgencyChoice {
  readonly type?: readonly AgencyTypeKey[] | undefined;
  readonly regionCodes?: readonly string[] | undefined;
  readonly search?: AgencySearch | undefined;
}

/** Which bodies to list. */
export interface AgencyListing extends AgencyChoice {
  readonly first: number;
  readonly offset: number;
}

/** A shorter text may be a part of anything: no wrong character is allowed for. */
const leastForTypo = 4;

/** Whether a body is of the type, and the line of work, that a name tells: 卫健委 is whatever a region's health body is called. */
function isOfKind(organ: string): RawBuilder<unknown> {
  const type = agencyTypeOfName(organ);
  if (organ === '' || type === 'OTHER') return sql`false`;
  const line = findAgencyLine(type, organ)?.key ?? null;
  return sql`(dim_agencies.type = ${type} and dim_agencies.line is not distinct from ${line}::varchar)`;
}

/** How close a body is to what is looked for, the lower the closer; null where it is not. */
function toCloseness({ text, placed }: AgencySearch): RawBuilder<unknown> {
  const has = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`exists (select 1 from agency_names as names where names.agency_id = dim_agencies.agency_id and ${condition})`;
  const kind = placed
    ? sql`(${isOfKind(placed.organ)} and dim_agencies.region_id = ${placed.regionId})`
    : isOfKind(text);
  const typo =
    text.length < leastForTypo
      ? sql`false`
      : has(sql`damerau_levenshtein(right(names.name, ${text.length}), ${text}) <= 1`);
  return sql`case
    when ${has(sql`names.name = ${text}`)} then 0
    when ${has(sql`contains(names.name, ${text})`)} then 1
    when ${kind} then 2
    when ${typo} then 3 end`;
}

/** The conditions of a choice over `dim_agencies` and `dim_regions`; at least one. */
export function toAgencyConditions({ type, regionCodes, search }: AgencyChoice): RawBuilder<unknown>[] {
  return [
    sql`true`,
    ...toReportConditions({ agencyType: type, regionCodes }),
    ...(search ? [sql`${toCloseness(search)} is not null`] : []),
  ];
}

/**
 * A page of bodies, by region, type and identity; of those a name is looked for by, the closest first, and with a
 * wrong character only where none is without.
 * @example with found as (select dim_agencies.*, … as closeness from dim_agencies …), kept as (…), page as (select * from kept
 *   order by … limit 51 offset 0) select page.*, counted.total_count from (select count(*) …) as counted left join page on true
 */
export async function fetchAgencies(
  listing: AgencyListing,
  db: Kysely<Warehouse>,
): Promise<RowPage<Row<'dim_agencies'>>> {
  const { search, first, offset } = listing;
  const closeness = search ? toCloseness(search) : sql`0`;
  const { rows } = await sql<CountedRow<Row<'dim_agencies'>>>`
    with found as (
      select dim_agencies.*, ${closeness} as closeness
      from dim_agencies
      left join dim_regions on dim_regions.region_id = dim_agencies.region_id
      where ${sql.join(toAgencyConditions(listing), sql` and `)}
    ),
    kept as (select * from found where closeness < 3 or closeness = (select min(closeness) from found)),
    page as (
      select * from kept
      order by closeness, region_id nulls last, type, agency_id
      limit ${sql.lit(first + 1)} offset ${sql.lit(offset)}
    )
    select page.*, counted.total_count
    from (select count(*) as total_count from kept) as counted left join page on true
    order by closeness, region_id nulls last, type, agency_id`.execute(db);
  return toRowPage(rows, first, 'agency_id');
}
