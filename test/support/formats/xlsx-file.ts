import ExcelJS from 'exceljs';
import { partsOf, type GridRow, type PrintedForm } from './official-form.js';

const { Workbook } = ExcelJS;
type Worksheet = ExcelJS.Worksheet;

const lines = { style: 'thin' } as const;
const bordered = { top: lines, bottom: lines, left: lines, right: lines };
/** A number that a cell can hold as one and print as it is. */
const isNumber = (text: string): boolean => text !== '' && String(Number(text)) === text;

/** Where a table was put: its next free row. */
function putTable(sheet: Worksheet, table: readonly GridRow[], top: number): number {
  const taken = new Set<string>();
  table.forEach((row, index) => {
    let column = 1;
    for (const { text, columns, rows } of row) {
      while (taken.has(`${index}:${column}`)) column += 1;
      const number = top + index;
      for (let down = 0; down < rows; down++)
        for (let right = 0; right < columns; right++) {
          taken.add(`${index + down}:${column + right}`);
          sheet.getCell(number + down, column + right).border = bordered;
        }
      if (text !== '') sheet.getCell(number, column).value = isNumber(text) ? Number(text) : text;
      if (rows > 1 || columns > 1) sheet.mergeCells(number, column, number + rows - 1, column + columns - 1);
    }
  });
  return top + table.length;
}

/** A form as a workbook: numbers as numbers, each merged cell merged; one sheet, or one for each table. */
export async function toXlsx(form: PrintedForm, isOneSheet: boolean): Promise<Buffer> {
  const book = new Workbook();
  let sheet = book.addWorksheet('年报');
  let next = 1;
  const put = (text: string): void => {
    sheet.getCell(next, 1).value = text;
    sheet.mergeCells(next, 1, next, 10);
    next += 1;
  };
  put(form.title);
  for (const { heading, sentences, table } of partsOf(form)) {
    if (table && !isOneSheet) [sheet, next] = [book.addWorksheet(heading.slice(0, 2)), 1];
    [heading, ...sentences].forEach(put);
    if (table) next = putTable(sheet, table, next);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
