import { sql, type RawBuilder } from 'kysely';

/** Up to so many keys it is quicker to find the rows first and to read the other columns of these alone. */
const mostFoundFirst = 32;

/**
 * Whether a row of a table is of one of some reports. As a join with their list, of which DuckDB takes the least and the greatest
 * to leave out the parts of a table that have none of them; a long list behind IN is compared row by row.
 * @param name what the statement calls the table
 * @example facts.rowid in (select rowid from fct_disclosures where report_key in (select unnest([3, 7]::integer[])))
 */
export function isOfReports(
  table: string,
  reportKeys: readonly number[],
  name: string = table,
): RawBuilder<boolean> {
  const list = sql`select unnest([${sql.join(reportKeys.map((key) => sql.lit(key)))}]::integer[])`;
  if (reportKeys.length > mostFoundFirst) return sql<boolean>`${sql.ref(`${name}.report_key`)} in (${list})`;
  return sql<boolean>`${sql.ref(`${name}.rowid`)} in (select rowid from ${sql.table(table)} where report_key in (${list}))`;
}
