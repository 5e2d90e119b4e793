import type { PrintedRow } from './rows.js';

/** Prints the rows of a table in one of the shapes of domain § 2.1. */
export type Layout = (rows: readonly PrintedRow[]) => string;

const cellsOf = (row: PrintedRow): string[] => [...row.labels, ...row.values];

/** Cuts a label as a narrow column does. */
function wrap(label: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < label.length; at += width) lines.push(label.slice(at, at + width));
  return lines;
}

const wrapWidth = 13;

/** F: text of a PDF, labels wrapped, values behind the last line of the label, below it or in its midst. */
function printAsPdfText(rows: readonly PrintedRow[]): string {
  const lines = rows.flatMap((row, index) => {
    const groups = row.labels.slice(0, -1).flatMap((label) => wrap(label, 3));
    const label = wrap(row.labels.at(-1) ?? '', wrapWidth);
    const values = row.values.join(' ');
    if (row.values.length === 0) return [...groups, ...label];
    if (label.length === 0) return [values];
    if (label.length > 1 && index % 3 === 0) return [...groups, ...label, values];
    if (label.length > 1 && index % 3 === 1) return [...groups, `${label[0]} ${values}`, ...label.slice(1)];
    return [...groups, ...label.slice(0, -1), `${label.at(-1)} ${values}`];
  });
  return lines.join('\n\n');
}

/** F again: the last value of every fourth row on a line of its own. */
function printWithWrappedTotals(rows: readonly PrintedRow[]): string {
  return rows
    .map((row, index) => {
      const cells = cellsOf(row);
      const isWrapped = row.values.length > 2 && index % 4 === 0;
      return isWrapped ? `${cells.slice(0, -1).join(' ')}\n${cells.at(-1)}` : cells.join(' ');
    })
    .join('\n');
}

/** T again: an empty line where a page ends; a row of fifteen as the head of a table of its own, as in seed 001. */
function printCutByPages(rows: readonly PrintedRow[]): string {
  return rows
    .map((row, index) => {
      const line = '\t'.repeat(index % 3) + cellsOf(row).join('\t');
      if (row.values.length === 15)
        return `\n${row.values.join('\t')}\n${row.values.map(() => '---').join('\t')}`;
      return index > 0 && index % 11 === 0 ? `\n${line}` : line;
    })
    .join('\n');
}

const padTo = (cells: readonly string[], width: number): string[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
];

const tableWidth = (rows: readonly PrintedRow[]): number =>
  Math.max(...rows.map((row) => cellsOf(row).length));

export const layouts: Readonly<Record<string, Layout>> = {
  A: (rows) => rows.map((row) => `${padTo(cellsOf(row), tableWidth(rows)).join(' | ')} |`).join('\n'),
  B: (rows) => rows.map((row) => cellsOf(row).join('\n')).join('\n\n'),
  'B with tabs': (rows) =>
    rows
      .map((row) =>
        cellsOf(row)
          .map((cell) => `\t${cell}`)
          .join('\n'),
      )
      .join('\n\n'),
  C: (rows) => rows.flatMap((row) => cellsOf(row).map((cell) => `${cell} |`)).join('\n'),
  C2: (rows) => rows.flatMap(cellsOf).join('\n|\n'),
  D: (rows) => rows.flatMap(cellsOf).join(' '),
  F: printAsPdfText,
  'F with wrapped totals': printWithWrappedTotals,
  I: (rows) =>
    rows
      .map((row) => {
        const isNested = row.labels.length > 1 || row.values.length === 0;
        return `| ${[row.labels.join(' | '), ...(isNested ? [] : ['', '']), ...row.values].join(' | ')} |`;
      })
      .join('\n'),
  T: (rows) => rows.map((row, index) => '\t'.repeat(index % 3) + cellsOf(row).join('\t')).join('\n'),
  'T as Markdown': printCutByPages,
};
