import { formSections } from './form-sections.js';
import type { TextLine } from './text-lines.js';

const headings = formSections
  .flatMap((section) => section.headings.filter((heading) => heading.length >= 4))
  .sort((a, b) => b.length - a.length);

/** A heading with its ordinal, wherever it stands in a line. */
const glued = new RegExp(`[一二三四五六]\\s*[、.．]\\s*(?:${headings.join('|')})`, 'gu');

function splitLine(line: TextLine): TextLine[] {
  const cuts = [...line.text.matchAll(glued)].flatMap((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const bounds = [...new Set([0, ...cuts, line.text.length])].sort((a, b) => a - b);
  const parts = bounds
    .slice(1)
    .map((end, index) => ({ start: bounds[index]!, text: line.text.slice(bounds[index]!, end) }));
  const printed = parts.filter((part) => part.text.trim() !== '');
  if (printed.length < 2) return [line];
  return printed.map((part) => ({ number: line.number, column: line.column + part.start, text: part.text }));
}

/** The lines with each heading of the form on a line of its own, also where text runs up to it or on from it. */
export function splitHeadings(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap(splitLine);
}
