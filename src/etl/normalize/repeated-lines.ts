import { compact } from './compact.js';
import type { TextLine } from './text-lines.js';

const caption = /^第?二十条第?[（(]?[一五六八九][）)]?项$/u;
/** Words that head every block of the disclosure table. */
const headOfBlock = '信息内容';
const leastCaptions = 3;

/**
 * Whether every line that was printed before is left out of the tables: the words that head each block do not stand
 * under all of several captions, and no line is printed twice (domain § 2.1, shape E). Only tables with one cell a
 * line are told so.
 */
export function lacksRepeatedLines(lines: readonly TextLine[]): boolean {
  const printed = lines.filter((line) => line.text.trim() !== '');
  const texts = printed.map((line) => compact(line.text));
  const captions = texts.filter((text) => caption.test(text));
  const heads = texts.filter((text) => text === headOfBlock);
  if (captions.length < leastCaptions || heads.length >= captions.length) return false;
  const prints = printed.map((line, index) =>
    line.printed === undefined ? texts[index]! : compact(line.printed),
  );
  return new Set(prints).size === prints.length;
}
