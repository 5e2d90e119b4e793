import {
  disclosureBlocks,
  disclosureRows,
  type DisclosureBlock,
  type DisclosureRow,
} from '../../schema/catalogue/disclosure-rows.js';
import type { EditionKey, TableEdition } from '../../schema/catalogue/editions.js';
import { editionOfBlock } from './block-edition.js';
import { learnOffsets } from './fit-cells.js';
import { fitRow } from './fit-row.js';
import { disclosureLabels } from './form-labels.js';
import { toLabelStream, type LabelStream, type ValueRun } from './label-stream.js';
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
  /** The edition of all blocks that show one; null where none does or they differ. */
  readonly onlyEdition: EditionKey | null;
}

const rowsOf = (block: DisclosureBlock): readonly DisclosureRow[] =>
  disclosureRows.filter((row) => row.block === block.key);

/** The letters between the values before a row and its label: for the first row of a block, the block's head. */
function headBefore(row: PrintedRow, stream: LabelStream): string {
  const before = stream.runs.filter((run) => run.position <= row.start).at(-1)?.position ?? 0;
  return stream.letters.slice(before, row.start);
}

function toPrintedBlock(block: DisclosureBlock, stream: LabelStream, found: PrintedRows): PrintedBlock {
  const first = rowsOf(block).find((row) => found.rows.has(row.key));
  if (!first) return { block, head: '', edition: null };
  const head = headBefore(found.rows.get(first.key)!, stream);
  return { block, head, edition: editionOfBlock(block, head) };
}

function editionOfTable(blocks: readonly PrintedBlock[]): TableEdition {
  const seen = new Set(blocks.flatMap((block) => block.edition ?? []));
  return seen.size === 2 ? 'MIXED' : ([...seen][0] ?? null);
}

const refsOf = (row: DisclosureRow, block: DisclosureBlock, edition: EditionKey): string[] =>
  (block.columns[edition] ?? []).map((column) => `disclosure/${row.key}/${column.key}`);

const unitOf = (head: string): string | null => /单位(万元|亿元|元)/u.exec(head)?.[1] ?? null;

function readPrinted(
  row: DisclosureRow,
  printed: PrintedRow,
  block: PrintedBlock,
  stream: LabelStream,
): PartialReading {
  const edition = block.edition!;
  const refs = refsOf(row, block.block, edition);
  const fitted = fitRow(printed, refs.length, learnOffsets(stream.runs, refs.length));
  return fitted
    ? readRow(row.labels[edition]!, fitted, refs, unitOf(block.head))
    : readLostRow(
        row.labels[edition]!,
        printed.run,
        refs,
        `应有${refs.length}个值。The row should have ${refs.length} values`,
      );
}

function readBlockRow(row: DisclosureRow, block: PrintedBlock, table: PrintedTable): PartialReading {
  const edition = block.edition ?? table.onlyEdition!;
  const refs = refsOf(row, block.block, edition);
  const name = row.labels[edition]!;
  const printed = table.found.rows.get(row.key);
  if (!printed) return readMissingRow(name, refs);
  if (!block.edition)
    return readLostRow(name, printed.run, refs, '表头无法辨认。The column heads cannot be told');
  if (table.shifted.has(row.key)) {
    return readLostRow(name, printed.run, refs, '上下行的数字可能错位。The rows around may be shifted');
  }
  return readPrinted(row, printed, block, table.stream);
}

/** The rows of a block; where its head cannot be told they are named by the one edition of the other blocks. */
function readBlock(block: PrintedBlock, table: PrintedTable): PartialReading[] {
  const edition = block.edition ?? table.onlyEdition;
  if (edition === null || !block.block.columns[edition]) return [];
  return rowsOf(block.block)
    .filter((row) => row.labels[edition] !== undefined)
    .map((row) => readBlockRow(row, block, table));
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

/** The rows of each block in its edition: they share their columns. */
function toSequences(blocks: readonly PrintedBlock[]): string[][] {
  return blocks.map(({ block, edition }) =>
    rowsOf(block)
      .filter((row) => edition !== null && row.labels[edition] !== undefined)
      .map((row) => row.key),
  );
}

/**
 * Reads the table of section two, block by block, each in the edition its own column heads tell. Null where no
 * row of the table is printed with values.
 */
export function readDisclosureTable(tokens: readonly Token[]): TableReading | null {
  const stream = toLabelStream(tokens);
  const found = findRows(stream, disclosureLabels);
  if (![...found.rows.values()].some((row) => row.run)) return null;
  const blocks = disclosureBlocks.map((block) => toPrintedBlock(block, stream, found));
  const edition = editionOfTable(blocks);
  const shifted = findShiftedRows(found, (row) => arityOf(row, blocks), toSequences(blocks));
  const table = { stream, found, shifted, onlyEdition: edition === 'MIXED' ? null : edition };
  const strays = [...found.strays, ...findForeignRuns(blocks, found)].map((run) => readStray(stream, run));
  return toTableReading(edition, [...blocks.flatMap((block) => readBlock(block, table)), ...strays]);
}
