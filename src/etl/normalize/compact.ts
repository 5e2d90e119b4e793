const ordinal = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[.．、）)](?!\d))+/u;

/** What NFKC may change; most texts have only Chinese letters, digits, plain marks and blanks. */
const foldable = /[^\t\u0020-\u007e\u4e00-\u9fff\u3001\u3002\u300a\u300b\u201c\u201d]/u;
const blank = /[\t ]/;
const blanks = /[\t ]+/g;

/** A text in compatibility form without any white space: full-width letters and digits become plain. */
export function compact(text: string): string {
  if (foldable.test(text)) return text.normalize('NFKC').replace(/[\s\u2063]+/gu, '');
  return blank.test(text) ? text.replace(blanks, '') : text;
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
