import { dimensionTables } from './dimension-tables.js';
import { factTables } from './fact-tables.js';
import { martTables } from './mart-tables.js';
import type { PublishedTable } from './published-table.js';

/** The tables that every door lists; one that is referred to stands before those that refer to it. */
export const publishedTables: readonly PublishedTable[] = [...dimensionTables, ...factTables, ...martTables];

const byName: ReadonlyMap<string, PublishedTable> = new Map(
  publishedTables.map((table) => [table.name, table]),
);

/** The table of a name, or null. */
export function findTable(name: string): PublishedTable | null {
  return byName.get(name) ?? null;
}
