import type { Agency } from '../../schema/graphql/agency.type.js';
import type { AgencyFilter } from '../../schema/graphql/filters.input.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import type { Context } from '../context.js';
import type { RegionDirectory } from '../region-directory.js';
import { parsePage, toConnection } from '../pagination/page.js';
import { fetchAgencies, type AgencyChoice, type AgencySearch } from '../query/list-agencies.js';
import { toSearchWords } from '../search-words.js';
import { toRegionCodes } from './selection-of-filter.js';
import { toAgency } from './to-nodes.js';

interface AgencyListArgs {
  readonly where?: AgencyFilter | undefined;
  readonly first: number;
  readonly after?: string | undefined;
}

/** Takes the place off the beginning of a name, the longest that means one region. */
function toAgencySearch(
  search: string | null | undefined,
  regions: RegionDirectory,
): AgencySearch | undefined {
  const text = toSearchWords(search ?? '')
    .normalize('NFKC')
    .replace(/\s+/gu, '');
  if (text === '') return undefined;
  for (let end = text.length - 1; end > 1; end -= 1) {
    const regionId = regions.findNamed(text.slice(0, end));
    if (regionId !== null) return { text, placed: { regionId, organ: text.slice(end) } };
  }
  return { text, placed: null };
}

function toChoice(where: AgencyFilter | undefined, { regions }: Context): AgencyChoice {
  const search = toAgencySearch(where?.search, regions);
  return { type: where?.type, regionCodes: toRegionCodes(where?.region, regions), search };
}

/** A page of bodies. */
export async function listAgencies(args: AgencyListArgs, context: Context): Promise<Connection<Agency>> {
  const { where } = args;
  const scope = { releaseId: context.info.release_id, question: { agencies: where } };
  const page = parsePage(args.first, args.after, context.pageLimit, scope);
  const listing = { ...toChoice(where, context), ...page };
  return toConnection(await fetchAgencies(listing, context.db), toAgency, page, scope);
}

/** A page of the bodies of one region and of those below it; one statement for all regions of a level of a query. */
export async function listAgenciesOf(
  regionCode: string,
  args: AgencyListArgs,
  context: Context,
): Promise<Connection<Agency>> {
  const { where } = args;
  const scope = { releaseId: context.info.release_id, question: { agenciesOf: regionCode, where } };
  const page = parsePage(args.first, args.after, context.pageLimit, scope);
  const wanted = { regionCode, choice: toChoice(where, context), ...page };
  return toConnection(await context.loaders.agenciesOfRegion.load(wanted), toAgency, page, scope);
}
