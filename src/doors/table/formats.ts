import type { TableFormat } from './table-format.js';
import { writeCsv } from './write-csv.js';
import { writeJsonLines } from './write-json.js';
import { writeParquet } from './write-parquet.js';
import { writeWorkbook } from './write-workbook.js';

/** The formats that hold all rows of a table; JSON, which goes by pages, stands beside them. */
export const fileFormats: readonly TableFormat[] = [
  {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    description: { zh: 'CSV，UTF-8（RFC 4180）。', en: 'CSV in UTF-8 (RFC 4180).' },
    isReproducible: true,
    write: writeCsv,
  },
  {
    extension: 'ndjson',
    mediaType: 'application/x-ndjson; charset=utf-8',
    description: { zh: '每行一个JSON对象。', en: 'One JSON object a line.' },
    isReproducible: true,
    write: writeJsonLines,
  },
  {
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    description: { zh: 'Parquet。', en: 'Parquet.' },
    isReproducible: true,
    write: writeParquet,
  },
  {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: { zh: 'Excel工作簿。', en: 'An Excel workbook.' },
    isReproducible: false,
    write: writeWorkbook,
  },
];

/** The format of a file's extension, or null. */
export function findFormat(extension: string): TableFormat | null {
  return fileFormats.find((format) => format.extension === extension) ?? null;
}
