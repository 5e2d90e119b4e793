import { ethnicGroups } from './ethnic-groups.js';

const longestFirst = [...ethnicGroups].sort((a, b) => b.length - a.length);
const peoples = new RegExp(`(?<!内)(?:${longestFirst.join('|')})+(?=自治[区州县旗]$)`, 'u');
const autonomous = /自治(?=[州县旗]$)/u;
const suffix = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|县|区|旗|盟|州)$/u;
const leastStem = 2;

/**
 * The short forms a place is called by: without its suffix (巨鹿), and for autonomous places also without the
 * name of the people (恩施州, 孟村县, 新疆). Stems of one character are too short to tell a place.
 */
export function shortNamesOf(name: string): string[] {
  const withoutPeoples = name.replace(peoples, '');
  const shortNames = [withoutPeoples.replace(autonomous, ''), withoutPeoples.replace(suffix, '')];
  return [...new Set(shortNames)].filter((short) => short !== name && [...short].length >= leastStem);
}
