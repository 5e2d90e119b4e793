import type { Word } from './words.js';

const wide = /[\p{sc=Han}\u3000-\u303F\uFF00-\uFF60\u2014\u2018-\u201D\u2026]/u;
const digitEnd = /[\d０-９]$/u;
const digitStart = /^[\d０-９]/u;

/** The gap that parts two words of narrow letters, in parts of the font size. */
const wordGap = 0.2;
/** A figure much smaller than the one before it is a note mark, not a digit of the same number. */
const noteSize = 0.8;
/** So is one that stands higher or lower by so much, in parts of the font size, whatever its size. */
const noteShift = 0.15;

/** Whether a space stands between two words of a row: never beside a Chinese character. */
function isParted(before: Word, after: Word): boolean {
  const size = Math.max(before.size, after.size);
  if (digitEnd.test(before.text) && digitStart.test(after.text)) {
    const isShifted = Math.abs(after.box.bottom - before.box.bottom) > noteShift * size;
    const isNote = isShifted || Math.min(before.size, after.size) < noteSize * size;
    return isNote || after.isTorn === true || Math.abs(after.box.left - before.box.right) > wordGap * size;
  }
  if (wide.test(before.text.slice(-1)) || wide.test(after.text.slice(0, 1))) return false;
  return after.box.left - before.box.right > wordGap * size;
}

/** The text of words side by side. */
export function joinWords(words: readonly Word[]): string {
  return words.reduce((text, word, index) => {
    const before = words[index - 1];
    return text + (before && isParted(before, word) ? ' ' : '') + word.text;
  }, '');
}
