import type { RegionLevelKey } from '../../schema/catalogue/regions.js';
import type { Region, RegionIndex } from './region-index.js';
import type { PlacedName } from './resolve-region.js';

const divisionDigits = 6;

/** The level a name without a place begins with, as 县人社局 does. */
const levelWords: readonly { readonly word: RegExp; readonly levels: readonly RegionLevelKey[] }[] = [
  { word: /^省/u, levels: ['PROVINCE'] },
  { word: /^[州盟]/u, levels: ['PREFECTURE'] },
  { word: /^市/u, levels: ['PREFECTURE', 'COUNTY'] },
  { word: /^[县区旗]/u, levels: ['COUNTY'] },
];

/** Whether a body may be one of a division, by the level its name begins with; a name without may be of any. */
export function isAtLevel(name: string, region: Region): boolean {
  const { levels } = levelWords.find(({ word }) => word.test(name)) ?? { levels: [region.level] };
  return levels.includes(region.level);
}

/** Of more than one division of a name, the only one that is the site's, or lies in it. */
function chooseCandidate(placed: PlacedName, site: Region, regions: RegionIndex): string | null {
  const fitting = placed.region.candidates.filter((code) => {
    const region = regions.byCode.get(code);
    return region !== undefined && (region === site || regions.isWithin(region, site));
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

/**
 * Places a body whose name leaves its region open by the code of the site that published its report (domain
 * § 3.3, rule 2). A name that tells its region, or contradicts the level of the site, stays as it is.
 */
export function placeBySite(
  name: string,
  placed: PlacedName,
  siteCode: string | undefined,
  regions: RegionIndex,
): PlacedName {
  const site = regions.byCode.get(siteCode?.slice(0, divisionDigits) ?? '');
  const { rule } = placed.region;
  if (!site || name === '' || (rule !== 'NONE' && rule !== 'AMBIGUOUS')) return placed;
  const code =
    rule === 'AMBIGUOUS' ? chooseCandidate(placed, site, regions) : isAtLevel(name, site) ? site.code : null;
  return code === null ? placed : { ...placed, region: { code, candidates: [code], rule: 'SITE_OWNER' } };
}
