import type { RawBuilder } from 'kysely';
import type { YearRange } from '../../resolvers/query/statistics-query.js';
import type { BilingualText } from '../../schema/catalogue/text.js';
import type { FlatColumn } from '../table/flat-table.js';

/** What a question about a table needs of it: a table that is computed computes no more. */
export interface TableNeed {
  readonly columns: ReadonlySet<string>;
  readonly years?: YearRange | undefined;
}

/** The columns that the common filters of the tables look at. */
export interface TableFilters {
  readonly year?: string;
  readonly level?: string;
  readonly within?: string;
  readonly agencyType?: string;
}

/** A column whose values are keys of another table. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly references: string;
}

/** A table that every door lists: names, types, words and keys, and the SELECT that gives its rows. */
export interface PublishedTable {
  readonly name: string;
  readonly kind: 'dimension' | 'fact' | 'mart';
  readonly label: BilingualText;
  readonly description: BilingualText;
  readonly columns: readonly FlatColumn[];
  readonly primaryKey: readonly string[];
  readonly references: readonly Reference[];
  readonly filters: TableFilters;
  /** A SELECT with at least the columns that are needed. */
  readonly toSource: (need: TableNeed) => RawBuilder<unknown>;
}
