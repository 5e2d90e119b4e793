import { withoutOrdinal } from './compact.js';
import { formSections } from './form-sections.js';
import { toLetterTable } from '../letter-table.js';
import { remember } from '../remember.js';
import { editDistance } from './similarity.js';

/** The section a line may be the heading of, the more likely the higher the score. */
export interface HeadingRating {
  readonly section: number;
  readonly score: number;
}

const subOrdinal = /^[（(][一二三四五六七八九十\d]+[）)]/u;
const topOrdinal = /^[一二三四五六七][、.．]/u;
/** Notes behind a heading, such as （无）. */
const trailingNote = /(?:[(（][^)）]{0,20}[)）]|[。.:：;；])+$/u;
/** A row of values: more digits and bars than slips could be, and no note that could hold them. */
const crowded = /^[^(（]*(?:[\d|][^\d|(（]*){6}$/u;
/** Without an ordinal 行政复议、行政诉讼 0 件 is a sentence. */
const counted = /^(?![一二三四五六七][、.．]).*\d(?:件|项|条|次|份|起|宗|个|人|元|万元)/u;
const leastHeadingLength = 4;
const ordinalScore = 3;
const wordsScore = 4;
const longestHeading = Math.max(
  ...formSections.flatMap((section) => section.headings.map((heading) => heading.length)),
);

function slipsAllowed(heading: string): number {
  return heading.length >= 8 ? 2 : heading.length > leastHeadingLength ? 1 : 0;
}

function countSlips(words: string, heading: string): number {
  const allowed = slipsAllowed(heading);
  if (Math.abs(heading.length - words.length) > allowed) return Infinity;
  const shared = [...heading].filter((letter) => words.includes(letter)).length;
  if (shared < heading.length - allowed) return Infinity;
  const slips = editDistance(words, heading);
  return slips <= allowed ? slips : Infinity;
}

function rateWords(text: string): readonly HeadingRating[] {
  const words = withoutOrdinal(text).replace(trailingNote, '');
  if (words.length > longestHeading + 2) return [];
  const bonus = topOrdinal.test(text) ? ordinalScore : 0;
  return formSections.flatMap((section) => {
    const slips = Math.min(...section.headings.map((heading) => countSlips(words, heading)));
    return slips === Infinity ? [] : [{ section: section.number, score: wordsScore - slips + bonus }];
  });
}

const rateKnown = remember((text: string): readonly HeadingRating[] =>
  crowded.test(text) || subOrdinal.test(text) || counted.test(text) ? [] : rateWords(text),
);

const beginsInWords = /^.{0,4}\p{L}{2}/u;
const headingLetters = toLetterTable(
  new RegExp(`[${formSections.flatMap(({ headings }) => headings).join('')}]`),
);
/** The letters that the shortest heading has, which allows no slip. */
const leastLetters = 2;
/** Whether letters of headings stand in a text: numbers and most rows of a table are told by less than a look at each. */
function hasHeadingLetters(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at++)
    if (headingLetters[text.charCodeAt(at)] === 1 && (count += 1) >= leastLetters) return true;
  return false;
}

/**
 * The sections that a compact text reads as the heading of, with an ordinal or without, up to two slips; none
 * for a sub-heading such as （一）主动公开政府信息情况.
 */
export function rateHeading(text: string): readonly HeadingRating[] {
  return hasHeadingLetters(text) && beginsInWords.test(text) ? rateKnown(text) : [];
}
