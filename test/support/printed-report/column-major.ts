import type { Layout } from './layouts.js';
import type { PrintedRow } from './rows.js';

const paragraphs = (values: readonly string[]): string => values.join('\n\n');

/** The values of neighboring rows column by column, a paragraph for each column. */
function printBlock(rows: readonly PrintedRow[]): string {
  const columns = rows[0]!.values.map((_, column) => rows.map((row) => row.values[column]).join('\n'));
  return paragraphs(columns);
}

const labelsOf = (rows: readonly PrintedRow[]): string => rows.flatMap((row) => row.labels).join('\n');

/** How many rows stand in each block: as a reader of page layout groups them, from one to ten. */
const blockSizes = [1, 1, 1, 1, 10, 4, 1, 2, 3];

function printApplications(rows: readonly PrintedRow[]): string {
  const parts: string[] = [];
  for (let at = 0, block = 0; at < rows.length; block++) {
    const isUneven = rows.slice(at, at + 10).some((row) => row.values.length !== rows[at]!.values.length);
    const size = isUneven ? 1 : blockSizes[block % blockSizes.length]!;
    const group = rows.slice(at, at + size);
    const isAfter = size === 1 && block % 2 === 1;
    parts.push(...(isAfter ? [labelsOf(group), printBlock(group)] : [printBlock(group), labelsOf(group)]));
    at += size;
  }
  return parts.join('\n\n');
}

function printRow(row: PrintedRow, index: number): string {
  const isBefore = row.values.length === 1 && index % 2 === 0;
  const label = row.labels.join('\n');
  return isBefore ? `${row.values[0]}\n\n${label}` : [label, paragraphs(row.values)].join('\n\n');
}

/** A value in the midst of the last row stands behind a word of the head, as where the page is cut. */
function printProceedings(values: readonly string[]): string {
  return `${paragraphs(values.slice(0, 14))}\n\n总计\n\n${values[14]}`;
}

/** G: text of a PDF in reading order, blocks of values column by column, some before their labels. */
export const columnMajor: Layout = (rows) => {
  const first = rows.findIndex((row) => row.values.length > 0);
  const head = labelsOf(rows.slice(0, first));
  const body = rows.slice(first);
  if (body[0]!.labels.length === 0) return `${head}\n\n${printProceedings(body[0]!.values)}`;
  if (body[0]!.values.length === 7) return `${head}\n\n${printApplications(body)}`;
  return rows.map(printRow).join('\n\n');
};
