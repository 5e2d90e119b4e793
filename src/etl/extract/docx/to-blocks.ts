import { unknownSign, type Block, type TableCell, type TableRow } from '../blocks/block.js';
import { setText } from '../blocks/text-setting.js';
import { settingOf } from '../office/run-setting.js';
import { attributeOf, childrenOf, findChild, isOn, ownTextOf, type XmlElement } from '../office/xml-tree.js';

/** What is not printed: deleted text, field codes, phonetic guides, and the second form of what is there already. */
const unprinted = new Set([
  'Fallback',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'rt',
  'rPr',
  'pPr',
  'sectPr',
]);
/** What a run prints that is no text. */
const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
  ['sym', unknownSign],
]);
const images = new Set(['drawing', 'pict', 'object']);

/** The text of a paragraph, and the blocks of the text boxes that hang on it. */
interface Paragraph {
  text: string;
  readonly boxes: Block[];
  hasImage: boolean;
}

const isHidden = (element: XmlElement): boolean =>
  element.name === 'r' && isOn(findChild(findChild(element, 'rPr'), 'vanish'));

/** A drawing may hold a text box; else it is an image, which may show anything. */
function readImage(drawing: XmlElement, paragraph: Paragraph): void {
  const before = paragraph.boxes.length;
  readInline(drawing, paragraph);
  if (paragraph.boxes.length === before) paragraph.hasImage = true;
}

function readInline(element: XmlElement, paragraph: Paragraph): void {
  const setting = element.name === 'r' ? settingOf(findChild(element, 'rPr')) : null;
  for (const child of childrenOf(element)) {
    if (unprinted.has(child.name) || isHidden(child)) continue;
    if (child.name === 't') paragraph.text += setText(ownTextOf(child), setting);
    else if (child.name === 'txbxContent') paragraph.boxes.push(...toBlocks(child));
    else if (images.has(child.name)) readImage(child, paragraph);
    else if (signs.has(child.name)) paragraph.text += signs.get(child.name)!;
    else readInline(child, paragraph);
  }
}

function readParagraph(element: XmlElement): { blocks: Block[]; hasImage: boolean } {
  const paragraph: Paragraph = { text: '', boxes: [], hasImage: false };
  readInline(element, paragraph);
  const text = paragraph.text.trim();
  const own: Block[] = text === '' ? [] : [{ kind: 'text', text }];
  return { blocks: [...paragraph.boxes, ...own], hasImage: paragraph.hasImage };
}

const hasImage = (cell: XmlElement): boolean =>
  childrenOf(cell).some((child) => child.name === 'p' && readParagraph(child).hasImage);

function toCell(cell: XmlElement, column: number): TableCell {
  const blocks = toBlocks(cell);
  const isImage = blocks.length === 0 && hasImage(cell);
  return { column, blocks: isImage ? [{ kind: 'text', text: unknownSign }] : blocks };
}

function countOf(element: XmlElement | undefined, fallback: number): number {
  const count = Number.parseInt(attributeOf(element, 'val') ?? '', 10);
  return Number.isInteger(count) && count >= 0 ? count : fallback;
}

/** A merge says `restart` at its origin; anything else continues it. */
function isContinued(properties: XmlElement | undefined): boolean {
  return ['vMerge', 'hMerge'].some((name) => {
    const merge = findChild(properties, name);
    return merge !== undefined && attributeOf(merge, 'val') !== 'restart';
  });
}

/** Elements that wrap rows and cells without being any: content controls, insertions, custom XML. */
function unwrap(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return unprinted.has(child.name) || ['tbl', 'tr', 'tc', 'p'].includes(child.name)
      ? []
      : unwrap(child, name);
  });
}

function toRow(row: XmlElement, number: number): TableRow {
  const properties = findChild(row, 'trPr');
  let column = 1 + countOf(findChild(properties, 'gridBefore'), 0);
  const cells = unwrap(row, 'tc').flatMap((cell) => {
    const cellProperties = findChild(cell, 'tcPr');
    const at = column;
    column += countOf(findChild(cellProperties, 'gridSpan'), 1);
    return isContinued(cellProperties) ? [] : [toCell(cell, at)];
  });
  return { number, cells };
}

const isDeleted = (row: XmlElement): boolean =>
  ['del', 'hidden'].some((name) => findChild(findChild(row, 'trPr'), name) !== undefined);

function toTable(table: XmlElement): Block[] {
  const rows = unwrap(table, 'tr')
    .map((row, index) => (isDeleted(row) ? null : toRow(row, index + 1)))
    .filter((row) => row !== null && row.cells.length > 0);
  return rows.length > 0 ? [{ kind: 'table', rows: rows as TableRow[] }] : [];
}

/** The paragraphs and tables of the body, of a cell or of a text box of a Word document, in reading order. */
export function toBlocks(container: XmlElement): Block[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === 'p') return readParagraph(child).blocks;
    if (child.name === 'tbl') return toTable(child);
    return unprinted.has(child.name) ? [] : toBlocks(child);
  });
}
