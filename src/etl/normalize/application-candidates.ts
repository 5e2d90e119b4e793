import type { ApplicationRow } from '../../schema/catalogue/application-rows.js';
import { totalKey } from '../../schema/catalogue/cells.js';
import type { EditionKey } from '../../schema/catalogue/editions.js';
import type { Cell } from '../../schema/report/normalized-report.js';
import { toAmbiguousReading } from '../ambiguous-reading.js';
import { closingReadings, rateReading, type CandidateReading } from '../choose-reading.js';
import { bySpaces, fillPlaces, placeRow, waysByLines, type PlaceRow } from './blank-places.js';
import type { FittedCells } from './fit-cells.js';
import { valuesOf, type LabelStream } from './label-stream.js';
import type { PrintedRow, PrintedRows } from './row-runs.js';
import { readRow, toTableReading, type TableReading } from './table-reading.js';

const name = '收到和处理政府信息公开申请情况';

/** The rows of the table as printed. */
export interface ApplicationPrint {
  readonly stream: LabelStream;
  readonly found: PrintedRows;
  readonly edition: EditionKey;
  readonly rows: readonly ApplicationRow[];
  readonly refsOf: (row: ApplicationRow) => readonly string[];
}

type FitRow = (printed: PrintedRow) => FittedCells | null;

/** Cells by row, empty cells where none of a row is printed. */
function readFitted(print: ApplicationPrint, fit: FitRow, arity: number): TableReading | null {
  const parts = print.rows.map((row) => {
    const printed = print.found.rows.get(row.key)!;
    const fitted = printed.run ? fit(printed) : fillPlaces([], [], arity);
    return fitted && readRow(row.printed, fitted, print.refsOf(row), null);
  });
  return parts.every((part) => part !== null) ? toTableReading(print.edition, parts) : null;
}

/** One column is empty in every row, and all others are printed. */
function fitsWithout(column: number, arity: number): FitRow {
  const places = Array.from({ length: arity }, (_, place) => place).filter((place) => place !== column);
  return ({ run }) => (run ? fillPlaces(valuesOf(run), places, arity) : null);
}

/** Whether a row's label has white space within a line of it. */
function hasInnerSpace({ start, run }: PrintedRow, { tokens }: LabelStream): boolean {
  const label = run ? tokens.slice(start, run.position) : [];
  return label.some((token, at) => at > 0 && token !== label[at - 1] && token.line === label[at - 1]!.line);
}

/** Rows whose labels may be spread out, as 总 计 is: more, and white space is strewn over the table. */
const mostSpacedLabels = 1;

/** How many lines lie from a row's label to the next label; null where the row has no values, or is the last. */
function lineSpan({ run }: PrintedRow, { tokens }: LabelStream): number | null {
  if (!run || valuesOf(run).length === 0) return null;
  const [label, next] = [tokens[run.position - 1], tokens[run.position]];
  return label && next ? next.tableLine - label.tableLine : null;
}

/** The lines that each row takes; null where they differ: then something else stands between the cells of one. */
function evenSpan({ found, stream }: ApplicationPrint): number | null {
  const spans = [...found.rows.values()].map((row) => lineSpan(row, stream)).filter((span) => span !== null);
  return new Set(spans).size === 1 ? spans[0]! : null;
}

/** Whether white space is strewn over the labels, and so perhaps between cells. */
function isSpaced({ found, stream }: ApplicationPrint): boolean {
  return [...found.rows.values()].filter((row) => hasInnerSpace(row, stream)).length > mostSpacedLabels;
}

/** The ways in which empty cells may have left their places in this table; lines only where there are enough for all. */
function waysOf(print: ApplicationPrint, arity: number): readonly PlaceRow[] {
  const span = evenSpan(print) ?? 0;
  const byLines = waysByLines.filter(({ linesOfCell }) => span > arity * linesOfCell);
  return [...byLines.map(({ place }) => place), ...(isSpaced(print) ? [] : [bySpaces])];
}

function listCandidates(print: ApplicationPrint, arity: number): TableReading[] {
  const counts = new Set(
    print.rows.map(({ key }) => {
      const { run } = print.found.rows.get(key)!;
      return run ? valuesOf(run).length : 0;
    }),
  );
  const lost = counts.size === 1 && counts.has(arity - 1) ? Array.from({ length: arity }, (_, at) => at) : [];
  const fits: FitRow[] = [
    ...waysOf(print, arity).map(
      (way): FitRow =>
        ({ run }) =>
          placeRow(run!, print.stream, way, arity),
    ),
    ...lost.map((column) => fitsWithout(column, arity)),
  ];
  return fits.flatMap((fit) => readFitted(print, fit, arity) ?? []);
}

const zero: Cell = { value: '0', status: 'ZERO', raw: '' };

/**
 * The cells of a reading as the rules would have them: an empty cell counts nothing, except the parts of a row of which
 * only a total is printed, and a total that is left out behind its parts.
 */
function countBlanks(reading: TableReading, print: ApplicationPrint): CandidateReading {
  const cells = new Map(reading.cells);
  for (const row of print.rows) {
    const refs = print.refsOf(row);
    const total = refs.at(-1)!;
    const parts = refs.filter((ref) => !ref.endsWith(totalKey));
    const isEmpty = (ref: string): boolean => cells.get(ref)!.status === 'BLANK';
    const isOnlyTotal = parts.every(isEmpty) && cells.get(total)!.status === 'REPORTED';
    if (!isOnlyTotal) for (const ref of parts.filter(isEmpty)) cells.set(ref, zero);
    if (isEmpty(total) && parts.every((ref) => cells.get(ref)!.value === '0')) cells.set(total, zero);
  }
  return cells;
}

/** Numbers that close by chance are few; so many sums that close tell how the table reads. */
const leastTelling = 3;

/**
 * Reads a table whose empty cells are not seen: each way in which they may have left their places is a candidate, and
 * the rules C1 to C3 are the judge. Null where none closes; where more than one does, what they agree on.
 */
export function readByRules(print: ApplicationPrint, arity: number): TableReading | null {
  if (print.found.strays.length > 0 || print.rows.some((row) => !print.found.rows.has(row.key))) return null;
  const editions = { disclosure: null, applications: print.edition, proceedings: null };
  const candidates = new Map(
    listCandidates(print, arity).map((reading) => [countBlanks(reading, print), reading]),
  );
  const closing = closingReadings([...candidates.keys()], editions);
  if (closing.length === 0 || closing.some((cells) => rateReading(cells, editions).telling < leastTelling)) {
    return null;
  }
  const readings = closing.map((cells) => candidates.get(cells)!);
  if (readings.length === 1) return readings[0]!;
  const { cells, issues } = toAmbiguousReading(
    name,
    readings.map((reading) => reading.cells),
  );
  return { edition: print.edition, cells, issues };
}
