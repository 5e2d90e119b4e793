import type { PlaceMark } from '../../raw-document.js';
import { toTooLongFault } from '../document-fault.js';
import type { Block, TableBlock, TableCell, TableRow } from './block.js';
import { toCellText, toTextLines } from './cell-text.js';

/** Text with the places of the cells in it. */
export interface PrintedBlocks {
  readonly text: string;
  readonly marks: readonly PlaceMark[];
}

/** Words that head a section of the form: a cell that holds one holds a part of the report, not a value. */
const sectionHeading =
  /^[一二三四五六]\s*[、.．]\s*(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|(?:因)?政府信息公开(?:工作被申请)?行政复议|存在的(?:主要)?问题|其他需要报告)/u;

const shortestHeading = 6;

class Printer {
  readonly lines: string[] = [];
  readonly marks: PlaceMark[] = [];
  private tables = 0;
  private length = 0;

  constructor(private readonly mostLength: number) {}

  printAll(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.printTable(block);
      else for (const line of toTextLines(block.text)) this.add(line);
    }
  }

  private add(line: string): void {
    this.length += line.length + 1;
    if (this.length > this.mostLength) throw toTooLongFault(this.mostLength);
    this.lines.push(line);
  }

  private printTable(table: TableBlock): void {
    const number = (this.tables += 1);
    for (const row of table.rows) {
      if (isRowOfCells(row)) this.printRow(row, number);
      else for (const cell of row.cells) this.printAlone(cell, row, number);
    }
  }

  /** A cell that fills its row, or that holds a table or a part of the report, stands in the flow of the text. */
  private printAlone(cell: TableCell, row: TableRow, table: number): void {
    const first = this.lines.length + 1;
    this.printAll(cell.blocks);
    if (cell.blocks.some((block) => block.kind === 'table')) return;
    const at = { table, row: row.number, column: cell.column };
    for (let line = first; line <= this.lines.length; line++) this.marks.push({ line, column: 1, at });
  }

  private printRow(row: TableRow, table: number): void {
    let line = '|';
    for (const cell of row.cells) {
      const at = { table, row: row.number, column: cell.column };
      this.marks.push({ line: this.lines.length + 1, column: line.length + 1, at });
      line += `${toCellText(textOf(cell))}|`;
    }
    this.add(line);
  }
}

function textOf(cell: TableCell): string {
  return cell.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
}

const holdsSection = (block: Block): boolean =>
  block.kind === 'table' ||
  (block.text.length >= shortestHeading &&
    block.text.split('\n').some((line) => sectionHeading.test(line.trim())));

const isPartOfFlow = (cell: TableCell): boolean => cell.blocks.some(holdsSection);

function isRowOfCells(row: TableRow): boolean {
  return row.cells.length > 1 && !row.cells.some(isPartOfFlow);
}

/**
 * Prints blocks as text: a paragraph in lines, a row as `|cell|cell|` with each cell once, whatever it spans.
 * Rows of a layout table, whose cells hold tables or sections, are printed cell after cell. Throws
 * DOCUMENT_TOO_LARGE.
 */
export function printBlocks(blocks: readonly Block[], mostLength: number): PrintedBlocks {
  const printer = new Printer(mostLength);
  printer.printAll(blocks);
  return { text: printer.lines.join('\n'), marks: printer.marks };
}
