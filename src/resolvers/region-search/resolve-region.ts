import { Refusal } from '../refusal.js';
import { rankOfMatch, regionMatches, type RegionMatchKey } from './region-matches.js';
import type { RegionRow } from './region-names.js';
import type { FoundRegion, RegionSearch } from './region-search.js';

/** The region a search of a filter means, and how that was told. */
export interface ResolvedRegion {
  readonly row: RegionRow;
  readonly match: RegionMatchKey;
  /** Whether the text is its code or one of its names as it stands, and not something close to it. */
  readonly isExact: boolean;
}

const mostCandidates = 50;
const mostShown = 5;

/**
 * How close a region was met, the lower the closer: by the kind of match; by a code that is its own before one it held;
 * of the county or wider before townships; in force before abolished.
 */
function tierOf({ row, match }: FoundRegion): number {
  const isTownship = row.level === 'TOWNSHIP' && match !== 'CODE';
  return rankOfMatch(match) * 4 + (isTownship ? 2 : 0) + (row.valid_to === null ? 0 : 1);
}

function toAmbiguous(text: string, alike: readonly FoundRegion[]): Refusal {
  const candidates = alike.slice(0, mostCandidates).map(({ row }) => ({
    code: row.region_id,
    name: row.name,
    fullName: row.full_name,
    validTo: row.valid_to,
  }));
  const shown = candidates.slice(0, mostShown).map(({ fullName, code }) => `${fullName} (${code})`);
  const more = alike.length > mostShown ? ', …' : '';
  const message = `${JSON.stringify(text)} may be ${alike.length} regions: ${shown.join(', ')}${more}. Name the places above it, or give its code.`;
  return new Refusal('AMBIGUOUS_REGION', message, { received: text, count: alike.length, candidates });
}

/**
 * The one region that a text of a filter means. Refuses a text that means none (UNKNOWN_REGION), and one that means
 * several alike (AMBIGUOUS_REGION), with the candidates; never the most populous is taken.
 */
export function resolveRegionSearch(text: string, search: RegionSearch): ResolvedRegion {
  const found = search.search(text);
  if (found.length === 0) {
    const message = `No region is named ${JSON.stringify(text.slice(0, 100))}; regions(search:) tries names, pinyin and codes.`;
    throw new Refusal('UNKNOWN_REGION', message, { received: text.slice(0, 100) });
  }
  const own = found.filter(({ row }) => row.region_id === text.trim());
  const best = Math.min(...found.map(tierOf));
  const alike = own.length > 0 ? own : found.filter((other) => tierOf(other) === best);
  if (alike.length > 1) throw toAmbiguous(text, alike);
  const { row, match } = alike[0]!;
  return { row, match, isExact: regionMatches[rankOfMatch(match)]!.isExact };
}
