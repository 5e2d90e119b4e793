import { compact } from './compact.js';
import type { TextLine } from './text-lines.js';

const marks = [/^[-—–−‐─]+(\d{1,4})[-—–−‐─]+$/u, /^第(\d{1,4})页(?:[,，]?共\d{1,4}页)?$/u];

const longestMark = 40;
const beginning = /^\s*[-—–−‐─－﹣第]/u;

/** The page number that a line is, or null. */
function pageNumberOf(line: TextLine): number | null {
  if (line.text.length > longestMark || !beginning.test(line.text)) return null;
  const text = compact(line.text);
  for (const mark of marks) {
    const number = mark.exec(text)?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}

/**
 * The lines without page numbers: `-2-`, `— 3 —`, `第2页` alone on a line, and in a sequence that increases
 * (domain § 2.4, 7). One that does not fit the sequence of its neighbors stays.
 */
export function dropPageNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const numbers = lines.map(pageNumberOf);
  const sequence = numbers.flatMap((number, index) => (number === null ? [] : [{ number, index }]));
  if (sequence.length === 0) return lines;
  const dropped = new Set(
    sequence
      .filter(({ number }, at) => {
        const [before, after] = [sequence[at - 1], sequence[at + 1]];
        return (!before && !after) || (before && before.number < number) || (after && number < after.number);
      })
      .map(({ index }) => index),
  );
  return lines.filter((_, index) => !dropped.has(index));
}
