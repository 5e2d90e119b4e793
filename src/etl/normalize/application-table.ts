import {
  applicantTypes,
  applicationRows,
  type ApplicationRow,
} from '../../schema/catalogue/application-rows.js';
import { totalKey } from '../../schema/catalogue/cells.js';
import type { EditionKey } from '../../schema/catalogue/editions.js';
import { readByRules } from './application-candidates.js';
import { learnOffsets, type CellOffsets } from './fit-cells.js';
import { fitRow } from './fit-row.js';
import { applicationLabels } from './form-labels.js';
import { areLabelsOutOfOrder } from './label-match.js';
import { toLabelStream, valuesOf, type LabelStream } from './label-stream.js';
import { findRows, type PrintedRow, type PrintedRows } from './row-runs.js';
import { findShiftedRows } from './shifted-rows.js';
import {
  readLostRow,
  readMissingRow,
  readRow,
  readStray,
  toTableReading,
  type PartialReading,
  type TableReading,
} from './table-reading.js';
import { addsUp } from './reshape-rows.js';
import { isOverLines, isScattered } from './value-paragraphs.js';
import { findToldTotals } from './told-totals.js';
import { hasStrayLabel } from './stray-labels.js';
import { hasTrustedBlanks } from './trusted-blanks.js';
import type { Token, ValueToken } from './tokens.js';
import { isOutOfOrder } from './head-order.js';
import { orderApplicationRows } from './application-rows-in-order.js';

const formRows: readonly ApplicationRow[] = applicationRows;
const columns = [...applicantTypes.map((type) => type.key), totalKey];
const arity = columns.length;

const refsByRow = new Map(
  formRows.map(({ key }) => [key, columns.map((column) => `applications/${key}/${column}`)]),
);
const refsOf = (row: ApplicationRow): readonly string[] => refsByRow.get(row.key)!;

/** The one row of group （六） in the 2019 form; in the 2021 form the same words head its three rows. */
const singleRow = 'OTHER_HANDLING';
const longSubRows = ['OTHER_NOT_CORRECTED', 'OTHER_FEE_UNPAID'];
const lastSubRow = 'OTHER';

/**
 * Tells the edition by the shape of group （六）: three rows, or one with values; null where neither is seen. Where
 * repeated lines are left out, the values of the one row may be among them.
 */
function editionOf(rows: PrintedRows['rows'], isLacking: boolean): EditionKey | null {
  if (longSubRows.some((key) => rows.has(key)) || rows.get(lastSubRow)?.run) return 'V2021';
  const single = rows.get(singleRow);
  return single?.run || (single && isLacking) ? 'V2019' : null;
}

/** What is known of the whole table while its rows are read. */
interface PrintedTable {
  readonly shifted: ReadonlySet<string>;
  readonly offsets: CellOffsets;
  /** Whether empty cells stand in their columns. */
  readonly hasBlanks: boolean;
  /** The totals of rows whose other values cannot be told apart. */
  readonly totals: ReadonlyMap<string, ValueToken>;
}

/** A row of which only the total is told: the other cells UNREADABLE. */
function readTotal(row: ApplicationRow, printed: PrintedRow, total: ValueToken): PartialReading {
  const refs = refsOf(row);
  const why = '空格缺失，只能确定总计。Empty cells are lost, so only the total is told';
  const parts = readLostRow(row.printed, printed.run, refs.slice(0, -1), why);
  const told = readRow(row.printed, [total], refs.slice(-1), null);
  return {
    cells: new Map([...parts.cells, ...told.cells]),
    issues: [...parts.issues, ...told.issues],
  };
}

/** Whether a row has all its values, or none. */
function isFull({ run }: PrintedRow): boolean {
  const count = run ? valuesOf(run).length : 0;
  return count === 0 || count === arity;
}

function readPrinted(row: ApplicationRow, printed: PrintedRow, table: PrintedTable): PartialReading {
  const lost = (why: string): PartialReading => readLostRow(row.printed, printed.run, refsOf(row), why);
  if (table.shifted.has(row.key)) return lost('上下行的数字可能错位。The rows around may be shifted');
  const values = printed.run ? valuesOf(printed.run) : [];
  if ((isScattered(values) || (!table.hasBlanks && isOverLines(values))) && !addsUp(values)) {
    return lost('数字分散在几段，可能是几列的一部分。The values may be pieces of columns');
  }
  const fitted = table.hasBlanks || isFull(printed) ? fitRow(printed, arity, table.offsets) : null;
  if (fitted) return readRow(row.printed, fitted, refsOf(row), null);
  const total = table.totals.get(row.key);
  return total
    ? readTotal(row, printed, total)
    : lost(`应有${arity}个值。The row should have ${arity} values`);
}

/** Of the rows found, those that the edition has, and the runs of the others among the strays. */
function keepRowsOf(edition: EditionKey, found: PrintedRows): PrintedRows {
  const isKept = (key: string): boolean =>
    formRows.some((row) => row.key === key && row.editions.includes(edition));
  const others = [...found.rows.values()].filter((row) => !isKept(row.row));
  return {
    rows: new Map([...found.rows].filter(([key]) => isKept(key))),
    strays: [
      ...found.strays,
      ...others.flatMap((row) => (row.run && valuesOf(row.run).length > 0 ? [row.run] : [])),
    ],
  };
}

function readRows(
  stream: LabelStream,
  found: PrintedRows,
  edition: EditionKey,
  isLacking: boolean,
): PartialReading[] {
  const expected = formRows.filter((row) => row.editions.includes(edition));
  const shifted = findShiftedRows(found, () => arity, [expected.map((row) => row.key)]);
  const isWhole = !isLacking && shifted.size === 0 && found.strays.length === 0;
  const table = {
    shifted,
    offsets: learnOffsets(stream.runs, arity),
    hasBlanks: hasTrustedBlanks(
      [...found.rows.values()].flatMap(({ run }) => run ?? []),
      arity,
    ),
    totals: isWhole ? findToldTotals(expected, found.rows) : new Map<string, ValueToken>(),
  };
  return expected.map((row) => {
    const printed = found.rows.get(row.key);
    return printed ? readPrinted(row, printed, table) : readMissingRow(row.printed, refsOf(row));
  });
}

/** Whether a row has values on the line of its label, whatever follows on the next, and they are others. */
function contradicts(printed: PrintedRow | undefined, values: readonly ValueToken[]): boolean {
  if (!printed?.run || !printed.isOnLabelLine) return false;
  const all = valuesOf(printed.run);
  const own = all.filter(({ line }) => line === all[0]!.line).slice(0, arity);
  return own.some((value, column) => value !== values[column]);
}

/** The table by the order of its values; of the 2019 form only where no row of the 2021 form is printed. */
function readInOrder(tokens: readonly Token[], found: PrintedRows): TableReading | null {
  const hasSubRows = longSubRows.some((key) => found.rows.has(key));
  const edition = hasSubRows || !found.rows.has(singleRow) ? 'V2021' : 'V2019';
  const ordered = orderApplicationRows(tokens, edition);
  if (!ordered || ordered.some(([row, values]) => contradicts(found.rows.get(row.key), values))) return null;
  return toTableReading(
    edition,
    ordered.map(([row, values]) => readRow(row.printed, values, refsOf(row), null)),
  );
}

/** Heads that only columns have; 其他 and 总计 are printed elsewhere too. */
const applicantHeads = applicantTypes.slice(0, -1).map((type) => type.label.zh);

function headOf(stream: LabelStream, { rows }: PrintedRows): string {
  return stream.letters.slice(0, Math.min(...[...rows.values()].map((row) => row.start)));
}

/** The table where its heads stand in another order: no value is told. */
function readWithoutColumns({ rows }: PrintedRows, edition: EditionKey): TableReading {
  const why = '表头的列序与格式不符。The columns are in another order than the form’s';
  const expected = formRows.filter((row) => row.editions.includes(edition) && rows.has(row.key));
  return toTableReading(
    edition,
    expected.map((row) => readLostRow(row.printed, rows.get(row.key)!.run, refsOf(row), why)),
  );
}

/** Whether labels show that the order of values is not the form's. */
const areOutOfOrder = (stream: LabelStream): boolean =>
  areLabelsOutOfOrder(stream, applicationLabels) || hasStrayLabel(stream, applicationLabels);

/** Rows named 其他 or 总计 may belong to any table. */
function isTelling(row: PrintedRow): boolean {
  return ![singleRow, lastSubRow, 'CLOSED'].includes(row.row);
}

/**
 * Reads the table of section three. `fallback` is the edition where the table itself does not show it. Null
 * where no row of the table is printed with values. `isLacking`: lines printed before are left out of the text.
 */
export function readApplicationTable(
  tokens: readonly Token[],
  fallback: EditionKey,
  isLacking: boolean,
): TableReading | null {
  const stream = toLabelStream(tokens);
  const found = findRows(stream, applicationLabels);
  if (![...found.rows.values()].some((row) => row.run && isTelling(row))) return null;
  const edition = editionOf(found.rows, isLacking) ?? fallback;
  if (isOutOfOrder(applicantHeads, headOf(stream, found))) return readWithoutColumns(found, edition);
  const kept = keepRowsOf(edition, found);
  const strays = kept.strays.map((run) => readStray(stream, run));
  const reading = toTableReading(edition, [...readRows(stream, kept, edition, isLacking), ...strays]);
  if (reading.issues.length === 0 || areOutOfOrder(stream)) return reading;
  const rows = formRows.filter((row) => row.editions.includes(edition));
  const print = { stream, found: kept, edition, rows, refsOf };
  return readInOrder(tokens, found) ?? (isLacking ? null : readByRules(print, arity)) ?? reading;
}
