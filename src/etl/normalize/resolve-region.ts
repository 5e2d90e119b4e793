import type { RegionResolution } from '../../schema/report/normalized-report.js';
import { findPlaceChain } from './find-place.js';
import type { Region, RegionIndex } from './region-index.js';

/** The region of a body by its name, and the name with the place taken off. */
export interface PlacedName {
  readonly region: RegionResolution;
  readonly rest: string;
}

/** A place found in a name: where, and which areas it may be. */
interface FoundChain {
  readonly start: number;
  readonly length: number;
  readonly isFull: boolean;
  readonly ends: readonly Region[];
}

/** Bodies in a district that belong to a body above it. */
const branch = /^(?:区)?(?:分局|支局|大队|支队|中队|税务局|分中心|管理部|管理所|稽查局)/u;
/** So are those that are called offices of their own behind the name of the body: 市生态环境局龙岗管理局. */
const branchOfBureau = /^(?:区)?(?:管理局|监管局)/u;
const bureau = /(?:局|委员会|委)$/u;
const leastInnerName = 3;
/** The name of the ministry that a local body of it bears first: 国家统计局巨鹿调查队. */
const ofMinistry = /^国家(?:统计局|税务总局)/u;
const township = /^.{1,12}?(?:镇|乡|街道|苏木)(?=$|人民政府|政府|办事处|办|党)/u;

/** One area decides, more than one stay candidates; `evidence` are the words. */
export function toResolution(ends: readonly Region[], evidence?: string): RegionResolution {
  const candidates = ends.map((region) => region.id).sort();
  const words = evidence === undefined ? {} : { evidence };
  if (candidates.length === 0) return { code: null, candidates: [], rule: 'NONE' };
  return candidates.length === 1
    ? { code: candidates[0]!, candidates, rule: 'TITLE', ...words }
    : { code: null, candidates, rule: 'AMBIGUOUS', ...words };
}

/** The chain a name begins with, or the first in full further on, as in 国家税务总局广州市白云区税务局. */
function findChain(name: string, index: RegionIndex, year: number | null): FoundChain | null {
  const leading = findPlaceChain(name, 0, index, year);
  if (leading) return { start: 0, ...leading };
  const ministry = ofMinistry.exec(name)?.[0].length ?? 0;
  const behind = ministry > 0 && findPlaceChain(name, ministry, index, year);
  if (behind) return { start: ministry, ...behind };
  for (let start = 1; start < name.length; start++) {
    const chain = findPlaceChain(name, start, index, year);
    if (chain && chain.isFull && chain.length >= leastInnerName) return { start, ...chain };
  }
  return null;
}

/** The district of a branch, named behind the body it belongs to: 公安局船山区分局, 支队张店大队. */
function findBranch(
  rest: string,
  above: readonly Region[],
  index: RegionIndex,
  year: number | null,
): FoundChain | null {
  for (let start = 1; start < rest.length - 1; start++) {
    const chain = findPlaceChain(rest, start, index, year);
    const behind = chain && rest.slice(start + chain.length);
    if (!chain || behind === null) continue;
    if (!branch.test(behind) && !(branchOfBureau.test(behind) && bureau.test(rest.slice(0, start)))) continue;
    const ends = chain.ends.filter((region) => above.some((other) => index.isWithin(region, other)));
    if (ends.length > 0) return { start, length: chain.length, isFull: chain.isFull, ends };
  }
  return null;
}

/** A township that a name without a county begins with stands in the counties that have one of its name. */
function placeByTownship(name: string, index: RegionIndex, year: number | null): PlacedName {
  const words = township.exec(name)?.[0];
  if (words === undefined) return { region: toResolution([]), rest: name };
  return { region: toResolution(index.findByTownship(words, year), words), rest: name };
}

/** A zone's words stay: they tell that the body is one of a zone. */
function withoutChain(name: string, { start, length, ends }: FoundChain): string {
  return ends.some(({ kind }) => kind === 'ZONE') ? name : name.slice(0, start) + name.slice(start + length);
}

/**
 * A place behind the one that was found that is none: 凤凰平台县, where 凤凰 by chance is one. Words such as 城市 and 市场 are
 * no places.
 */
const unknownPlace =
  /^(?!.{0,3}(?:社区|城市|都市|超市))\p{Script=Han}{2,4}?(?:县|市(?![场政容民级直属])|旗)(?=.)/u;

/**
 * A place in full that follows at once and does not lie in the first, as in 南市历下区, where 南市 is the end of 济南市 and
 * by chance the short name of another place: the first is none.
 */
function isContradicted(name: string, chain: FoundChain, index: RegionIndex, year: number | null): boolean {
  return !chain.isFull && findPlaceChain(name, chain.start + chain.length, index, year)?.isFull === true;
}

/** The words up to the first letter that ends the name of a county; no body's name is within. */
const furtherPlace =
  /^([^局委办厅院会处府驻队所站\P{Script=Han}]{1,12}?(?:县(?![级直委域乡城])|市(?![场政容民级直属区])|区(?![域划县级直内间])|旗))(.*)$/u;
/** Words that end as a county does and are none. */
const commonWord =
  /(?:[城都门超集全]市|[社校库灾灌洪片辖街小市县农牧老厂院营军战]区|^地区|[国红]旗|行政区|区县|市县|全[县区])$/u;
const zoneWord =
  /(?:开发|高新|新|示范|度假|园|保税|集聚|试验|实验|风景|景|名胜|工业|产业|合作|保护|自贸|功能|管理|经济|港|贸易|物流)区$/u;
const zoneCommittee = /^(?:[(（][^)）]*[)）])?(?:党工委|管委|管理|管护|服务|$)/u;

/**
 * Whether a county stands behind the chain that the table does not have in it: 长治市郊区 in a year in which it was no more,
 * 巨麗县 as a misprint, 石家庄市巨鹿县. The body is one of that county and not of the place above it, whose own report it
 * would take the place of. The committee of a zone is a body of the place above.
 */
function namesUnknownCounty(behind: string): boolean {
  const [, place, rest] = furtherPlace.exec(behind) ?? [];
  if (place === undefined || commonWord.test(place)) return false;
  return !(zoneWord.test(place) && zoneCommittee.test(rest!));
}

/** The corps of Xinjiang is no part of the autonomous region's government; its cities stand behind its name. */
const corps = /^新疆(?:维吾尔自治区)?(?:生产建设)?兵团(?:第?[一二三四五六七八九十]{1,3}师)?/u;
/** A city of the corps is governed by its division. */
const division = /^(?:新疆(?:维吾尔自治区)?(?:生产建设)?兵团)?第?[一二三四五六七八九十]{1,3}师/u;

/**
 * Resolves the region of a body by the places in its name (domain § 3.3, rule 1), as they were on December 31 of
 * the year: the last place of the chain 省/市/县, the district of a branch, or the county of a township whose name
 * no other has. More than one division of that name is AMBIGUOUS, never guessed.
 */
export function resolveRegion(name: string, index: RegionIndex, year: number | null): PlacedName {
  const corpsWords = corps.exec(name)?.[0];
  if (corpsWords !== undefined) {
    const city = findPlaceChain(name, corpsWords.length, index, year);
    if (!city) return { region: toResolution([]), rest: name };
    return placeByChain(name, { start: corpsWords.length, ...city }, index, year);
  }
  const chain = findChain(name, index, year);
  return chain ? placeByChain(name, chain, index, year) : placeByTownship(name, index, year);
}

function placeByChain(name: string, chain: FoundChain, index: RegionIndex, year: number | null): PlacedName {
  const words = name.slice(chain.start, chain.start + chain.length);
  const rest = withoutChain(name, chain);
  if (isContradicted(name, chain, index, year) || (!chain.isFull && unknownPlace.test(rest)))
    return placeByTownship(name, index, year);
  const inner = findBranch(rest, chain.ends, index, year);
  if (!inner && namesUnknownCounty(name.slice(chain.start + chain.length)))
    return { region: toResolution([]), rest: name };
  return inner
    ? {
        region: toResolution(inner.ends, `${words}…${rest.slice(inner.start, inner.start + inner.length)}`),
        rest: rest.slice(0, inner.start) + rest.slice(inner.start + inner.length),
      }
    : { region: toResolution(chain.ends, words), rest: rest.replace(division, '') };
}
