import type { PrintedRow } from '../rows.js';
import type { Truth } from '../truth.js';
import type { PrintedTables } from './detail.js';

/** What is looked for in labels, and what is printed in its stead. */
export type Words = readonly (readonly [search: string, replacement: string])[];

/** The tables with every label edited; `row` tells whether values stand behind it. */
export function mapLabels(
  tables: PrintedTables,
  edit: (label: string, row: PrintedRow, at: number) => string,
): PrintedTables {
  const editRows = (rows: readonly PrintedRow[]): PrintedRow[] =>
    rows.map((row) => ({ ...row, labels: row.labels.map((label, at) => edit(label, row, at)) }));
  return {
    disclosure: editRows(tables.disclosure),
    applications: editRows(tables.applications),
    proceedings: editRows(tables.proceedings),
  };
}

/** Replaces words of labels. */
export const relabel =
  (words: Words) =>
  (tables: PrintedTables): PrintedTables =>
    mapLabels(tables, (label) =>
      words.reduce((text, [search, replacement]) => text.replace(search, replacement), label),
    );

type Rows = Readonly<Record<string, readonly string[]>>;
type Edit = (values: readonly string[], row: string) => readonly string[];

const mapRows = (rows: Rows, edit: Edit): Rows =>
  Object.fromEntries(Object.entries(rows).map(([row, values]) => [row, edit(values, row)]));

/** Edits the values of every row of the applications table. */
export const withApplications = (truth: Truth, edit: Edit): Truth => ({
  ...truth,
  applications: mapRows(truth.applications, edit),
});

/** Edits the values of every row of the disclosure table. */
export const withDisclosure = (truth: Truth, edit: Edit): Truth => ({
  ...truth,
  disclosure: mapRows(truth.disclosure, edit),
});

export const isZero = (value: string): boolean => value === '0';

/** The values with another print in the stead of every zero. */
export const zerosAs = (values: readonly string[], print: string): string[] =>
  values.map((value) => (isZero(value) ? print : value));

export const blankZeros = (values: readonly string[]): string[] => zerosAs(values, '');

/** Edits the amount of fees of the 2021 form. */
export function withFee(truth: Truth, edit: (value: string) => string): Truth {
  const [amount, ...rest] = truth.disclosure['FEES']!;
  return { ...truth, disclosure: { ...truth.disclosure, FEES: [edit(amount!), ...rest] } };
}

const rowsWithChanges = ['LICENSES', 'OTHER_SERVICES', 'PENALTIES', 'COERCIONS', 'FEES'];

/** Edits the column 本年增/减 of the 2019 form. */
export const withChanges = (truth: Truth, edit: (value: string) => string): Truth =>
  withDisclosure(truth, (values, row) =>
    rowsWithChanges.includes(row) && values.length > 1
      ? values.map((value, at) => (at === 1 ? edit(value) : value))
      : values,
  );

/** The rows without their empty cells. */
export const dropBlanks = (rows: readonly PrintedRow[]): PrintedRow[] =>
  rows.map((row) => ({ ...row, values: row.values.filter((value) => value !== '') }));
