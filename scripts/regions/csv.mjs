import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The records of a CSV file with a header line. */
export function readCsv(path) {
  return parse(readFileSync(path), { columns: true, skip_empty_lines: true });
}

const quote = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Records as CSV, one to a line, so that a change of one is a change of one line. */
export function printCsv(columns, records) {
  const lines = records.map((record) =>
    columns.map((column) => quote(String(record[column] ?? ''))).join(','),
  );
  return [columns.join(','), ...lines].join('\n') + '\n';
}
