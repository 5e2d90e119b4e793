import { toSimplifiedLetters } from '../../schema/catalogue/traditional-letters.js';
import type { TextLine } from './text-lines.js';

/** Stands where noise was taken out, so that columns stay those of the print; compacting drops it. */
export const filler = '\u2063';

/** Letters of the form that only traditional print has. */
const tellingLetters = /[開報門條項數類處請關]/u;

const toned = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ';
const bracket = /[(（]/;
const pinyin = new RegExp(`(?<=[\\u4e00-\\u9fff])(?:[(（][${toned}]{1,7}[)）])+`, 'gu');

/** Mirrors from Taiwan call the files of the form 檔案. */
function toSimplified(text: string): string {
  return toSimplifiedLetters(text).replace(/(?<=规\s*范\s*性\s*)档案/gu, '文件');
}

/**
 * The line with traditional letters made simplified and the pinyin behind letters, `開(kāi)`, replaced by
 * fillers: every letter stays in its column, and the print is kept beside.
 */
function foldLine(line: TextLine, isTraditional: boolean): TextLine {
  const plain = bracket.test(line.text)
    ? line.text.replace(pinyin, (noise) => filler.repeat(noise.length))
    : line.text;
  const text = isTraditional ? toSimplified(plain) : plain;
  return text === line.text ? line : { ...line, text, printed: line.text };
}

/** The lines of a document in the letters of the form (domain § 2.3, M1 and M3). */
export function foldLetters(lines: readonly TextLine[]): TextLine[] {
  const isTraditional = lines.some((line) => tellingLetters.test(line.text));
  return lines.map((line) => foldLine(line, isTraditional));
}
