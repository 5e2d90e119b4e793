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

const unit = '(?:件|项|条|次|份|起|宗|个|元|万元|亿元)';
const valuesInARow = new RegExp(String.raw`(?:^|\s)\d+${unit}?(?:\s+\d+${unit}?){2}(?:\s|$)`, 'u');
/** A line that ends as `行政诉讼 1 件。` does: no cell of a table ends in a mark. */
const endsInCount = new RegExp(String.raw`\d\s*${unit}\s*[。；;]\s*$`, 'u');

/**
 * Whether a line is a sentence: it ends in a count and a mark; or it has the marks of one, or speaks of a year, and its
 * words are not the form's. A line with cells between separators, or with numbers in a row, is none.
 */
function isProse(line: TextLine): boolean {
  if (separators.test(line.text.trim()) || valuesInARow.test(line.text)) return false;
  if (endsInCount.test(line.text)) return true;
  const text = compact(withoutYearNote(line.text));
  const hasMarks = /[。；;！!]|[\p{L}][,，][\p{L}]|(?<!指)20\d\d年|\d月\d/u.test(text);
  if (!hasMarks) return false;
  const letters = lettersOf(text);
  return letters.length >= 4 && shareInForm(letters) < leastFormShare;
}

const noted = /^[（(]?无[）)]?[。.]?$/u;

/** The lines that are sentences, and those that say 无 before the table or behind a sentence: notes, and no cells. */
function listProse(lines: readonly TextLine[]): Set<TextLine> {
  const prose = new Set<TextLine>();
  let isTableBefore = false;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const isNote = !isTableBefore && noted.test(compact(line.text));
    if (isNote || isProse(line)) prose.add(line);
    isTableBefore = !prose.has(line);
  }
  return prose;
}

/** Parts the lines of a section into its table and the prose around it. */
export function partLines(lines: readonly TextLine[]): SectionLines {
  const prose = listProse(lines);
  return {
    table: lines.filter((line) => !prose.has(line)),
    prose: lines.filter((line) => prose.has(line)),
  };
}
