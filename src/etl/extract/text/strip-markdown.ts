/** A mark of Markdown and what it leaves; everything keeps its place, marks become spaces. */
interface Mark {
  readonly pattern: RegExp;
  readonly toText: (mark: string) => string;
}

const toSpaces = (mark: string): string => ' '.repeat(mark.length);

/** Lengths are bounded, so that a text made for it takes no more time than another. */
const marks: readonly Mark[] = [
  { pattern: /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/gu, toText: toSpaces },
  { pattern: /\]\([^)\n]{0,500}\)/gu, toText: toSpaces },
  {
    pattern: /<br\s*\/?>|<\/?(?:b|i|em|strong|u|span|font|sup|sub)(?:\s[^>\n]{0,200})?>/giu,
    toText: toSpaces,
  },
  { pattern: /&(?:nbsp|ensp|emsp);/gu, toText: toSpaces },
  { pattern: /\\\|/gu, toText: () => ' ¦' },
  { pattern: /\\[\\`*_{}[\]()#+\-.!>~]/gu, toText: (mark) => ` ${mark[1]!}` },
  {
    pattern: /^[ \t]*#{1,6}(?=[ \t])|^[ \t]*>+(?=[ \t])|^[ \t]*[-+*][ \t]+(?=\p{Script=Han}|\*)/gmu,
    toText: toSpaces,
  },
  { pattern: /\*+|`+|__+|~~+/gu, toText: toSpaces },
];

/** Markdown as plain text: emphasis, headings and links lose their marks, every character keeps its line and column. */
export function stripMarkdown(text: string): string {
  return marks.reduce(
    (stripped, mark) => stripped.replace(mark.pattern, (found) => mark.toText(found)),
    text,
  );
}
