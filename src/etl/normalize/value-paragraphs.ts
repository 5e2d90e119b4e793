import type { Token, ValueToken } from './tokens.js';

/** Values on neighboring lines with no label and no empty line between. */
export type ValueParagraph = readonly ValueToken[];

/** Whether values stand in several paragraphs, one of them over lines: perhaps pieces of columns, not a row. */
export function isScattered(values: readonly ValueToken[]): boolean {
  const paragraphs = toParagraphs(values);
  return (
    paragraphs.length > 1 && paragraphs.some((paragraph) => paragraph[0]!.line !== paragraph.at(-1)!.line)
  );
}

/** Whether values stand on more than one line: where cells are lost, one of them may be the next row's. */
export function isOverLines(values: readonly ValueToken[]): boolean {
  return values.length > 0 && values[0]!.line !== values.at(-1)!.line;
}

/** The values of a table in paragraphs, in the order they are printed. */
export function toParagraphs(tokens: readonly Token[]): ValueParagraph[] {
  const paragraphs: ValueToken[][] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'value') {
      const continues = last?.kind === 'value' && token.tableLine - last.tableLine <= 1;
      if (continues) paragraphs.at(-1)!.push(token);
      else paragraphs.push([token]);
    }
    if (token.kind !== 'blank') last = token;
  }
  return paragraphs;
}
