const ideograph = /[\u2e80-\uffef]/;

const signWidth = (sign: string): number => (ideograph.test(sign) ? 1 : 0.65);

/** About how wide a text is, in units of its size; texts are measured so before anything is drawn. */
export const widthOf = (text: string): number =>
  Math.max(...text.split('\n').map((line) => [...line].reduce((sum, sign) => sum + signWidth(sign), 0)));

/** A text in lines of at most a width, in units of its size: broken at spaces, and between Chinese signs. */
export function wrapped(text: string, limit: number): readonly string[] {
  const pieces = text.match(/[\u2e80-\uffef][，。；：、）]*|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > limit) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** A text in no more lines than it needs at a width, in units of its size, and those about equally long. */
export function balanced(text: string, limit: number): readonly string[] {
  const lines = wrapped(text, limit);
  const even = wrapped(text, Math.ceil(widthOf(text) / lines.length));
  return even.length === lines.length ? even : lines;
}

/** As much of a text as has room in a width, in units of its size; told by dots where that is not all of it. */
export function cut(text: string, limit: number): string {
  if (widthOf(text) <= limit) return text;
  let short = text;
  while (short !== '' && widthOf(short) + 1 > limit) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}
