import type { Agency } from '../../schema/graphql/agency.type.js';
import type { AgencyFilter } from '../../schema/graphql/filters.input.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import type { Context } from '../context.js';
import { parsePage, toPageInfo } from '../pagination/page.js';
import { fetchAgencies } from '../query/list-agencies.js';
import { toRegionCodes } from './selection-of-filter.js';
import { toAgency } from './to-nodes.js';

interface AgencyListArgs {
  readonly where?: AgencyFilter | undefined;
  readonly first: number;
  readonly after?: string | undefined;
}

/** A page of bodies. */
export async function listAgencies(args: AgencyListArgs, context: Context): Promise<Connection<Agency>> {
  const { where } = args;
  const scope = { releaseId: context.info.release_id, question: { agencies: where } };
  const page = parsePage(args.first, args.after, context.pageLimit, scope);
  const listing = {
    type: where?.type,
    regionCodes: toRegionCodes(where?.region, context.regions),
    search: where?.search,
    ...page,
  };
  const { rows, totalCount, hasNextPage } = await fetchAgencies(listing, context.db);
  return {
    nodes: rows.map(toAgency),
    pageInfo: toPageInfo(page, rows.length, hasNextPage, scope),
    totalCount,
  };
}
