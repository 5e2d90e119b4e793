import type { BilingualText } from '../../schema/catalogue/text.js';

/** How a search met a region, the closest first. */
export const regionMatches = [
  { key: 'CODE', isExact: true, label: { zh: '代码', en: 'its code' } },
  { key: 'NAME', isExact: true, label: { zh: '名称', en: 'its name' } },
  { key: 'SHORT_NAME', isExact: true, label: { zh: '简称', en: 'a short name' } },
  { key: 'FORMER_NAME', isExact: true, label: { zh: '曾用名', en: 'a former name' } },
  { key: 'PINYIN', isExact: true, label: { zh: '拼音', en: 'its name in pinyin' } },
  { key: 'INITIALS', isExact: false, label: { zh: '拼音首字母', en: 'the initials of its name' } },
  { key: 'NAME_BEGINNING', isExact: false, label: { zh: '名称开头', en: 'the beginning of its name' } },
  {
    key: 'PINYIN_BEGINNING',
    isExact: false,
    label: { zh: '拼音或代码开头', en: 'the beginning of its pinyin or code' },
  },
  { key: 'NAME_PART', isExact: false, label: { zh: '名称一部分', en: 'a part of its name' } },
  { key: 'NAME_TYPO', isExact: false, label: { zh: '一字之差', en: 'its name but for one character' } },
  {
    key: 'PINYIN_TYPO',
    isExact: false,
    label: { zh: '拼音一字母之差', en: 'its pinyin but for one letter' },
  },
] as const satisfies readonly { key: string; isExact: boolean; label: BilingualText }[];

export type RegionMatchKey = (typeof regionMatches)[number]['key'];

const ranks = new Map<string, number>(regionMatches.map(({ key }, rank) => [key, rank]));

/** The place of a kind of match in the list: the lower, the closer. */
export const rankOfMatch = (key: RegionMatchKey): number => ranks.get(key)!;
