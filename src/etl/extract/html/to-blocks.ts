import { hasSpace } from '../../letter-table.js';
import { remember } from '../../remember.js';
import { unknownSign, type Block, type TableCell, type TableRow } from '../blocks/block.js';
import { setText, type TextSetting } from '../blocks/text-setting.js';
import { isMetadataLabel } from './find-labelled.js';
import { formWords } from './form-words.js';
import { shortTextOf, type HtmlElement, type HtmlNode } from './html-tree.js';

const blockTags = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary ul caption #root'.split(
    ' ',
  ),
);
const unprintedTags = new Set(['head', 'title', 'meta', 'link', 'nav', 'footer', 'input']);
const leastMetadataLabels = 3;
const mostMetadataLetters = 200;
const mostRowSpan = 100;
/** Beyond so many columns of a table, cells above are not followed down. */
const mostColumns = 1000;

/** Collects runs of text into paragraphs, and tables between them. */
class BlockWriter {
  readonly blocks: Block[] = [];
  private readonly runs: string[] = [];

  addText(text: string): void {
    this.runs.push(text);
  }

  endParagraph(): void {
    const text = this.runs.join('').trim();
    this.runs.length = 0;
    if (text !== '') this.blocks.push({ kind: 'text', text });
  }

  addTable(rows: readonly TableRow[]): void {
    this.endParagraph();
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows });
  }
}

/** How the text of an element is printed. */
interface TextFormat {
  readonly isPreformatted: boolean;
  readonly setting: TextSetting | null;
}

const plainFormat: TextFormat = { isPreformatted: false, setting: null };
const settingOfTag: ReadonlyMap<string, TextSetting> = new Map([
  ['sup', 'raised'],
  ['sub', 'lowered'],
  ['s', 'struck'],
  ['strike', 'struck'],
  ['del', 'struck'],
]);
const settingStyle = /vertical-align\s*:\s*(super|sub)\b|text-decoration(?:-line)?\s*:[^;]*(line-through)/i;
const settingOfStyle: Readonly<Record<string, TextSetting>> = {
  super: 'raised',
  sub: 'lowered',
  'line-through': 'struck',
};

function settingOf({ tag, attributes }: HtmlElement): TextSetting | null {
  const style = attributes['style'];
  const [, align, line] = (style === undefined ? null : settingStyle.exec(style)) ?? [];
  const said = align ?? line;
  return said === undefined ? (settingOfTag.get(tag) ?? null) : settingOfStyle[said.toLowerCase()]!;
}

function formatIn(element: HtmlElement, around: TextFormat): TextFormat {
  const isPreformatted = around.isPreformatted || element.tag === 'pre';
  const setting = around.setting ?? settingOf(element);
  return isPreformatted === around.isPreformatted && setting === around.setting
    ? around
    : { isPreformatted, setting };
}

function printText(text: string, { isPreformatted, setting }: TextFormat): string {
  const line = isPreformatted || !hasSpace(text) ? text : text.replace(/[\t\n\r\f ]+/g, ' ');
  return setText(line, setting);
}

function writeNode(node: HtmlNode, writer: BlockWriter, format: TextFormat): void {
  if (typeof node === 'string') writer.addText(printText(node, format));
  else if (node.tag === 'br') writer.addText('\n');
  else if (node.tag === 'table') writeTable(node, writer);
  else if (!unprintedTags.has(node.tag)) writeElement(node, writer, formatIn(node, format));
}

function writeElement(element: HtmlElement, writer: BlockWriter, format: TextFormat): void {
  const isBlock = blockTags.has(element.tag);
  if (isBlock) writer.endParagraph();
  for (const child of element.children) writeNode(child, writer, format);
  if (isBlock) writer.endParagraph();
}

function toBlocksOf(cell: HtmlElement): Block[] {
  const writer = new BlockWriter();
  const format = formatIn(cell, cell.parent ? formatIn(cell.parent, plainFormat) : plainFormat);
  for (const child of cell.children) writeNode(child, writer, format);
  writer.endParagraph();
  return writer.blocks;
}

/** Whether an element shows what is not read: an image, or a field with what was filled in. */
const hasImage = (element: HtmlElement): boolean =>
  element.children.some((child) => typeof child !== 'string' && (isImage(child) || hasImage(child)));

const isImage = ({ tag, attributes }: HtmlElement): boolean =>
  tag === 'img' || (tag === 'input' && attributes['type']?.toLowerCase() !== 'hidden');

function toCell(element: HtmlElement, column: number): TableCell {
  const blocks = toBlocksOf(element);
  const isImage = blocks.length === 0 && hasImage(element);
  return { column, blocks: isImage ? [{ kind: 'text', text: unknownSign }] : blocks };
}

function spanOf(element: HtmlElement, name: string): number {
  const span = Number.parseInt(element.attributes[name] ?? '1', 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, mostRowSpan) : 1;
}

/** The rows of a table itself; those of tables in its cells are part of the cells. */
function rowsOf(element: HtmlElement, rows: HtmlElement[] = []): readonly HtmlElement[] {
  for (const child of element.children) {
    if (typeof child === 'string' || child.tag === 'table') continue;
    if (child.tag === 'tr') rows.push(child);
    else rowsOf(child, rows);
  }
  return rows;
}

/** Whether there is a row of its table in an element. */
function hasRows(element: HtmlElement): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && child.tag !== 'table' && (child.tag === 'tr' || hasRows(child)),
  );
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'),
  );
}

/** Gives each cell its column; `covered` holds, by column, how many rows a cell above still reaches down. */
function toRow(row: HtmlElement, number: number, covered: number[]): TableRow {
  let column = 0;
  const next = covered.map((rows) => Math.max(rows - 1, 0));
  const cells = cellsOf(row).map((cell) => {
    while ((covered[column] ?? 0) > 0) column += 1;
    const start = column;
    for (const end = start + spanOf(cell, 'colspan'); column < end; column++)
      next[column] = spanOf(cell, 'rowspan') - 1;
    return toCell(cell, start + 1);
  });
  covered.length = 0;
  for (let at = 0; at < Math.min(next.length, mostColumns); at++) covered.push(next[at] ?? 0);
  return { number, cells };
}

const hasFormWords = remember((text: string): boolean => formWords.some(({ pattern }) => pattern.test(text)));

/** Whether a table states 索引号, 发布机构 and the like, and nothing else: its cells are short, none of the form. */
function isMetadata(rows: readonly HtmlElement[]): boolean {
  let labels = 0;
  for (const cell of rows.flatMap(cellsOf)) {
    const text = shortTextOf(cell, mostMetadataLetters);
    if (text === null || hasFormWords(text)) return false;
    if (isMetadataLabel(text)) labels += 1;
  }
  return labels >= leastMetadataLabels;
}

function toRows(table: HtmlElement): TableRow[] {
  const rows = rowsOf(table);
  if (isMetadata(rows)) return [];
  const covered: number[] = [];
  return rows.map((row, index) => toRow(row, index + 1, covered)).filter((row) => row.cells.length > 0);
}

/** What stands in a table but in no row of it, its caption above all: browsers show it before the table. */
function writeLoose(element: HtmlElement, writer: BlockWriter): void {
  for (const child of element.children) {
    if (typeof child === 'string' || child.tag === 'table') writeNode(child, writer, plainFormat);
    else if (child.tag === 'tr') continue;
    else if (hasRows(child)) writeLoose(child, writer);
    else writeNode(child, writer, plainFormat);
  }
}

function writeTable(table: HtmlElement, writer: BlockWriter): void {
  writer.endParagraph();
  writeLoose(table, writer);
  writer.addTable(toRows(table));
}

/** The paragraphs and tables of an element of a page, in reading order; a table of metadata is left out. */
export function toBlocks(element: HtmlElement): Block[] {
  const writer = new BlockWriter();
  writeNode(element, writer, plainFormat);
  writer.endParagraph();
  return writer.blocks;
}
