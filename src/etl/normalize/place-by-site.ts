import type { RegionLevelKey } from '../../schema/catalogue/regions.js';
import { hostInitialsOf, placeLabelsOf } from './host-labels.js';
import { chooseCandidates } from './choose-candidates.js';
import type { Region, RegionIndex } from './region-index.js';
import type { PlacedName } from './resolve-region.js';

/** What a site says of its owner. */
export interface SiteEvidence {
  /** 网站标识码: ten digits, the first six the division the site belongs to. */
  readonly siteCode?: string | undefined;
  /** Address of the document. */
  readonly uri?: string | undefined;
}

const divisionDigits = 6;
/** A unified social credit code has its division in characters three to eight; some sites put the code alone first. */
const creditCode =
  /[?&](?:area|orgcode|code)=(?:1[1-9](\d{6})[0-9A-Z]{10}|(\d{6})[A-Z]{2,}[0-9A-Z]*)(?:&|$)/iu;

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

/** The code a site states: its own, or that of the body in the address. */
function statedCode({ siteCode, uri = '' }: SiteEvidence): { code: string; words: string } | null {
  if (siteCode) return { code: siteCode.slice(0, divisionDigits), words: `网站标识码 ${siteCode}` };
  const match = creditCode.exec(uri);
  return match ? { code: (match[1] ?? match[2])!, words: match[0].replace(/^[?&]|&$/gu, '') } : null;
}

/** The areas of the candidates that have the initials of the site's own name, or lie in one that has them: sjz.gov.cn. */
function supportedByInitials(
  candidates: readonly Region[],
  uri: string,
  regions: RegionIndex,
): readonly Region[] {
  const label = placeLabelsOf(uri).at(-1);
  return candidates.filter((region) =>
    regions.table.chainOf(region).some((place) => hostInitialsOf(place).includes(label ?? '')),
  );
}

/** The areas of the candidates that the host's spelling supports: its own, or one around it; else its initials. */
function supportedByHost(
  candidates: readonly Region[],
  uri: string,
  regions: RegionIndex,
  year: number | null,
): readonly Region[] {
  const owners = placeLabelsOf(uri).flatMap((label) => regions.findByHostLabel(label, year));
  const supported = candidates.filter((region) =>
    owners.some((owner) => owner === region || regions.isWithin(region, owner)),
  );
  return owners.length > 0 ? supported : supportedByInitials(candidates, uri, regions);
}

function placeByHost(
  name: string,
  placed: PlacedName,
  uri: string,
  regions: RegionIndex,
  year: number | null,
): PlacedName {
  const words = placeLabelsOf(uri).join('.');
  if (placed.region.rule === 'AMBIGUOUS')
    return chooseCandidates(placed, 'SITE_OWNER', words, regions, (candidates) =>
      supportedByHost(candidates, uri, regions, year),
    );
  const owners = placeLabelsOf(uri)
    .flatMap((label) => regions.findByHostLabel(label, year))
    .filter((region) => isAtLevel(name, region));
  if (owners.length === 0) return placed;
  const candidates = [...new Set(owners.map(({ id }) => id))].sort();
  return { ...placed, region: { code: null, candidates, rule: 'AMBIGUOUS', evidence: words } };
}

/**
 * Places a body whose name leaves its region open by the site that published its report (domain § 3.3, rule 2): by
 * the code the site or the address states, passed through the history of codes. The spelling of a host only chooses
 * among candidates, or makes some. A name that contradicts the level of the site stays as it is.
 */
export function placeBySite(
  name: string,
  placed: PlacedName,
  evidence: SiteEvidence,
  regions: RegionIndex,
  year: number | null,
): PlacedName {
  const { rule } = placed.region;
  if (name === '' || (rule !== 'NONE' && rule !== 'AMBIGUOUS')) return placed;
  const stated = statedCode(evidence);
  const site = stated && regions.findByCode(stated.code, year);
  if (stated && site && rule === 'NONE' && isAtLevel(name, site)) {
    const region = {
      code: site.id,
      candidates: [site.id],
      rule: 'SITE_OWNER',
      evidence: stated.words,
    } as const;
    return { ...placed, region };
  }
  const chosen =
    stated && site
      ? chooseCandidates(placed, 'SITE_OWNER', stated.words, regions, (candidates) =>
          candidates.filter((region) => region === site || regions.isWithin(region, site)),
        )
      : placed;
  const isOpen = chosen.region.code === null && !site;
  return isOpen ? placeByHost(name, chosen, evidence.uri ?? '', regions, year) : chosen;
}
