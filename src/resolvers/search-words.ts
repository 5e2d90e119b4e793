import { toSimplifiedLetters } from '../schema/catalogue/traditional-letters.js';
import { Refusal } from './refusal.js';

/** Characters of a text that is searched for; no title or name of a body that is looked for needs more. */
export const longestSearchWords = 50;

/**
 * A text that is searched for, composed (NFC) and in simplified letters, so that the same characters are the same text.
 * Looking for a name tries every beginning of it as a place, and allows for a wrong character: work that grows faster
 * than the text.
 * Refuses more than 50 characters with BAD_SEARCH.
 */
export function toSearchWords(text: string): string {
  // Whatever the forms of the characters are, a text so long has more than 50 of them.
  const characters = text.length > 20 * longestSearchWords ? text.length : [...text.normalize('NFC')].length;
  if (characters <= longestSearchWords) return toSimplifiedLetters(text.normalize('NFC'));
  const message = `The text of the search has ${characters} characters; at most ${longestSearchWords} are looked for.`;
  throw new Refusal('BAD_SEARCH', message, {
    received: `${text.slice(0, 20)}…`,
    limit: longestSearchWords,
  });
}
