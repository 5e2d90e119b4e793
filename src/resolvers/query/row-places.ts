import type { DimensionKey, ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { RankScopeKey } from '../../schema/catalogue/transforms.js';
import { Refusal } from '../refusal.js';

/** The dimensions that say where a row is, the widest first. */
const placeKeys = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'AGENCY'] as const satisfies ReportDimensionKey[];
type PlaceKey = (typeof placeKeys)[number];

const isPlace = (key: DimensionKey): key is PlaceKey => (placeKeys as readonly string[]).includes(key);

function refuse(what: string, by: readonly DimensionKey[], remedy: string): never {
  const received = by.length === 0 ? 'nothing' : by.join(', ');
  throw new Refusal('COMBINATION_NOT_ALLOWED', `${what}, but "by" is ${received}; ${remedy}.`, {
    received: by,
  });
}

/**
 * The keys in which rows must agree to be ranked among each other: none within the result; otherwise the region
 * and every key that is not a place. Refuses a region no row lies inside of (COMBINATION_NOT_ALLOWED).
 */
export function peerKeys(within: RankScopeKey, by: readonly DimensionKey[]): DimensionKey[] {
  if (within === 'RESULT') return [];
  const inside = placeKeys.slice(placeKeys.indexOf(within) + 1);
  if (!by.some((key) => (inside as readonly string[]).includes(key)))
    refuse(
      `rank(within: ${within}) compares places inside a ${within.toLowerCase()}`,
      by,
      `put one of ${inside.join(', ')} into it`,
    );
  return [within, ...by.filter((key) => !isPlace(key))];
}

/**
 * The region a row is a share of under share(of: REGION), null for the whole country: its own region where
 * other keys split it, the one above where the row is a whole region. Refuses rows without a place.
 */
export function wholeRegionKey(by: readonly DimensionKey[]): PlaceKey | null {
  const regions = placeKeys.slice(0, -1).filter((key) => by.includes(key));
  const finest = regions.at(-1);
  const splits = by.some((key) => key !== 'YEAR' && !(regions as readonly string[]).includes(key));
  if (finest === undefined) {
    if (by.includes('AGENCY')) return 'COUNTY';
    return refuse(
      'share(of: REGION) needs rows that lie in a region',
      by,
      `put one of ${placeKeys.join(', ')} into it`,
    );
  }
  return splits ? finest : (placeKeys[placeKeys.indexOf(finest) - 1] ?? null);
}
