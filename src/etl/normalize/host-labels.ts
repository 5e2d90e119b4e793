import type { ReferenceRegion } from '../reference-regions.js';

const leastLabel = 4;
const unit = /(?:sheng|shi|xian|qu|qi|meng|zhou|diqu|zizhi(?:qu|zhou|xian|qi))$/;

/**
 * What the host of a place's site may be called after its name: xuwen and xuwenxian for 徐闻县. Many places share a
 * spelling (lixian is 蠡县, 澧县, 礼县 and 理县), so a label supports other evidence and decides nothing.
 */
export function hostLabelsOf({ pinyin }: ReferenceRegion): string[] {
  const whole = pinyin.replaceAll(' ', '');
  const labels = [whole, whole.replace(unit, '')];
  return [...new Set(labels)].filter((label) => label.length >= leastLabel);
}

const leastInitials = 2;
const unitSyllable = /^(?:sheng|shi|xian|qu|qi|meng|zhou)$/;

/**
 * The initials that the host of a place's site may be called by, with its unit and without: sjz and sjzs for 石家庄市.
 * A great many places share them.
 */
export function hostInitialsOf({ pinyin }: ReferenceRegion): string[] {
  const syllables = pinyin.split(' ');
  const bare = unitSyllable.test(syllables.at(-1)!) ? syllables.slice(0, -1) : syllables;
  const initials = [syllables, bare].map((list) => list.map((syllable) => syllable[0]!).join(''));
  return [...new Set(initials)].filter((label) => label.length >= leastInitials);
}

/** The parts of a government host that may name a place: www.xuwen.gov.cn gives xuwen; none for other hosts. */
export function placeLabelsOf(uri: string): string[] {
  const host = /^https?:\/\/([a-z0-9.-]+)\.gov\.cn(?::\d+)?(?:[/?#]|$)/i.exec(uri)?.[1];
  return host === undefined
    ? []
    : host
        .toLowerCase()
        .split('.')
        .filter((label) => label !== 'www');
}
