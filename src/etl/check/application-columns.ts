import {
  applicantTypes,
  applicationRows,
  type ApplicationRow,
} from '../../schema/catalogue/application-rows.js';
import { totalKey } from '../../schema/catalogue/cells.js';
import type { EditionKey } from '../../schema/catalogue/editions.js';

/** The columns of the applications table with their printed names, the total last. */
export const applicationColumns: readonly { readonly key: string; readonly name: string }[] = [
  ...applicantTypes.map((type) => ({ key: type.key, name: type.label.zh })),
  { key: totalKey, name: '总计' },
];

/** The rows of the applications table in an edition. */
export function applicationRowsOf(edition: EditionKey): readonly ApplicationRow[] {
  const rows: readonly ApplicationRow[] = applicationRows;
  return rows.filter((row) => row.editions.includes(edition));
}

/** The reference of a cell of the applications table. */
export function applicationRef(row: string, column: string): string {
  return `applications/${row}/${column}`;
}
