import type excel from 'exceljs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FlatColumn, FlatTable, FlatValue } from './flat-table.js';
import { streamOfFile } from './private-folder.js';
import { toHeader, type WriteOptions } from './table-format.js';

/** A sheet has 1,048,576 rows, one of them the header. */
const rowsOfSheet = 1_048_575;

/** Digits that a number of a spreadsheet keeps; what has more is written as text. */
const safeDigits = 15;

/** Cells that are written before others have their turn. */
const cellsAtATime = 1000;

/** A name of a sheet has at most 31 characters; the rest is for its number. */
const longestTitle = 25;

function toCell(value: FlatValue, column: FlatColumn): FlatValue {
  if (value === null || column.type !== 'decimal') return value;
  const digits = String(value).replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > safeDigits ? value : Number(value);
}

/** The sheets of a workbook, one after the other as they fill. */
class Sheets {
  private count = 0;
  private sheet: excel.Worksheet;

  constructor(
    private readonly workbook: excel.stream.xlsx.WorkbookWriter,
    private readonly title: string,
    private readonly header: readonly string[],
  ) {
    this.sheet = this.add();
  }

  private add(): excel.Worksheet {
    const number = Math.floor(this.count / rowsOfSheet) + 1;
    const name = this.title.slice(0, longestTitle) + (number === 1 ? '' : ` ${number}`);
    const sheet = this.workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow([...this.header]).commit();
    return sheet;
  }

  write(row: readonly FlatValue[]): void {
    if (this.count > 0 && this.count % rowsOfSheet === 0) {
      this.sheet.commit();
      this.sheet = this.add();
    }
    this.count += 1;
    this.sheet.addRow([...row]).commit();
  }

  end(): void {
    this.sheet.commit();
  }
}

async function makeWorkbook(table: FlatTable, options: WriteOptions, folder: string): Promise<string> {
  const filename = join(folder, 'rows.xlsx');
  // A third of the time a start takes would be for a library that few ask for.
  const { default: library } = await import('exceljs');
  const workbook = new library.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: false });
  const header = table.columns.map((column) => toHeader(column, options.header));
  const sheets = new Sheets(workbook, options.title, header);
  let cells = 0;
  for await (const rows of table.batches) {
    for (const row of rows) {
      sheets.write(row.map((value, index) => toCell(value, table.columns[index]!)));
      cells += row.length;
      if (cells < cellsAtATime) continue;
      cells = 0;
      await new Promise(setImmediate);
    }
  }
  sheets.end();
  await workbook.commit();
  return filename;
}

/**
 * A workbook. Texts are cells of text, so that nothing in them is run as a formula; a number with more digits than
 * a spreadsheet keeps is a text too; more rows than a sheet has go on in another.
 */
export async function writeWorkbook(table: FlatTable, options: WriteOptions): Promise<Readable> {
  return streamOfFile(async (folder) => makeWorkbook(table, options, folder));
}
