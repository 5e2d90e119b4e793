import { ethnicGroups } from './ethnic-groups.js';

const longestFirst = [...ethnicGroups].sort((a, b) => b.length - a.length);
const peoples = new RegExp(`(?<!内)(?:${longestFirst.join('|')})+(?=自治[区州县旗]$)`, 'u');
const autonomous = /自治(?=[州县旗]$)/u;
const suffix = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|县|区|旗|盟|州)$/u;
const leastStem = 2;

/** Short forms that bodies use officially and that no rule makes from the name (domain § 3.3). */
const officialShortNames: Readonly<Record<string, readonly string[]>> = {
  阜新蒙古族自治县: ['阜蒙县'],
  喀喇沁左翼蒙古族自治县: ['喀左县', '喀左'],
  前郭尔罗斯蒙古族自治县: ['前郭县', '前郭'],
  杜尔伯特蒙古族自治县: ['杜蒙县'],
  锡林郭勒盟: ['锡盟'],
  阿拉善盟: ['阿盟'],
  呼和浩特市: ['呼市'],
  围场满族蒙古族自治县: ['围场县'],
  莫力达瓦达斡尔族自治旗: ['莫旗'],
};

/**
 * The short forms a place is called by: without its suffix (巨鹿), and for autonomous places also without the
 * name of the people (恩施州, 孟村县, 新疆). Stems of one character are too short to tell a place.
 */
export function shortNamesOf(name: string): string[] {
  const withoutPeoples = name.replace(peoples, '');
  const shortNames = [
    withoutPeoples.replace(autonomous, ''),
    withoutPeoples.replace(suffix, ''),
    ...(officialShortNames[name] ?? []),
  ];
  return [...new Set(shortNames)].filter((short) => short !== name && [...short].length >= leastStem);
}
