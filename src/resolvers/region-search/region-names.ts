import type { Row } from '../../schema/warehouse/tables.js';
import { isLatin } from './search-text.js';
import type { RegionMatchKey } from './region-matches.js';

export type RegionRow = Row<'dim_regions'>;

/** A text a region is found by. */
export interface RegionName {
  readonly text: string;
  readonly match: Extract<
    RegionMatchKey,
    'CODE' | 'NAME' | 'SHORT_NAME' | 'FORMER_NAME' | 'PINYIN' | 'INITIALS'
  >;
}

/** Words for the kind of division at the end of a name in pinyin. */
const kinds =
  /(?:zizhixian|zizhizhou|zizhiqu|tebiexingzhengqu|jiedao|diqu|sheng|shi|xian|qu|qi|meng|zhou|zhen|xiang)$/u;
const leastLetters = 2;

/** Names in Latin letters that are in use beside pinyin; the first tells 陕西 from 山西, whose pinyin is the same without tones. */
const romanizations: Readonly<Record<string, string>> = {
  '610000': 'shaanxi',
  '150000': 'innermongolia',
  '540000': 'tibet',
};

function toShortPinyin(pinyin: string): string | null {
  const short = pinyin.replace(kinds, '');
  return short !== pinyin && short.length > leastLetters ? short : null;
}

/** Every text a region is found by, each once, under the closest kind of match. */
export function namesOfRegion(row: RegionRow): RegionName[] {
  const shortNames = JSON.parse(row.short_names) as string[];
  const formerNames = JSON.parse(row.former_names) as { name: string }[];
  const shortPinyin = toShortPinyin(row.pinyin);
  const names: RegionName[] = [
    { text: row.region_id.toLowerCase(), match: 'CODE' },
    { text: row.region_code.toLowerCase(), match: 'CODE' },
    { text: row.name, match: 'NAME' },
    ...shortNames.map((text) => ({ text, match: 'SHORT_NAME' }) as const),
    ...formerNames.map(({ name }) => ({ text: name, match: 'FORMER_NAME' }) as const),
    { text: row.pinyin, match: 'PINYIN' },
    ...(shortPinyin ? [{ text: shortPinyin, match: 'PINYIN' } as const] : []),
    ...(row.region_id in romanizations
      ? [{ text: romanizations[row.region_id]!, match: 'PINYIN' } as const]
      : []),
    { text: row.initials, match: 'INITIALS' },
    ...(row.initials.length > leastLetters
      ? [{ text: row.initials.slice(0, -1), match: 'INITIALS' } as const]
      : []),
  ];
  const seen = new Set<string>();
  return names.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text));
}

/** Whether a name may stand in a chain of places: 河北 in 河北巨鹿县, hebei in hebeijuluxian. */
export function isChainName({ text, match }: RegionName): boolean {
  return match === 'PINYIN' ? isLatin(text) : match !== 'CODE' && match !== 'INITIALS';
}
