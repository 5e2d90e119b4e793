import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The rows of real-figures.csv, each with the SHA-256 of its line (UTF-8, without the line's end). */
export function parseFigureRows(csv) {
  return parse(csv, { columns: true, raw: true, bom: true }).map(({ record, raw }) => ({
    ...record,
    n: Number(record.n),
    sha256: sha256(raw.replace(/\r?\n$/, '')),
  }));
}
