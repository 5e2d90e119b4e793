import type { TextSetting } from '../blocks/text-setting.js';
import { attributeOf, findChild, isOn, type XmlElement } from './xml-tree.js';

const strikes = ['strike', 'dstrike'];
const alignments: ReadonlyMap<string, TextSetting> = new Map([
  ['superscript', 'raised'],
  ['subscript', 'lowered'],
]);

/** How text is set, by the properties of its run or font, in Word and in Excel alike. */
export function settingOf(properties: XmlElement | undefined): TextSetting | null {
  if (strikes.some((name) => isOn(findChild(properties, name)))) return 'struck';
  return alignments.get(attributeOf(findChild(properties, 'vertAlign'), 'val') ?? '') ?? null;
}
