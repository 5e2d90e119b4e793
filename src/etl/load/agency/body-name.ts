import { agencyTypeOf, type AgencyTypeKey } from '../../../schema/catalogue/agency-types.js';
import type { PlaceNames } from './place-names.js';

/** The body a branch or a sub-unit belongs to, as far as its name tells. */
export interface Owner {
  /** Null where only the kind of body follows, not its name. */
  readonly name: string | null;
  readonly type: AgencyTypeKey;
  readonly regionCode: string | null;
}

/** The name of a body taken apart. */
export interface BodyName {
  /** The organ itself, without place, zone and unit: 公安局. */
  readonly organ: string;
  /** What tells it from the main body of its type in the region; empty for the main body itself. */
  readonly distinction: string;
  readonly owner: Owner | null;
}

/** What the name of a body has to be read with. */
export interface BodyPlace {
  readonly type: AgencyTypeKey;
  readonly regionCode: string | null;
}

const heads = /^(?:国家税务总局|中华人民共和国|国家)/u;
const unit =
  /^(.+?(?:局|委员会|委|厅))([^局]{0,12}?(?:支队|大队|中队|总队|分局|支局|税务所|所|站|中心|院|馆))$/u;
const branch = /^(?:区|县|市)?(?:分局|支局|大队|支队|中队|分中心|税务局|税务分局|管理所|稽查局)/u;
const center = /(?:中心|所|站|院|馆|学校|总队|支队|大队|中队|公司)$/u;
const zoneWords =
  '(?:经济技术|高新技术产业|高新技术|经济|旅游|工业|产业|化工|综合|国家级|循环经济|现代农业)*(?:开发区|经开区|高新区|保税区|度假区|示范区|试验区|风景区|景区|工业园区|产业园区|工业园|产业园|园区|新区)';
const zone = new RegExp(`^(.{0,10}?${zoneWords})(.*)$`, 'u');
const governmentHead = /^人民政府(?=.+(?:街道|街道办|街道办事处)$)/u;
const townshipTail = /(?:人民政府|政府|办事处|办)(?:办公室)?$/u;

const canonicalWords: readonly (readonly [RegExp, string])[] = [
  [/经济技术开发区|经济开发区/gu, '经开区'],
  [/高新技术产业开发区|高新技术开发区|高新技术产业园区/gu, '高新区'],
  [/交警/gu, '交通警察'],
  [/(?:总队|支队|大队|中队)/gu, '队'],
  [/管理委员会|管委会/gu, ''],
];

/** One spelling of what is printed in several: 交警大队 and 交通警察支队 of a district are one unit. */
function canonical(text: string): string {
  return canonicalWords.reduce((name, [words, word]) => name.replace(words, word), text);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/[\s()（）]+/gu, '');
}

/** A district branch: 公安局船山区分局 in 船山区 is that district's body, below the one that names it. */
function readBranch(
  text: string,
  rest: string,
  seat: string | null,
  { type, regionCode }: BodyPlace,
  places: PlaceNames,
): BodyName | null {
  const chain = places.chainOf(regionCode);
  const own = chain.slice(-1);
  if (seat === null || seat === regionCode || own.length === 0) return null;
  for (let start = 1; start < rest.length; start++) {
    const found = places.findAt(rest, start, own);
    if (!found || !branch.test(rest.slice(found.end))) continue;
    const before = rest.slice(0, start);
    const [, organ = before, inner = ''] = unit.exec(before) ?? [];
    const distinction = inner === '' ? '' : canonical(inner);
    const name = text.slice(0, text.length - rest.length + start);
    return { organ, distinction, owner: { name, type, regionCode: seat } };
  }
  return null;
}

/** A vertical body whose name begins with the system it belongs to: 国家税务总局广州市白云区税务局. */
function readVertical(
  head: string,
  placesEnd: string,
  organ: string,
  { type, regionCode }: BodyPlace,
  places: PlaceNames,
): Owner | null {
  const chain = places.chainOf(regionCode);
  const above = chain.at(-2);
  if (head !== '国家税务总局' || type !== 'TAX' || !above || placesEnd === '') return null;
  return { name: `${head}${above.name}${organ}`, type, regionCode: above.code };
}

function readTownship(text: string, rest: string, { regionCode }: BodyPlace): BodyName {
  const head = governmentHead.exec(rest)?.[0] ?? '';
  const organ = rest.slice(head.length).replace(townshipTail, '');
  const end = text.length - rest.length + head.length;
  const owner: Owner | null =
    head === '' ? null : { name: text.slice(0, end), type: 'GOVERNMENT', regionCode };
  return { organ, distinction: organ, owner };
}

function readUnit(text: string, rest: string, { type, regionCode }: BodyPlace): BodyName | null {
  const found = unit.exec(rest);
  if (!found) return null;
  const [, organ, inner] = found as unknown as [string, string, string];
  const ofZone = zone.exec(inner.replace(/(?:分局|支局)$/u, ''));
  const distinction = canonical(ofZone && ofZone[2] === '' ? ofZone[1]! : inner);
  const name = text.slice(0, text.length - inner.length);
  return { organ, distinction, owner: { name, type, regionCode } };
}

/** A body of a development zone: 经济技术开发区公安分局 is none of the city's own bureau. */
function readZone(rest: string, { type, regionCode }: BodyPlace): BodyName | null {
  const found = zone.exec(rest);
  if (!found) return null;
  const [, name, organ] = found as unknown as [string, string, string];
  if (type === 'DEVELOPMENT_ZONE') return { organ: '', distinction: canonical(name), owner: null };
  if (organ === '') return null;
  const owner = /(?:分局|支局)$/u.test(organ) ? { name: null, type, regionCode } : null;
  return { organ, distinction: canonical(name), owner };
}

/**
 * Takes the name of a body apart (domain § 3.1): places at its head, the body it is a branch or a unit of, the
 * development zone it is of. A unit that the name alone tells (考试中心) has no owner.
 * @example 淄博市公安局交通警察支队张店大队 in 张店区: organ 公安局, distinction 交通警察队, owner 淄博市公安局交通警察支队
 */
export function parseBodyName(name: string, place: BodyPlace, places: PlaceNames): BodyName {
  const whole = plain(name);
  const head = heads.exec(whole)?.[0] ?? '';
  const text = whole.slice(head.length);
  const chain = places.chainOf(place.regionCode);
  const { end, seat } = places.readHead(text, chain);
  const rest = text.slice(end);
  const type = agencyTypeOf(place.type);
  if (type.isTownship) return readTownship(whole, rest, place);
  if (place.type === 'OTHER') return { organ: rest, distinction: canonical(rest), owner: null };
  const inner =
    readBranch(whole, rest, seat, place, places) ?? readZone(rest, place) ?? readUnit(whole, rest, place);
  if (inner) return inner;
  if (type.manyPerRegion) return { organ: rest, distinction: canonical(rest), owner: null };
  const isUnit = center.test(rest) && !type.mayBeCenter;
  const owner = readVertical(head, text.slice(0, end), rest, place, places);
  return { organ: rest, distinction: isUnit ? canonical(rest) : '', owner };
}
