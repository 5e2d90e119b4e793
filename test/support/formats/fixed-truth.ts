import { outcomeRows, type Truth } from '../printed-report/truth.js';

const applicants = 6;
const counts = (row: number): number[] =>
  Array.from({ length: applicants }, (_, column) => (row * 5 + column * 3) % 4);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const withTotal = (numbers: readonly number[]): string[] => [...numbers, sum(numbers)].map(String);
/** Some zeros are printed otherwise, by where they stand. */
const print = (values: readonly string[], row: number): string[] =>
  values.map((value, column) => (value === '0' ? ['0', '', '-'][(row + column) % 3]! : value));

/** A truth of the 2021 form that never changes, for a fixture that cannot be written in code. */
export function createFixedTruth(): Truth {
  const rows = outcomeRows('V2021').map((key, index) => [key, counts(index)] as const);
  const closed = Array.from({ length: applicants }, (_, column) => sum(rows.map(([, row]) => row[column]!)));
  const applications = [
    ['RECEIVED', closed],
    ['CARRIED_IN', counts(0)],
    ...rows,
    ['CLOSED', closed],
    ['CARRIED_OUT', counts(0)],
  ] as const;
  return {
    edition: 'V2021',
    disclosure: {
      REGULATIONS: ['', '-', '0'],
      NORMATIVE_DOCUMENTS: ['3', '1', '17'],
      LICENSES: ['2048'],
      PENALTIES: ['12'],
      COERCIONS: ['0'],
      FEES: ['59237.2449'],
    },
    applications: Object.fromEntries(
      applications.map(([key, row], index) => [key, print(withTotal(row), index)]),
    ),
    proceedings: [4, 1, 0, 2, 7, 0, 0, 0, 0, 0, 1, 0, 1, 0, 2].map(String),
  };
}
