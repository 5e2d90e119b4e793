import type { ServedRelease } from '../../resolvers/context.js';
import type { PublishedTable, Slice } from '../published/published-table.js';
import type { FlatColumn } from '../table/flat-table.js';
import type { Condition } from './condition.js';
import type { Ordering } from './row-order.js';

/** A question about a table, as a plain value. */
export interface TableQuestion {
  readonly table: PublishedTable;
  /** The columns of the answer, in order. */
  readonly columns: readonly FlatColumn[];
  readonly conditions: readonly Condition[];
  readonly order: readonly Ordering[];
  readonly slice?: Slice | undefined;
}

/** What a question about a table is put to. */
export type TableReader = Pick<ServedRelease, 'db' | 'writeParquet' | 'storedTables'>;
