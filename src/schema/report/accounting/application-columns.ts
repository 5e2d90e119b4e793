import { applicantTypes, applicationRows, type ApplicationRow } from '../../catalogue/application-rows.js';
import { totalKey } from '../../catalogue/cells.js';
import type { TableEdition } from '../../catalogue/editions.js';
import type { BilingualText } from '../../catalogue/text.js';

/** A column of the applications table as messages call it. */
export interface ApplicationColumn {
  readonly key: string;
  readonly name: BilingualText;
}

/** The columns of the applications table, the total last. */
export const applicationColumns: readonly ApplicationColumn[] = [
  ...applicantTypes.map(({ key, label }) => ({ key, name: label })),
  { key: totalKey, name: { zh: '总计', en: 'Total' } },
].map(({ key, name }) => ({ key, name: { zh: `“${name.zh}”一列`, en: `column “${name.en}”` } }));

/** The rows of the applications table in an edition; of a mixed table the rows of both. */
export function applicationRowsOf(edition: TableEdition): readonly ApplicationRow[] {
  const rows: readonly ApplicationRow[] = applicationRows;
  if (edition === null) return [];
  return edition === 'MIXED' ? rows : rows.filter((row) => row.editions.includes(edition));
}

/** The reference of a cell of the applications table. */
export function applicationRef(row: string, column: string): string {
  return `applications/${row}/${column}`;
}

/** Every cell of a column in an edition. */
export function applicationColumnRefs(edition: TableEdition, column: string): readonly string[] {
  return applicationRowsOf(edition).map((row) => applicationRef(row.key, column));
}
