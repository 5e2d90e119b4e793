import { sql } from 'kysely';
import { storeSelects } from '../../warehouse/store-selects.js';
import { commandLimits } from '../table/read-limits.js';
import { duckdbTypes } from '../table/write-parquet.js';
import { martTables } from './mart-tables.js';

/**
 * Reports from which on a release has its wide tables ready: with fewer they are computed as they are asked for, since
 * to plan their statements would take most of the build.
 */
export const storedFrom = 500;

/**
 * Keeps the wide tables in a warehouse that nobody serves yet: the rows of the statements that would compute them, in
 * the order of their keys. The names are those that every door lists.
 */
export async function storeMarts(path: string): Promise<void> {
  const selects = martTables.map((table) => {
    const needed = new Set(table.columns.map(({ name }) => name));
    const columns = table.columns.map(
      ({ name, type }) => sql`${sql.ref(name)}::${sql.raw(duckdbTypes[type])} as ${sql.ref(name)}`,
    );
    const keys = table.primaryKey.map((key) => sql.ref(key));
    const source = table.toSource({ columns: needed, isStored: false });
    const statement = sql`select ${sql.join(columns)} from (${source}) as source order by ${sql.join(keys)}`;
    return { name: table.name, statement };
  });
  await storeSelects(path, selects, commandLimits);
}
