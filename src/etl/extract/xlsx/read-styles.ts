import type { TextSetting } from '../blocks/text-setting.js';
import { settingOf } from '../office/run-setting.js';
import { attributeOf, childrenOf, findChild, type XmlElement } from '../office/xml-tree.js';
import { builtInFormat, generalFormat, parseNumberFormat, type NumberFormat } from './number-format.js';

/** How cells of a style look. */
export interface CellStyle {
  readonly format: NumberFormat;
  /** Whether a line is drawn on any side. */
  readonly isBordered: boolean;
  readonly setting: TextSetting | null;
}

/** A cell that refers to no style. */
export const plainStyle: CellStyle = { format: generalFormat, isBordered: false, setting: null };

const isDrawn = (side: XmlElement): boolean => (attributeOf(side, 'style') ?? 'none') !== 'none';

/** The styles of a workbook, in the order cells refer to them. */
export function readStyles(root: XmlElement | undefined): CellStyle[] {
  const sheet = root && findChild(root, 'styleSheet');
  const listOf = (name: string): XmlElement[] => {
    const list = findChild(sheet, name);
    return list ? childrenOf(list) : [];
  };
  const codes = new Map(
    listOf('numFmts').map((format) => [
      attributeOf(format, 'numFmtId'),
      attributeOf(format, 'formatCode') ?? '',
    ]),
  );
  const borders = listOf('borders').map((border) => childrenOf(border).some(isDrawn));
  const settings = listOf('fonts').map(settingOf);
  return listOf('cellXfs').map((style) => {
    const id = attributeOf(style, 'numFmtId') ?? '0';
    const code = codes.get(id);
    return {
      format: code === undefined ? builtInFormat(Number(id)) : parseNumberFormat(code),
      isBordered: borders[Number(attributeOf(style, 'borderId') ?? 0)] ?? false,
      setting: settings[Number(attributeOf(style, 'fontId') ?? 0)] ?? null,
    };
  });
}
