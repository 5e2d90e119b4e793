import { formSections } from './form-sections.js';
import { sliceLine, type TextLine } from './text-lines.js';

/** A heading with white space or fillers between its letters. */
const toPattern = (heading: string): string => [...heading].join('[\\s\\u2063]*');

const headings = formSections
  .flatMap((section) => section.headings.filter((heading) => heading.length >= 4))
  .sort((a, b) => b.length - a.length)
  .map(toPattern);

/** A heading with its ordinal, wherever it stands in a line. */
const glued = new RegExp(`[一二三四五六]\\s*[、.．]\\s*(?:${headings.join('|')})`, 'gu');

/** What leads every heading that is looked for; most lines have none. */
const ordinal = /[一二三四五六]\s*[、.．]/u;

function splitLine(line: TextLine): TextLine[] {
  if (line.text.search(glued) < 0) return [line];
  const cuts = [...line.text.matchAll(glued)].flatMap((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const bounds = [...new Set([0, ...cuts, line.text.length])].sort((a, b) => a - b);
  const parts = bounds.slice(1).map((end, index) => sliceLine(line, bounds[index]!, end));
  const printed = parts.filter((part) => part.text.trim() !== '');
  return printed.length < 2 ? [line] : printed;
}

/** The lines with each heading of the form on a line of its own, also where text runs up to it or on from it. */
export function splitHeadings(lines: readonly TextLine[]): TextLine[] {
  const split: TextLine[] = [];
  for (const line of lines)
    if (ordinal.test(line.text)) split.push(...splitLine(line));
    else split.push(line);
  return split;
}
