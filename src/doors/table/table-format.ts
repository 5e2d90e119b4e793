import type { Readable } from 'node:stream';
import type { BilingualText } from '../../schema/catalogue/text.js';
import type { FlatColumn, FlatTable } from './flat-table.js';

/** What heads a column in CSV and in a workbook. */
export const headerStyles = ['id', 'zh', 'both'] as const;
export type HeaderStyle = (typeof headerStyles)[number];

/** `plain` keeps every text as it is; `excel` is safe to open in a spreadsheet, see `writeCsv`. */
export const csvFlavors = ['plain', 'excel'] as const;
export type CsvFlavor = (typeof csvFlavors)[number];

/** How a table is to be written. */
export interface WriteOptions {
  readonly header: HeaderStyle;
  readonly flavor: CsvFlavor;
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  readonly hasByteOrderMark: boolean;
  /** Name of the sheet. */
  readonly title: string;
}

/** A way to write a table as a file. */
export interface TableFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly description: BilingualText;
  /** Whether the same rows are always the same bytes, so that there can be a checksum beside the file. */
  readonly isReproducible: boolean;
  /** Bytes as they are wanted; what goes wrong on the way breaks the stream and never stands in it. */
  readonly write: (table: FlatTable, options: WriteOptions) => Promise<Readable>;
}

/** What heads a column. */
export function toHeader({ name, label }: FlatColumn, style: HeaderStyle): string {
  if (style === 'id') return name;
  return style === 'zh' ? label.zh : `${name} ${label.zh}`;
}
