import { formTables, type FormTableKey } from '../../schema/catalogue/cells.js';
import type { ReportProperty } from '../../schema/catalogue/metrics.js';
import { cellStates } from '../query/cell-states.js';
import { factTables } from '../query/statement-columns.js';

/** Editions of a table by their number in a signature; 0 stands for a table that was not seen. */
export const editionCodes = { V2019: 1, V2021: 2, MIXED: 3 } as const;

/** What a table's unlisted cells are, by its number in a signature. */
export const restCodes = { ZERO: 0, BLANK: 1, ABSENT: 2 } as const;

const editionsOfTable = 4;
const restsOfTable = 3;
const valuesOfTable = editionsOfTable * restsOfTable;
const truths = 3;

/** A property of a report in a signature: 0 where it cannot be told, 1 for no, 2 for yes. */
const properties = [
  { key: 'isZeroReport', column: 'is_zero_report' },
  { key: 'isConsistent', column: 'is_consistent' },
] as const satisfies readonly { key: ReportProperty; column: string }[];

/**
 * Everything that decides what a report's unlisted cells are and what it is as a whole, in one number: reports alike in
 * it are counted together.
 */
export type Signature = number;

function tableExpression({ edition, rest }: (typeof factTables)[FormTableKey]): string {
  const { V2019, V2021, MIXED } = editionCodes;
  return `(case ${edition} when 'V2019' then ${V2019} when 'V2021' then ${V2021} when 'MIXED' then ${MIXED} else 0 end
    * ${restsOfTable} + case ${rest} when 'ZERO' then ${restCodes.ZERO} when 'BLANK' then ${restCodes.BLANK} else ${restCodes.ABSENT} end)`;
}

function propertyExpression(column: string): string {
  return `case ${column} when true then 2 when false then 1 else 0 end`;
}

/** The signature of a row of `dim_reports`, as SQL. */
export const signatureExpression: string = [
  ...formTables.map(({ key }) => ({ expression: tableExpression(factTables[key]), values: valuesOfTable })),
  ...properties.map(({ column }) => ({ expression: propertyExpression(column), values: truths })),
].reduce((sum, { expression, values }) => `(${sum} * ${values} + ${expression})`, '0');

const factorOfProperty: Readonly<Record<ReportProperty, number>> = { isZeroReport: truths, isConsistent: 1 };
const factorOfTable = Object.fromEntries(
  formTables.map(({ key }, index) => [
    key,
    valuesOfTable ** (formTables.length - 1 - index) * truths ** properties.length,
  ]),
) as Readonly<Record<FormTableKey, number>>;

/** The number of a table's edition in a signature. */
export function editionOf(signature: Signature, table: FormTableKey): number {
  return Math.floor((Math.floor(signature / factorOfTable[table]) % valuesOfTable) / restsOfTable);
}

/** The number of what a table's unlisted cells are, in a signature. */
export function restOf(signature: Signature, table: FormTableKey): number {
  return Math.floor(signature / factorOfTable[table]) % restsOfTable;
}

/** The state of a property of reports: a yes is reported, a no is zero, what cannot be told is absent. */
export function propertyStateOf(signature: Signature, property: ReportProperty): number {
  const truth = Math.floor(signature / factorOfProperty[property]) % truths;
  return truth === 2 ? cellStates.REPORTED : truth === 1 ? cellStates.ZERO : cellStates.ABSENT;
}
