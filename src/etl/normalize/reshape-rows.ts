import type { ValueToken } from './tokens.js';
import type { ValueParagraph } from './value-paragraphs.js';

/** Rows of a table, each value in its column, the total last. */
export type ValueRows = readonly (readonly ValueToken[])[];

/** Beyond so many ways to part the paragraphs into rows the table is not told by them. */
const mostWays = 200;

/** The number of a value for adding up: a dash counts nothing; null where it is no number. */
function numberOf(value: ValueToken): number | null {
  if (value.cell.kind === 'dash' || value.cell.kind === 'none') return 0;
  return value.cell.kind === 'number' ? Number(value.cell.digits) : null;
}

/** The sum of numbers, or null where one is none. */
export function sumOfValues(values: readonly ValueToken[]): number | null {
  let sum = 0;
  for (const value of values) {
    const number = numberOf(value);
    if (number === null) return null;
    sum += number;
  }
  return sum;
}

/** C3: the applicants of a row add up to its total. */
export function addsUp(row: readonly ValueToken[]): boolean {
  const parts = sumOfValues(row.slice(0, -1));
  return parts !== null && parts === numberOf(row.at(-1)!);
}

/** Paragraphs that are the columns of as many rows as they have values. */
function byColumns(columns: readonly ValueParagraph[]): ValueRows | null {
  const length = columns[0]!.length;
  if (columns.some((column) => column.length !== length)) return null;
  return columns[0]!.map((_, row) => columns.map((column) => column[row]!));
}

/** A paragraph that is some whole rows, one behind the other. */
function byRows(paragraph: ValueParagraph, width: number): ValueRows | null {
  if (paragraph.length % width !== 0) return null;
  return Array.from({ length: paragraph.length / width }, (_, row) =>
    paragraph.slice(row * width, (row + 1) * width),
  );
}

/** A paragraph that is the columns of some rows, one below the other. */
function byColumnsInOne(paragraph: ValueParagraph, width: number): ValueRows | null {
  const length = paragraph.length / width;
  if (!Number.isInteger(length) || length < 2) return null;
  return Array.from({ length }, (_, row) =>
    Array.from({ length: width }, (_column, column) => paragraph[column * length + row]!),
  );
}

interface Step {
  readonly rows: ValueRows;
  readonly taken: number;
}

function stepsFrom(paragraphs: readonly ValueParagraph[], at: number, width: number): Step[] {
  const columns = paragraphs.slice(at, at + width);
  const ways = [
    { rows: columns.length === width ? byColumns(columns) : null, taken: width },
    { rows: byRows(paragraphs[at]!, width), taken: 1 },
    { rows: byColumnsInOne(paragraphs[at]!, width), taken: 1 },
  ];
  return ways.flatMap(({ rows, taken }) => (rows ? [{ rows, taken }] : []));
}

const countUneven = (rows: ValueRows): number => rows.filter((row) => !addsUp(row)).length;

/** Paragraphs parted up to a place, and how the rows read: ways that read alike are one. */
interface Way {
  readonly at: number;
  readonly rows: ValueRows;
  readonly print: string;
  /** How many of the rows do not add up. */
  readonly uneven: number;
}

const printOf = (rows: ValueRows): string =>
  rows.map((row) => `${row.map((value) => value.raw).join(' ')}\n`).join('');

function extend(way: Way, paragraphs: readonly ValueParagraph[], width: number): Way[] {
  return stepsFrom(paragraphs, way.at, width).map((step) => ({
    at: way.at + step.taken,
    rows: [...way.rows, ...step.rows],
    print: way.print + printOf(step.rows),
    uneven: way.uneven + countUneven(step.rows),
  }));
}

/**
 * Every way to part the paragraphs into rows that add up, but for so many, column by column where a page was read so
 * (domain § 2.5, column-major test); ways that give the same numbers are one. None where there are too many.
 */
export function reshapeRows(
  paragraphs: readonly ValueParagraph[],
  width: number,
  mostUneven: number,
): ValueRows[] {
  let open: Way[] = [{ at: 0, rows: [], print: '', uneven: 0 }];
  const complete = new Map<string, ValueRows>();
  while (open.length > 0) {
    if (open.length + complete.size > mostWays) return [];
    const next = new Map<string, Way>();
    for (const way of open) {
      if (way.at === paragraphs.length) complete.set(way.print, way.rows);
      else
        for (const longer of extend(way, paragraphs, width))
          if (longer.uneven <= mostUneven) next.set(`${longer.at}|${longer.print}`, longer);
    }
    open = [...next.values()];
  }
  return [...complete.values()];
}
