import { describe, expect, it } from 'vitest';
import { toDocxOf } from '../../support/formats/office-file.js';
import { textOrCode } from '../../support/formats/text-of.js';
import { toZip } from '../../support/formats/zip-file.js';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const read = (body: string): Promise<string> => textOrCode(toDocxOf(body));

describe('the text of a Word document', () => {
  it.each([
    ['runs are joined', paragraph(run('1'), run('2'), run('3')), '123'],
    [
      'hidden text is none',
      paragraph(run('甲'), run('9', '<w:vanish/>'), run('乙', '<w:vanish w:val="0"/>')),
      '甲乙',
    ],
    [
      'deleted text is none',
      paragraph(`<w:del><w:r><w:delText>9</w:delText></w:r></w:del>`, run('甲')),
      '甲',
    ],
    ['inserted text is text', paragraph(`<w:ins>${run('1')}</w:ins>`, run('2')), '12'],
    [
      'moved text stands where it was moved to',
      paragraph(`<w:moveFrom>${run('9')}</w:moveFrom>`, `<w:moveTo>${run('1')}</w:moveTo>`),
      '1',
    ],
    [
      'a raised digit is the mark of a note',
      paragraph(run('12'), run('1', '<w:vertAlign w:val="superscript"/>')),
      '12¹',
    ],
    [
      'a lowered digit is none of the number',
      paragraph(run('12'), run('1', '<w:vertAlign w:val="subscript"/>')),
      '12₁',
    ],
    [
      'text that was struck out is kept as such',
      paragraph(run('17', '<w:strike/>'), run('2', '<w:strike w:val="0"/>'), run('3', '<w:dstrike/>')),
      '1̶7̶23̶',
    ],
    ['codes of fields are none', paragraph('<w:r><w:instrText>PAGE 9</w:instrText></w:r>', run('甲')), '甲'],
    [
      'a content control is what it holds',
      `<w:sdt><w:sdtContent>${paragraph(run('甲'))}</w:sdtContent></w:sdt>`,
      '甲',
    ],
    ['a break is a line', paragraph(run('甲'), '<w:r><w:br/></w:r>', run('乙')), '甲\n乙'],
    [
      'a text box stands once',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run('甲'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('甲'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      '甲',
    ],
    ['an entity that is declared is not resolved', paragraph(run('甲&file;')), '甲&file;'],
    ['entities of XML are', paragraph(run('&lt;甲&#20057;&gt;')), '<甲乙>'],
  ])('%s', async (_, body, text) => {
    expect(await read(body)).toBe(text);
  });

  it('reads no file that an entity names', async () => {
    const declared = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY a "999">]>';
    expect(await textOrCode(toDocxOf(paragraph(run('甲&file;&a;')), declared))).toBe('甲&file;&a;');
  });
});

describe('the tables of a Word document', () => {
  it.each([
    ['empty cells keep their place', table(cell('甲') + cell('') + cell('1') + cell('')), '|甲||1||'],
    ['a cell over columns stands once', table(cell('甲', '<w:gridSpan w:val="3"/>') + cell('1')), '|甲|1|'],
    [
      'a cell over rows stands once',
      table(
        cell('甲', '<w:vMerge w:val="restart"/>') + cell('乙') + cell('1'),
        cell('9', '<w:vMerge/>') + cell('丙') + cell('2'),
        cell('9', '<w:vMerge w:val="continue"/>') + cell('丁') + cell('3'),
      ),
      '|甲|乙|1|\n|丙|2|\n|丁|3|',
    ],
    [
      'digits of two paragraphs stay apart',
      table(cell('甲') + `<w:tc>${paragraph(run('1'))}${paragraph(run('2'))}</w:tc>`),
      '|甲|1 2|',
    ],
    [
      'an image is not an empty cell',
      table(`${cell('甲')}<w:tc>${paragraph('<w:r><w:drawing/></w:r>')}</w:tc>${cell('1')}`),
      '|甲|□|1|',
    ],
    [
      'a sign of another font is not an empty cell',
      table(`${cell('甲')}<w:tc>${paragraph('<w:r><w:sym w:char="F0A8"/></w:r>')}</w:tc>`),
      '|甲|□|',
    ],
    [
      'a row that was deleted is none',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell('甲') + cell('9')}</w:tr><w:tr>${cell('乙') + cell('1')}</w:tr></w:tbl>`,
      '|乙|1|',
    ],
    [
      'cells in content controls are cells',
      `<w:tbl><w:tr>${cell('甲')}<w:sdt><w:sdtContent>${cell('1')}</w:sdtContent></w:sdt></w:tr></w:tbl>`,
      '|甲|1|',
    ],
    [
      'a table within a cell is a table',
      table(`<w:tc>${table(cell('甲') + cell('1'))}${paragraph()}</w:tc>${cell('')}`),
      '|甲|1|',
    ],
  ])('%s', async (_, body, text) => {
    expect(await read(body)).toBe(text);
  });
});

describe('a Word document that cannot be read', () => {
  const nested = (depth: number): string =>
    '<w:tbl><w:tr><w:tc>'.repeat(depth) + '</w:tc></w:tr></w:tbl>'.repeat(depth);

  it.each([
    ['ten megabytes of tables in tables', () => toDocxOf(nested(200_000)), 'DOCUMENT_TOO_LARGE'],
    ['a million paragraphs and more', () => toDocxOf('<w:p/>'.repeat(1_100_000)), 'DOCUMENT_TOO_LARGE'],
    [
      'XML that is cut off',
      () => toZip([{ name: 'word/document.xml', bytes: '<w:document><w:body><w:p>' }]),
      'DOCUMENT_CORRUPT',
    ],
    [
      'no body',
      () => toZip([{ name: 'word/document.xml', bytes: '<w:document></w:document>' }]),
      'DOCUMENT_CORRUPT',
    ],
    [
      'a part that is protected',
      () => toZip([{ name: 'word/document.xml', bytes: '<a/>', isEncrypted: true }]),
      'DOCUMENT_ENCRYPTED',
    ],
    [
      'a damaged part',
      () => toZip([{ name: 'word/document.xml', bytes: '<a/>', crc: 1 }]),
      'DOCUMENT_CORRUPT',
    ],
  ])('%s', async (_, make, code) => {
    const start = Date.now();
    expect(await textOrCode(make())).toBe(code);
    expect(Date.now() - start).toBeLessThan(10_000);
  });

  it('unpacks to more than is read', async () => {
    const large = toDocxOf(`<w:p>${' '.repeat(2_000_000)}</w:p>`);
    expect(await textOrCode(large, { partBytes: 1_000_000 })).toBe('DOCUMENT_TOO_LARGE');
  });

  it('is cut off anywhere', async () => {
    const whole = toDocxOf(paragraph(run('甲')));
    for (let length = 5; length < whole.length; length += 37)
      expect(await textOrCode(whole.subarray(0, length))).toBe('DOCUMENT_CORRUPT');
  });
});
