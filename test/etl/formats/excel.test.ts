import fc from 'fast-check';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { toXlsxOf } from '../../support/formats/office-file.js';
import { extractBytes } from '../../support/formats/read-bytes.js';
import { textOrCode } from '../../support/formats/text-of.js';

const formats: Readonly<Record<string, string>> = {
  164: 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
  165: '#,##0.00&quot;万元&quot;',
  166: '0,',
  167: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;??_ ;_ @_ ',
  168: '[h]:mm',
  169: '[红色]0.00_);[$¥-804]0',
  170: '0.0%',
  171: '[DBNum1]0',
};
const ids = [0, 4, 14, 9, ...Object.keys(formats)];
const styles = `<numFmts>${Object.entries(formats)
  .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  .join('')}</numFmts><borders><border/><border><left style="thin"/></border></borders><cellXfs>${ids
  .map((id) => `<xf numFmtId="${id}" borderId="0"/>`)
  .join('')}<xf numFmtId="0" borderId="1"/></cellXfs>`;
const styleOf = (id: string | number): number => ids.map(String).indexOf(String(id));
const bordered = ids.length;

const text = (place: string, value: string, attributes = ''): string =>
  `<c r="${place}" t="inlineStr"${attributes}><is><t>${value}</t></is></c>`;
const number = (place: string, value: string, style = 0): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;
const rows = (...all: readonly string[]): string =>
  `<sheetData>${all.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('')}</sheetData>`;
const read = (sheet: string, strings = ''): Promise<string> =>
  textOrCode(toXlsxOf({ 表: sheet }, { styles, strings }));

describe('what is set apart in a workbook', () => {
  const properties = (markup: string, value: string): string =>
    `<c r="A1" t="inlineStr"><is><r><t>12</t></r><r><rPr>${markup}</rPr><t>${value}</t></r></is></c>`;

  it.each([
    ['a raised digit', '<vertAlign val="superscript"/>', '12¹'],
    ['a lowered digit', '<vertAlign val="subscript"/>', '12₁'],
    ['a digit that was struck out', '<strike/>', '121̶'],
    ['a digit that was not', '<strike val="0"/>', '121'],
  ])('is kept as such: %s', async (_, markup, printed) => {
    expect(await read(rows(properties(markup, '1')))).toBe(printed);
  });

  it('is kept as such where the whole cell is', async () => {
    const fonts = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>';
    const sheet = rows(number('A1', '17', 1), number('A1', '18'));
    expect(await textOrCode(toXlsxOf({ 表: sheet }, { styles: fonts }))).toBe('1̶7̶\n18');
  });
});

describe('the numbers of a workbook', () => {
  it.each<[string, string, string | number, string]>([
    ['as they are stored', '59237.2449', 0, '59237.2449'],
    ['without the noise of binary fractions', '0.30000000000000004', 0, '0.3'],
    ['also where the noise is below', '26.549999999999997', 4, '26.55'],
    ['without exponents', '1.5E-3', 0, '0.0015'],
    ['large ones whole', '123456789012345', 0, '123456789012345'],
    ['a zero that is shown as a dash', '0', 167, '0'],
    ['in colors', '12', 169, '12'],
    ['with the words of their format', '43.788', 165, '43.788万元'],
    ['never days', '45310', 14, '2024年1月19日'],
    ['never days in Chinese', '45310', 164, '2024年1月19日'],
    ['never durations', '1.5', 168, '1900年1月1日'],
    ['never shares', '0.12', 9, '12%'],
    ['never shares of another format', '0.125', 170, '12.5%'],
    ['never thousands shown as ones', '12500', 166, '12500÷1000'],
    ['also where Chinese numerals show them', '12', 171, '12'],
  ])('%s', async (_, stored, format, printed) => {
    expect(await read(rows(text('A1', '甲') + number('B1', stored, styleOf(format))))).toBe(
      `|甲|${printed}|`,
    );
  });

  it('come out of any number as the number a person typed', async () => {
    const typed = fc
      .tuple(fc.nat({ max: 9_999_999 }), fc.nat({ max: 9999 }))
      .map(([whole, part]) => `${whole}.${part}`);
    await fc.assert(
      fc.asyncProperty(typed, async (value) => {
        const printed = await read(rows(text('A1', '甲') + number('B1', String(Number(value) * 1))));
        expect(Number(printed.split('|')[2])).toBe(Number(value));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the cells of a workbook', () => {
  it.each([
    [
      'strings of several fonts are joined, phonetic guides left out',
      rows('<c r="A1" t="s"><v>0</v></c>' + number('B1', '1')),
      '<si><r><t>行政</t></r><r><t>处罚</t></r><rPh><t>9</t></rPh></si>',
      '|行政处罚|1|',
    ],
    [
      'the result of a formula',
      rows(text('A1', '甲') + '<c r="B1"><f>SUM(C1:C9)</f><v>7</v></c>'),
      '',
      '|甲|7|',
    ],
    [
      'the text a formula gives',
      rows(text('A1', '甲') + '<c r="B1" t="str"><f>A2</f><v>无</v></c>'),
      '',
      '|甲|无|',
    ],
    ['an error is no number', rows(text('A1', '甲') + '<c r="B1" t="e"><v>#REF!</v></c>'), '', '|甲|#REF!|'],
    ['empty cells between keep their place', rows(text('A1', '甲') + number('D1', '1')), '', '|甲|||1|'],
    [
      'empty cells at the end that are drawn',
      rows(`${text('A1', '甲')}<c r="B1" s="${bordered}"/><c r="C1" s="${bordered}"/>`),
      '',
      '|甲|||',
    ],
    [
      'empty cells at the end of rows without lines',
      rows(text('A1', '甲') + number('B1', '1') + number('C1', '2'), text('A2', '乙') + number('B2', '3')),
      '',
      '|甲|1|2|\n|乙|3||',
    ],
    [
      'merged cells stand once',
      `${rows(text('A1', '甲') + number('C1', '1'), number('C2', '2'))}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
      '',
      '|甲|1|\n2',
    ],
    [
      'a title over all columns is a line',
      `${rows(text('A1', '一、总体情况'))}<mergeCells><mergeCell ref="A1:J1"/></mergeCells>`,
      '',
      '一、总体情况',
    ],
    [
      'hidden columns are none',
      `<cols><col min="2" max="2" hidden="1"/></cols>${rows(text('A1', '甲') + number('B1', '9') + number('C1', '1'))}`,
      '',
      '|甲||1|',
    ],
    [
      'hidden rows are none',
      '<sheetData><row r="1" hidden="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>',
      '',
      '1',
    ],
  ])('%s', async (_, sheet, strings, printed) => {
    expect(await read(sheet, strings)).toBe(printed);
  });

  it('have their places on their sheet', async () => {
    const [document] = await extractBytes(
      toXlsxOf({ 甲: rows('', text('B2', '甲') + number('C2', '1')), 乙: rows(text('A1', '乙')) }),
    );
    expect(document).toMatchObject({
      marks: [
        { line: 1, column: 2, at: { table: 1, row: 2, column: 2 } },
        { line: 1, column: 4, at: { table: 1, row: 2, column: 3 } },
        { line: 2, column: 1, at: { table: 2, row: 1, column: 1 } },
      ],
    });
  });
});

describe('the sheets of a workbook', () => {
  it('are read in order, hidden ones left out', async () => {
    expect(
      await textOrCode(
        toXlsxOf({ 甲: rows(text('A1', '一')), '!乙': rows(text('A1', '九')), 丙: rows(text('A1', '二')) }),
      ),
    ).toBe('一\n二');
  });

  it('are documents of their own where each holds a report', async () => {
    const sheet = rows(text('A1', '一、本年新收政府信息公开申请数量') + number('B1', '1'));
    const documents = await extractBytes(toXlsxOf({ 甲局: sheet, 乙局: sheet }), 'book.xlsx');
    expect(documents.map(({ source }) => source.uri.replace(/^.*book\.xlsx/, ''))).toEqual([
      '#甲局',
      '#乙局',
    ]);
  });

  it('are those another program writes', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('年报');
    sheet.getCell('A1').value = '收费';
    sheet.getCell('B1').value = 0.1 + 0.2;
    sheet.getCell('C1').value = new Date(Date.UTC(2024, 0, 19));
    sheet.getCell('D1').value = { richText: [{ text: '1' }, { text: '2', font: { bold: true } }] };
    expect(await textOrCode(Buffer.from(await book.xlsx.writeBuffer()))).toBe('|收费|0.3|2024年1月19日|12|');
  });
});

describe('a workbook that cannot be read', () => {
  it.each([
    [
      'a cell at the far end of many rows',
      rows(
        ...Array.from(
          { length: 60 },
          (_, index) => number(`A${index + 1}`, '1') + number(`XFD${index + 1}`, '1'),
        ),
      ),
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'thousands of merged ranges',
      `${rows(number('A1', '1'))}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(6000)}</mergeCells>`,
      'DOCUMENT_TOO_LARGE',
    ],
    ['a sheet that is cut off', '<sheetData><row><c>', 'DOCUMENT_CORRUPT'],
  ])('%s', async (_, sheet, code) => {
    expect(await read(sheet)).toBe(code);
  });

  it('has no sheet', async () => {
    expect(await textOrCode(toXlsxOf({}))).toBe('DOCUMENT_CORRUPT');
  });
});
