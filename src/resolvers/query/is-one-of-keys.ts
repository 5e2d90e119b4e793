import { sql, type RawBuilder } from 'kysely';

/**
 * Whether a column is one of some keys of the warehouse's own. As a join with their list, of which DuckDB takes the least and the
 * greatest to leave out the parts of a table that have none of them; a long list behind IN is compared row by row.
 * @example facts.report_key in (select unnest([3, 7]::integer[]))
 */
export function isOneOfKeys(column: string, keys: readonly number[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (select unnest([${sql.join(keys.map((key) => sql.lit(key)))}]::integer[]))`;
}
