import {
  applicantTypes,
  applicationRows,
  type ApplicationRow,
} from '../../schema/catalogue/application-rows.js';
import { totalKey } from '../../schema/catalogue/cells.js';
import type { EditionKey } from '../../schema/catalogue/editions.js';
import { learnOffsets, type CellOffsets } from './fit-cells.js';
import { fitRow } from './fit-row.js';
import { applicationLabels } from './form-labels.js';
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
import type { Token } from './tokens.js';

const formRows: readonly ApplicationRow[] = applicationRows;
const columns = [...applicantTypes.map((type) => type.key), totalKey];
const arity = columns.length;

/** The one row of group （六） in the 2019 form; in the 2021 form the same words head its three rows. */
const singleRow = 'OTHER_HANDLING';
const longSubRows = ['OTHER_NOT_CORRECTED', 'OTHER_FEE_UNPAID'];
const lastSubRow = 'OTHER';

/** Tells the edition by the shape of group （六）: three rows, or one with values; null where neither is seen. */
function editionOf(rows: PrintedRows['rows']): EditionKey | null {
  if (longSubRows.some((key) => rows.has(key)) || rows.get(lastSubRow)?.run) return 'V2021';
  return rows.get(singleRow)?.run ? 'V2019' : null;
}

function readPrinted(
  row: ApplicationRow,
  printed: PrintedRow,
  isShifted: boolean,
  offsets: CellOffsets,
): PartialReading {
  const refs = columns.map((column) => `applications/${row.key}/${column}`);
  if (isShifted)
    return readLostRow(
      row.printed,
      printed.run,
      refs,
      '上下行的数字可能错位。The rows around may be shifted',
    );
  const fitted = fitRow(printed, arity, offsets);
  return fitted
    ? readRow(row.printed, fitted, refs, null)
    : readLostRow(row.printed, printed.run, refs, `应有${arity}个值。The row should have ${arity} values`);
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

function readRows(stream: LabelStream, found: PrintedRows, edition: EditionKey): PartialReading[] {
  const offsets = learnOffsets(stream.runs, arity);
  const expected = formRows.filter((row) => row.editions.includes(edition));
  const shifted = findShiftedRows(found, () => arity, [expected.map((row) => row.key)]);
  return expected.map((row) => {
    const printed = found.rows.get(row.key);
    if (printed) return readPrinted(row, printed, shifted.has(row.key), offsets);
    return readMissingRow(
      row.printed,
      columns.map((column) => `applications/${row.key}/${column}`),
    );
  });
}

/** Rows named 其他 or 总计 may belong to any table. */
function isTelling(row: PrintedRow): boolean {
  return ![singleRow, lastSubRow, 'CLOSED'].includes(row.row);
}

/**
 * Reads the table of section three. `fallback` is the edition where the table itself does not show it. Null
 * where no row of the table is printed with values.
 */
export function readApplicationTable(tokens: readonly Token[], fallback: EditionKey): TableReading | null {
  const stream = toLabelStream(tokens);
  const found = findRows(stream, applicationLabels);
  if (![...found.rows.values()].some((row) => row.run && isTelling(row))) return null;
  const edition = editionOf(found.rows) ?? fallback;
  const kept = keepRowsOf(edition, found);
  const strays = kept.strays.map((run) => readStray(stream, run));
  return toTableReading(edition, [...readRows(stream, kept, edition), ...strays]);
}
