/** Radicals of the supplement that fonts of the simplified script share with an ordinary character. */
const supplement =
  '⺎兀⺠民⺟母⺫罒⺮竹⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻖阝⻘青⻚页⻛风⻜飞⻝食⻞食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const letters = Array.from(supplement);
const ordinary = new Map(
  letters.flatMap((letter, index) => (index % 2 === 0 ? [[letter, letters[index + 1]!] as const] : [])),
);

const kangxi = /[\u2F00-\u2FD5]/gu;
const supplemented = /[\u2E80-\u2EFF]/gu;
// Control characters, zero-width marks, soft hyphens, private and unassigned code points print nothing known.
const unprinted = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u2060\uFEFF\u00AD\uFFFE\uFFFF]/gu;

/**
 * The characters that a glyph prints. A font that draws 行 and the radical ⾏ with one glyph lets some programs
 * write the radical, so radicals become the ordinary characters; everything else stays as it is.
 */
export function toPrintedText(unicode: string): string {
  return unicode
    .replace(unprinted, '')
    .replace(kangxi, (radical) => radical.normalize('NFKC'))
    .replace(supplemented, (radical) => ordinary.get(radical) ?? radical);
}
