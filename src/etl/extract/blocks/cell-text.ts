import { hasLetterOf, toLetterTable } from '../../letter-table.js';

const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u200B-\u200F\u2060\uFEFF\u00AD]/g;
/** Signs that part cells in the text; within a cell they must not. */
const bars = /[|｜│┃]/gu;
/** Letters of which most cells have none, and then stay as they are. */
const changed = toLetterTable(/[\s|｜│┃\u0000-\u0008\u000E-\u001F\u200B-\u200F\u2060\uFEFF\u00AD]/);
const hasWords = /\p{Script=Han}/u;
const spaceBetweenWords = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})|\s+(?=[.．、）)])/gu;

/** The lines of a paragraph, white space at their ends gone; an empty line stays one. */
export function toTextLines(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/u).map((line) => line.replace(invisible, '').trimEnd());
}

/** The text of a cell on one line, without bars, spaces that only set words apart gone. Digits are never joined. */
export function toCellText(text: string): string {
  if (!hasLetterOf(changed, text)) return text;
  const line = text.replace(invisible, '').replace(bars, '¦').replace(/\s+/gu, ' ').trim();
  return hasWords.test(line) ? line.replace(spaceBetweenWords, '') : line;
}
