import { setText } from '../blocks/text-setting.js';
import { settingOf } from '../office/run-setting.js';
import {
  attributeOf,
  childrenOf,
  descendantsOf,
  findChild,
  ownTextOf,
  type XmlElement,
} from '../office/xml-tree.js';
import { parseRange, parseReference, type SheetRange } from './cell-reference.js';
import { printNumber } from './print-number.js';
import { plainStyle, type CellStyle } from './read-styles.js';

/** A cell of a sheet as it is shown. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  readonly isBordered: boolean;
}

/** A row of a sheet. */
export interface SheetRow {
  readonly number: number;
  /** By column, increasing. */
  readonly cells: readonly SheetCell[];
}

/** A sheet as it is shown: no hidden rows or columns; its merged ranges beside its cells. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly SheetRange[];
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
}

/** The text of a string with runs of its own fonts, without phonetic guides. */
export function richTextOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const setting = element.name === 'r' ? settingOf(findChild(element, 'rPr')) : null;
  return childrenOf(element)
    .map((child) => {
      if (child.name === 't') return setText(ownTextOf(child), setting);
      return child.name === 'r' ? richTextOf(child) : '';
    })
    .join('');
}

function textOf(cell: XmlElement, style: CellStyle, context: SheetContext): string {
  const value = ownTextOf(findChild(cell, 'v'));
  const type = attributeOf(cell, 't') ?? 'n';
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'inlineStr') return richTextOf(findChild(cell, 'is'));
  if (type === 'n') return printNumber(value, style.format);
  return type === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : value;
}

function hiddenColumnsOf(sheet: XmlElement): (column: number) => boolean {
  const ranges = childrenOf(findChild(sheet, 'cols') ?? sheet)
    .filter((column) => column.name === 'col' && isHidden(column))
    .map((column) => [Number(attributeOf(column, 'min')), Number(attributeOf(column, 'max'))] as const);
  return (column) => ranges.some(([min, max]) => column >= min && column <= max);
}

const isHidden = (element: XmlElement): boolean =>
  ['1', 'true'].includes(attributeOf(element, 'hidden') ?? '');

function toRow(
  row: XmlElement,
  number: number,
  isHiddenColumn: (column: number) => boolean,
  context: SheetContext,
): SheetRow {
  let next = 1;
  const cells = childrenOf(row).map((cell): SheetCell => {
    const column = parseReference(attributeOf(cell, 'r') ?? '')?.column ?? next;
    next = column + 1;
    const style = context.styles[Number(attributeOf(cell, 's') ?? 0)] ?? plainStyle;
    return {
      column,
      text: setText(textOf(cell, style, context), style.setting),
      isBordered: style.isBordered,
    };
  });
  const shown = cells.filter((cell) => !isHiddenColumn(cell.column));
  return { number, cells: shown.sort((a, b) => a.column - b.column) };
}

/** Reads a sheet from its XML. */
export function readSheet(root: XmlElement, context: SheetContext): Sheet {
  const sheet = findChild(root, 'worksheet') ?? root;
  const isHiddenColumn = hiddenColumnsOf(sheet);
  let next = 1;
  const rows = childrenOf(findChild(sheet, 'sheetData') ?? root).flatMap((row) => {
    const number = Number(attributeOf(row, 'r') ?? next);
    next = number + 1;
    return row.name !== 'row' || isHidden(row) ? [] : [toRow(row, number, isHiddenColumn, context)];
  });
  const merges = descendantsOf(sheet, 'mergeCell').flatMap(
    (merge) => parseRange(attributeOf(merge, 'ref') ?? '') ?? [],
  );
  return { rows, merges };
}
