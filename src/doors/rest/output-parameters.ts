import type { Parameter } from '../../resolvers/parameters/statistics-parameters.js';
import { switchOf, textOf, toMember, type UrlParameters } from '../../resolvers/parameters/url-parameters.js';
import {
  csvFlavors,
  headerStyles,
  type CsvFlavor,
  type HeaderStyle,
  type WriteOptions,
} from '../table/table-format.js';

/** How CSV and workbooks are written. */
export const outputParameters: readonly Parameter[] = [
  {
    name: 'header',
    description: {
      zh: '表头：id（列名）、zh（中文）、both（两者）。',
      en: 'What heads the columns of CSV and workbooks: the name, the Chinese label, or both.',
    },
    members: headerStyles,
  },
  {
    name: 'bom',
    description: {
      zh: '以字节顺序标记开头，便于Excel识别。',
      en: 'Begin CSV with a byte order mark, for Excel.',
    },
    members: ['true', 'false'],
  },
  {
    name: 'flavor',
    description: {
      zh: 'excel：带字节顺序标记，并在可能被当作公式的文字前加撇号。',
      en: '`excel`: a byte order mark, and an apostrophe before text that a spreadsheet would run as a formula.',
    },
    members: csvFlavors,
  },
];

/** How a table is to be written, as the URL says. */
export function parseWriteOptions(given: UrlParameters, title: string): WriteOptions {
  const header = toMember('header', textOf(given, 'header') ?? 'id', headerStyles) as HeaderStyle;
  const flavor = toMember('flavor', textOf(given, 'flavor') ?? 'plain', csvFlavors) as CsvFlavor;
  return { header, flavor, hasByteOrderMark: switchOf(given, 'bom'), title };
}
