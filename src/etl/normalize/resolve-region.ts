import type { RegionResolution } from '../../schema/report/normalized-report.js';
import { findPlaceChain } from './find-place.js';
import type { Region, RegionIndex } from './region-index.js';

/** The region of a body by its name, and the name with the place taken off. */
export interface PlacedName {
  readonly region: RegionResolution;
  readonly rest: string;
}

/** Bodies in a district that belong to a body above it. */
const branch = /^(?:区)?(?:分局|支局|大队|支队|中队|税务局|分中心|管理所|稽查局)/u;
const leastInnerName = 3;

function toResolution(ends: readonly Region[]): RegionResolution {
  const codes = ends.map((region) => region.code).sort();
  if (codes.length === 0) return { code: null, candidates: [], rule: 'NONE' };
  return codes.length === 1
    ? { code: codes[0]!, candidates: codes, rule: 'TITLE' }
    : { code: null, candidates: codes, rule: 'AMBIGUOUS' };
}

/** The chain a name begins with, or the first in full further on, as in 国家税务总局广州市白云区税务局. */
function findChain(
  name: string,
  index: RegionIndex,
): { start: number; length: number; ends: readonly Region[] } | null {
  const leading = findPlaceChain(name, 0, index);
  if (leading) return { start: 0, ...leading };
  for (let start = 1; start < name.length; start++) {
    const chain = findPlaceChain(name, start, index);
    if (chain && chain.isFull && chain.length >= leastInnerName) return { start, ...chain };
  }
  return null;
}

/** The district of a branch, named behind the body it belongs to: 公安局船山区分局, 支队张店大队. */
function findBranch(
  rest: string,
  above: readonly Region[],
  index: RegionIndex,
): { start: number; length: number; ends: readonly Region[] } | null {
  for (let start = 1; start < rest.length - 1; start++) {
    const chain = findPlaceChain(rest, start, index);
    if (!chain || !branch.test(rest.slice(start + chain.length))) continue;
    const ends = chain.ends.filter((region) => above.some((other) => index.isWithin(region, other)));
    if (ends.length > 0) return { start, length: chain.length, ends };
  }
  return null;
}

/**
 * Resolves the region of a body by the places in its name (domain § 3.3, rule 1): the last place of the chain
 * 省/市/县, or the district of a branch. More than one division of that name is AMBIGUOUS, never guessed.
 */
export function resolveRegion(name: string, index: RegionIndex): PlacedName {
  const chain = findChain(name, index);
  if (!chain) return { region: toResolution([]), rest: name };
  const rest = name.slice(0, chain.start) + name.slice(chain.start + chain.length);
  const inner = findBranch(rest, chain.ends, index);
  return inner
    ? {
        region: toResolution(inner.ends),
        rest: rest.slice(0, inner.start) + rest.slice(inner.start + inner.length),
      }
    : { region: toResolution(chain.ends), rest };
}
