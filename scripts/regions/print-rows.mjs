const printValue = (value) => JSON.stringify(value);

const printRow = (row) =>
  `{ ${Object.entries(row)
    .map(([key, value]) => `${printValue(key)}: ${printValue(value)}`)
    .join(', ')} }`;

/** A JSON array with one row to a line, so that a change of one row is a change of one line. */
export function printRows(rows) {
  return `[\n${rows.map((row) => `  ${printRow(row)}`).join(',\n')}\n]\n`;
}
