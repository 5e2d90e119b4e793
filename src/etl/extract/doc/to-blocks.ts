import { unknownSign, type Block, type TableCell, type TableRow } from '../blocks/block.js';
import type { RowCellProperties } from './paragraph-properties.js';
import type { Paragraph } from './read-paragraphs.js';

/** A table that is being put together: rows that are ended, cells of the open row, blocks of the open cell. */
interface OpenTable {
  readonly rows: TableRow[];
  number: number;
  cells: TableCell[];
  blocks: Block[];
  hasImage: boolean;
}

const deepest = 50;
const createTable = (): OpenTable => ({ rows: [], number: 1, cells: [], blocks: [], hasImage: false });

function endCell(table: OpenTable): void {
  const isImage = table.blocks.length === 0 && table.hasImage;
  const blocks: Block[] = isImage ? [{ kind: 'text', text: unknownSign }] : table.blocks;
  table.cells.push({ column: table.cells.length + 1, blocks });
  table.blocks = [];
  table.hasImage = false;
}

/** Cells that continue others are left out, where the row tells as many cells as it has. */
function endRow(table: OpenTable, properties: readonly RowCellProperties[]): void {
  const isTold = properties.length === table.cells.length;
  const cells = table.cells.filter((_, index) => !isTold || !properties[index]!.isContinued);
  if (cells.length > 0) table.rows.push({ number: table.number, cells });
  table.number += 1;
  table.cells = [];
}

/** Puts paragraphs and tables together; `tables` are those that are open, one within the other. */
class BlockCollector {
  readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];

  add(paragraph: Paragraph): void {
    const { properties, text } = paragraph;
    this.openTo(Math.min(Math.max(properties.depth, 0), deepest));
    const table = this.tables.at(-1);
    if (table && properties.isRowEnd) return endRow(table, properties.cells);
    if (text !== '') this.target().push({ kind: 'text', text });
    if (!table) return;
    table.hasImage ||= paragraph.hasImage;
    if (properties.depth > 1 ? properties.isInnerCellEnd : paragraph.hasCellMark) endCell(table);
  }

  finish(): Block[] {
    this.openTo(0);
    return this.blocks;
  }

  private target(): Block[] {
    return this.tables.at(-1)?.blocks ?? this.blocks;
  }

  private openTo(depth: number): void {
    while (this.tables.length < depth) this.tables.push(createTable());
    while (this.tables.length > depth) this.closeTable();
  }

  private closeTable(): void {
    const table = this.tables.pop()!;
    if (table.blocks.length > 0) endCell(table);
    if (table.cells.length > 0) endRow(table, []);
    if (table.rows.length > 0) this.target().push({ kind: 'table', rows: table.rows });
  }
}

/** The paragraphs and tables of a Word document, in reading order. */
export function toBlocks(paragraphs: readonly Paragraph[]): Block[] {
  const collector = new BlockCollector();
  for (const paragraph of paragraphs) collector.add(paragraph);
  return collector.finish();
}
