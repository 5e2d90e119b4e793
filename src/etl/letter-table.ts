/** By the code of a letter, whether it is one of some: a look into it costs less than a regular expression. */
export type LetterTable = Uint8Array;

const allLetters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).join('');

/** The letters that a pattern of one letter matches. */
export function toLetterTable(pattern: RegExp): LetterTable {
  const table = new Uint8Array(allLetters.length);
  for (const { index } of allLetters.matchAll(new RegExp(pattern, 'g'))) table[index] = 1;
  return table;
}

/** Whether a text has one of some letters. */
export function hasLetterOf(table: LetterTable, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (table[text.charCodeAt(at)] === 1) return true;
  return false;
}

const spaces = toLetterTable(/\s/);

/** Whether a text has white space of whatever kind. */
export const hasSpace = (text: string): boolean => hasLetterOf(spaces, text);

/** A text with other words for its white space: most texts have none. */
export function replaceSpace(text: string, by: string): string {
  return hasSpace(text) ? text.replace(/\s+/gu, by) : text;
}
