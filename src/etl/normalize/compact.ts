import { remember } from '../remember.js';

const ordinal = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[.．、）)](?!\d))+/u;

const [plain, blank, foldable] = [0, 1, 2];
/** What NFKC leaves as it is; most texts have only Chinese letters, digits, plain marks and blanks. */
const plainRanges = [
  [0x21, 0x7e],
  [0x4e00, 0x9fff],
] as const;
/** What each letter is to `compact`, by its code: a look into a list costs less than a regular expression. */
const kinds = new Uint8Array(0x1_0000).fill(foldable);
for (const [first, last] of plainRanges) kinds.fill(plain, first, last + 1);
for (const mark of '、。《》“”') kinds[mark.charCodeAt(0)] = plain;
for (const space of '\t ') kinds[space.charCodeAt(0)] = blank;
const blanks = /[\t ]+/g;

const fold = remember((text: string): string => text.normalize('NFKC').replace(/[\s\u2063]+/gu, ''));

/** A text in compatibility form without any white space: full-width letters and digits become plain. */
export function compact(text: string): string {
  let kind = plain;
  for (let at = 0; at < text.length && kind < foldable; at++) kind |= kinds[text.charCodeAt(at)]!;
  if (kind >= foldable) return fold(text);
  return kind === blank ? text.replace(blanks, '') : text;
}

/** A compact text without the ordinals that lead it, such as 一、 or （五） or 3. */
export function withoutOrdinal(text: string): string {
  return text.replace(ordinal, '');
}

const yearNote = /[(（]指?20\d\d年[^)）]*[)）]/gu;

/** A text without the notes that say which year a head is of, such as (指2019年事项数). */
export function withoutYearNote(text: string): string {
  return text.includes('20') ? text.replace(yearNote, '') : text;
}

/** Only the letters of a text, its leading ordinal taken off: what is left to tell a label by. */
export function lettersOf(text: string): string {
  return withoutOrdinal(compact(text)).replace(/[^\p{L}]+/gu, '');
}
