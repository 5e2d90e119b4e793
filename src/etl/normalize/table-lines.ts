import { compact, lettersOf, withoutYearNote } from './compact.js';
import { shareInForm } from './form-words.js';
import type { TextLine } from './text-lines.js';

/** The lines of a section that belong to its table, and those that are prose around it. */
export interface SectionLines {
  readonly table: readonly TextLine[];
  readonly prose: readonly TextLine[];
}

const leastFormShare = 0.6;
const separators = /[|｜│┃\t]/u;

const valuesInARow = /(?:^|\s)\d+(?:\s+\d+){2}(?:\s|$)/u;

/**
 * Whether a line is a sentence: it has the marks of one, or speaks of a year, and its words are not the form's.
 * A line with cells between separators, or with numbers in a row, is none.
 */
function isProse(line: TextLine): boolean {
  if (separators.test(line.text.trim()) || valuesInARow.test(line.text)) return false;
  const text = compact(withoutYearNote(line.text));
  const hasMarks = /[。；;！!]|[\p{L}][,，][\p{L}]|(?<!指)20\d\d年|\d月\d/u.test(text);
  if (!hasMarks) return false;
  const letters = lettersOf(text);
  return letters.length >= 4 && shareInForm(letters) < leastFormShare;
}

/** Parts the lines of a section into its table and the prose around it. */
export function partLines(lines: readonly TextLine[]): SectionLines {
  const prose = lines.filter(isProse);
  const isInProse = new Set(prose);
  return { table: lines.filter((line) => !isInProse.has(line)), prose };
}
