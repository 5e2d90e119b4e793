import { sql } from 'kysely';
import type { Slicing } from './published-table.js';

/** Columns of a report that stand in the rows of what it says, too. */
export const columnsOfReport = [
  'report_id',
  'agency_id',
  'region_id',
  'year',
  'scope',
  'is_counted',
] as const;

/** How a table with rows of reports is cut by them; these are told apart by some of the columns of `dim_reports`. */
export function byReport(rowsPerKey: number, columns: readonly string[] = columnsOfReport): Slicing {
  const list = sql.join(columns.map((name) => sql.ref(name)));
  return { source: sql`select ${list} from dim_reports`, columns, rowsPerKey };
}
