import { applicantColumns, procedures, resultColumns } from './form.mjs';

/** An empty box, as a matrix of complete-reports.json writes it. */
const blank = '_';

function rowTexts(table, row, columns, line) {
  const printed = line.split(' ');
  if (printed.length !== columns.length) {
    throw new Error(`${table}/${row} has ${printed.length} cells, not ${columns.length}: ${line}`);
  }
  return columns.map((column, index) => [
    `${table}/${row}/${column}`,
    printed[index] === blank ? '' : printed[index],
  ]);
}

/** The texts of the cells of sections three and four, by reference, from their lines of figures. */
export function matrixTexts({ applications, proceedings }) {
  const applicants = Object.keys(applicantColumns);
  return Object.fromEntries([
    ...Object.entries(applications).flatMap(([row, line]) => rowTexts('applications', row, applicants, line)),
    ...Object.keys(procedures).flatMap((procedure) =>
      rowTexts('proceedings', procedure, resultColumns, proceedings[procedure]),
    ),
  ]);
}
