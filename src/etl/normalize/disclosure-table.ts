import {
  disclosureBlocks,
  disclosureRows,
  type DisclosureBlock,
  type DisclosureRow,
} from '../../schema/catalogue/disclosure-rows.js';
import type { EditionKey, TableEdition } from '../../schema/catalogue/editions.js';
import type { Place } from '../../schema/report/normalized-report.js';
import { editionOfBlock } from './block-edition.js';
import { orderBlock } from './block-order.js';
import { keepBegun, learnOffsets } from './fit-cells.js';
import { fitRow } from './fit-row.js';
import { lettersOf } from './compact.js';
import { isOutOfOrder } from './head-order.js';
import { disclosureLabels } from './form-labels.js';
import { toLabelStream, valuesOf, type LabelStream, type ValueRun } from './label-stream.js';
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

/** A block as printed: its rows, the words over its columns and the edition they tell. */
interface PrintedBlock {
  readonly block: DisclosureBlock;
  readonly head: string;
  readonly edition: EditionKey | null;
}

/** What is known of the whole table while its blocks are read. */
interface PrintedTable {
  readonly stream: LabelStream;
  readonly found: PrintedRows;
  readonly shifted: ReadonlySet<string>;
  /** The values of the rows with so many columns: only these show where such a row begins. */
  readonly runsByArity: ReadonlyMap<number, readonly ValueRun[]>;
  /** Whether lines printed before are left out: then a row without values is no sign of shifted ones. */
  readonly isLacking: boolean;
  /** The edition of all blocks that show one; null where none does or they differ. */
  readonly onlyEdition: EditionKey | null;
}

const rowsOf = (block: DisclosureBlock): readonly DisclosureRow[] =>
  disclosureRows.filter((row) => row.block === block.key);

/**
 * The letters between the values before a row and its label: for the first row of a block, the block's head. A
 * value printed right before the label is the row's own.
 */
function headBefore(row: PrintedRow, stream: LabelStream): string {
  const runs = stream.runs.filter((run) => run.position <= row.start);
  const isValueFirst = runs.at(-1)?.position === row.start;
  const before = runs.at(isValueFirst ? -2 : -1)?.position ?? 0;
  return stream.letters.slice(before, row.start);
}

function toPrintedBlock(block: DisclosureBlock, stream: LabelStream, found: PrintedRows): PrintedBlock {
  const first = rowsOf(block).find((row) => found.rows.has(row.key));
  if (!first) return { block, head: '', edition: null };
  const head = headBefore(found.rows.get(first.key)!, stream);
  const edition = editionOfBlock(block, head);
  const heads = (edition ? block.columns[edition]! : []).map((column) => lettersOf(column.label));
  return { block, head, edition: isOutOfOrder(heads, head) ? null : edition };
}

function editionOfTable(blocks: readonly PrintedBlock[]): TableEdition {
  const seen = new Set(blocks.flatMap((block) => block.edition ?? []));
  return seen.size === 2 ? 'MIXED' : ([...seen][0] ?? null);
}

const refsByRow = new Map<string, readonly string[]>();

function refsOf(row: DisclosureRow, block: DisclosureBlock, edition: EditionKey): readonly string[] {
  const name = `${edition}/${row.key}`;
  const known =
    refsByRow.get(name) ??
    (block.columns[edition] ?? []).map((column) => `disclosure/${row.key}/${column.key}`);
  refsByRow.set(name, known);
  return known;
}

const unitOf = (head: string): string | null => /单位(万元|亿元|元)/u.exec(head)?.[1] ?? null;

/** How many lines a row's values stand on. */
const linesOf = (run: ValueRun): number => new Set(valuesOf(run).map(({ line }) => line)).size;

/** Whether cells that stand one on a line share one here: `1 772` may be one number, or two cells. */
function isCrowded({ run, isOnLabelLine }: PrintedRow): boolean {
  if (!run || isOnLabelLine) return false;
  return linesOf(run) > 1 && linesOf(run) < valuesOf(run).length;
}

function readPrinted(
  row: DisclosureRow,
  printed: PrintedRow,
  block: PrintedBlock,
  { runsByArity }: PrintedTable,
): PartialReading {
  const edition = block.edition!;
  const refs = refsOf(row, block.block, edition);
  const runs = runsByArity.get(refs.length) ?? [];
  const offsets = keepBegun(learnOffsets(runs, refs.length), runs);
  const fitted = isCrowded(printed) ? null : fitRow(printed, refs.length, offsets);
  return fitted
    ? readRow(row.labels[edition]!, fitted, refs, unitOf(block.head))
    : readLostRow(
        row.labels[edition]!,
        printed.run,
        refs,
        `应有${refs.length}个值。The row should have ${refs.length} values`,
      );
}

/**
 * Where repeated lines are left out, a row is read only if all its values are still there; and none where heads tell
 * several editions, since of a head that is partly left out the rest may read as another edition's.
 */
function readLeftOver(
  name: string,
  printed: PrintedRow,
  refs: readonly string[],
  isEditionTold: boolean,
): PartialReading {
  const values = printed.run ? valuesOf(printed.run) : [];
  const isOneALine = printed.run !== null && linesOf(printed.run) === values.length;
  return isEditionTold && values.length === refs.length && isOneALine
    ? readRow(name, values, refs, null)
    : readLostRow(name, printed.run, refs, '重复的行被删去。Repeated lines are left out of the text');
}

function readBlockRow(row: DisclosureRow, block: PrintedBlock, table: PrintedTable): PartialReading {
  const edition = block.edition ?? table.onlyEdition!;
  const refs = refsOf(row, block.block, edition);
  const name = row.labels[edition]!;
  const printed = table.found.rows.get(row.key);
  if (!printed) return readMissingRow(name, refs);
  if (table.isLacking) return readLeftOver(name, printed, refs, table.onlyEdition !== null);
  if (!block.edition)
    return readLostRow(name, printed.run, refs, '表头无法辨认。The column heads cannot be told');
  if (table.shifted.has(row.key)) {
    return readLostRow(name, printed.run, refs, '上下行的数字可能错位。The rows around may be shifted');
  }
  return readPrinted(row, printed, block, table);
}

const rowIssues: ReadonlySet<string> = new Set(['ROW_UNREADABLE', 'ROW_MISSING']);

/** The rows of a block whose values stand before their labels, by their order. */
function readInOrder(
  rows: readonly DisclosureRow[],
  { block, head }: PrintedBlock,
  edition: EditionKey,
  { stream, found }: PrintedTable,
): PartialReading[] | null {
  const arity = block.columns[edition]!.length;
  const ordered = orderBlock(
    rows.map((row) => row.key),
    arity,
    stream,
    found,
  );
  return ordered
    ? rows.map((row) =>
        readRow(row.labels[edition]!, ordered.get(row.key)!, refsOf(row, block, edition), unitOf(head)),
      )
    : null;
}

/** The rows of a block; where its head cannot be told they are named by the one edition of the other blocks. */
function readBlock(block: PrintedBlock, table: PrintedTable): PartialReading[] {
  const edition = block.edition ?? table.onlyEdition;
  if (edition === null || !block.block.columns[edition]) return [];
  const rows = rowsOf(block.block).filter((row) => row.labels[edition] !== undefined);
  const parts = rows.map((row) => readBlockRow(row, block, table));
  const isRead = parts.every((part) => part.issues.every((issue) => !rowIssues.has(issue.code)));
  return isRead || !block.edition || table.isLacking
    ? parts
    : (readInOrder(rows, block, edition, table) ?? parts);
}

/** Values of rows that the edition of their block does not have. */
function findForeignRuns(blocks: readonly PrintedBlock[], found: PrintedRows): ValueRun[] {
  const foreign = blocks.flatMap(({ block, edition }) =>
    rowsOf(block).filter((row) => edition !== null && row.labels[edition] === undefined),
  );
  return foreign.flatMap((row) => found.rows.get(row.key)?.run ?? []);
}

function arityOf(row: PrintedRow, blocks: readonly PrintedBlock[]): number {
  const own = blocks.find(({ block }) => rowsOf(block).some((candidate) => candidate.key === row.row))!;
  return own.block.columns[own.edition ?? 'V2021']?.length ?? 1;
}

function groupByArity(found: PrintedRows, blocks: readonly PrintedBlock[]): Map<number, ValueRun[]> {
  const runs = new Map<number, ValueRun[]>();
  for (const row of found.rows.values()) {
    const arity = arityOf(row, blocks);
    if (row.run) runs.set(arity, [...(runs.get(arity) ?? []), row.run]);
  }
  return runs;
}

/** The rows of each block in its edition: they share their columns. */
function toSequences(blocks: readonly PrintedBlock[]): string[][] {
  return blocks.map(({ block, edition }) =>
    rowsOf(block)
      .filter((row) => edition !== null && row.labels[edition] !== undefined)
      .map((row) => row.key),
  );
}

/** The runs of which no value stands in a cell. */
function leaveOutRead(runs: readonly ValueRun[], parts: readonly PartialReading[]): ValueRun[] {
  const read = new Set(
    parts.flatMap((part) =>
      [...part.cells.values()]
        .filter((cell) => cell.status !== 'UNREADABLE')
        .map((cell) => placeKey(cell.at!)),
    ),
  );
  return runs.filter((run) => !valuesOf(run).some((value) => read.has(placeKey(value))));
}

const placeKey = ({ line, column }: Place): string => `${line}:${column}`;

/**
 * Reads the table of section two, block by block, each in the edition its own column heads tell. Null where no
 * row of the table is printed with values. `isLacking`: lines printed before are left out of the text.
 */
export function readDisclosureTable(tokens: readonly Token[], isLacking: boolean): TableReading | null {
  const stream = toLabelStream(tokens);
  const found = findRows(stream, disclosureLabels);
  if (![...found.rows.values()].some((row) => row.run)) return null;
  const blocks = disclosureBlocks.map((block) => toPrintedBlock(block, stream, found));
  const edition = editionOfTable(blocks);
  const shifted = findShiftedRows(found, (row) => arityOf(row, blocks), toSequences(blocks));
  const table = {
    stream,
    found,
    shifted,
    runsByArity: groupByArity(found, blocks),
    isLacking,
    onlyEdition: edition === 'MIXED' ? null : edition,
  };
  const parts = blocks.flatMap((block) => readBlock(block, table));
  const strays = leaveOutRead([...found.strays, ...findForeignRuns(blocks, found)], parts);
  return toTableReading(edition, [...parts, ...strays.map((run) => readStray(stream, run))]);
}
