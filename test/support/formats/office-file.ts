import { toZip } from './zip-file.js';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A Word document whose body is given as XML. */
export function toDocxOf(body: string, before = ''): Buffer {
  const document = `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${word}><w:body>${body}</w:body></w:document>`;
  return toZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: document },
  ]);
}

/** A workbook of sheets given as the XML within `<worksheet>`, by name; one whose name begins with `!` is hidden. */
export function toXlsxOf(
  sheets: Readonly<Record<string, string>>,
  parts: { readonly strings?: string; readonly styles?: string } = {},
): Buffer {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 7}" ${name.startsWith('!') ? 'state="hidden" ' : ''}r:id="rId${index}"/>`,
  );
  const relations = names.map(
    (_, index) => `<Relationship Id="rId${index}" Target="worksheets/s${index}.xml"/>`,
  );
  return toZip([
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook ${sheet} ${relation}><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', bytes: `<Relationships>${relations.join('')}</Relationships>` },
    { name: 'xl/sharedStrings.xml', bytes: `<sst ${sheet}>${parts.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', bytes: `<styleSheet ${sheet}>${parts.styles ?? ''}</styleSheet>` },
    ...names.map((name, index) => ({
      name: `xl/worksheets/s${index}.xml`,
      bytes: `<worksheet ${sheet}>${sheets[name]}</worksheet>`,
    })),
  ]);
}
