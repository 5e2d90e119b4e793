import { compact } from './compact.js';
import type { TextLine } from './text-lines.js';

/** The period the statistics are of; digits may be lost behind the year (`自20231月1日`), so only four count. */
const period = /统计(?:期限|数据|时间|周期)[^。]{0,24}?(20\d\d)/u;
const date = /^(20\d\d)年\d{1,2}月\d{1,2}日$/u;
const lastLines = 12;

/**
 * The year of a report whose title has none: that of the statistics period, else the year before the date it
 * is signed with. Null where the text has neither.
 */
export function readYear(lines: readonly TextLine[]): number | null {
  const texts = lines.map((line) => compact(line.text)).filter((text) => text !== '');
  const stated = period.exec(texts.join(''))?.[1];
  if (stated) return Number(stated);
  const signed = texts
    .slice(-lastLines)
    .map((text) => date.exec(text)?.[1])
    .findLast((found) => found !== undefined);
  return signed ? Number(signed) - 1 : null;
}
