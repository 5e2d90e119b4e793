import { columnMajor } from './column-major.js';
import { htmlTable, toHtmlDocument } from './html-layout.js';
import { layouts, type Layout } from './layouts.js';

/** One of the shapes of domain § 2.1: how a table is printed, and what is done to the whole text then. */
export interface Shape {
  readonly key: string;
  readonly weight: number;
  readonly layout: Layout;
  readonly finish?: (text: string) => string;
  /** Whether labels run over lines (domain § 2.2, 18), or the last value of a row stands on the next (17). */
  readonly wrapsLabels?: boolean;
  readonly wrapsTotals?: boolean;
}

/** Every line that was printed before is left out. */
function dropRepeated(text: string): string {
  const seen = new Set<string>();
  const isNew = (line: string): boolean => line.trim() === '' || (!seen.has(line) && seen.add(line) !== null);
  return text.split('\n').filter(isNew).join('\n');
}

const htmlText: Layout = (rows) =>
  rows.map((row) => [...row.labels, ...row.values].map((cell) => ` ${cell} `).join('\t')).join('\n \n');

export const shapes: readonly Shape[] = [
  { key: 'A', weight: 22, layout: layouts['A']! },
  { key: 'B', weight: 10, layout: layouts['B']! },
  { key: 'B', weight: 3, layout: layouts['B with tabs']! },
  { key: 'C', weight: 10, layout: layouts['C']! },
  { key: 'C2', weight: 8, layout: layouts['C2']! },
  { key: 'I', weight: 8, layout: layouts['I']! },
  { key: 'F', weight: 7, layout: layouts['F']!, wrapsLabels: true },
  { key: 'F', weight: 4, layout: layouts['F with wrapped totals']!, wrapsTotals: true },
  { key: 'G', weight: 6, layout: columnMajor },
  { key: 'H', weight: 3, layout: htmlText },
  { key: 'H', weight: 5, layout: htmlTable, finish: toHtmlDocument },
  { key: 'T', weight: 4, layout: layouts['T']! },
  { key: 'T', weight: 3, layout: layouts['T as Markdown']! },
  { key: 'D', weight: 6, layout: layouts['D']!, finish: (text) => text.replaceAll('\n', ' ') },
  { key: 'E', weight: 6, layout: layouts['B']!, finish: dropRepeated },
];
