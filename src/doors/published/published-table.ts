import type { RawBuilder } from 'kysely';
import type { StatisticsPlan } from '../../resolvers/query/statistics-plan.js';
import type { YearRange } from '../../resolvers/query/statistics-query.js';
import type { BilingualText } from '../../schema/catalogue/text.js';
import type { FlatColumn } from '../table/flat-table.js';

/** A run of rows by the first column of the primary key: from or behind one value, up to another. */
export interface Slice {
  readonly from?: string | undefined;
  readonly after?: string | undefined;
  readonly upTo?: string | undefined;
}

/** How a table that is too large to be sorted at once is cut by the first column of its primary key, which is text. */
export interface Slicing {
  /** A SELECT with that column, each value once, and columns of the table that are the same in all rows of a value. */
  readonly source: RawBuilder<unknown>;
  /** The columns of that SELECT. */
  readonly columns: readonly string[];
  /** Rows that a value has, roughly. */
  readonly rowsPerKey: number;
}

/** What a question about a table needs of it: a table that is computed computes no more. */
export interface TableNeed {
  readonly columns: ReadonlySet<string>;
  readonly years?: YearRange | undefined;
  /** Whether the warehouse has the table ready under its name, its rows in the order of the primary key. */
  readonly isStored: boolean;
  /** Where the sums of a plan are there already: a SELECT with the columns of `toSummedRows`, which is run where nothing is said. */
  readonly summed?: ((plan: StatisticsPlan) => RawBuilder<unknown>) | undefined;
  /** The rows that are wanted at all; every row where nothing is said. */
  readonly slice?: Slice | undefined;
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
  readonly slicing?: Slicing | undefined;
  /**
   * Where rows are counted quicker than they are made: a SELECT with the columns that are needed, and in `row_count` how many
   * rows of the table each row stands for. Null where it has not all of the columns.
   */
  readonly toCounted?:
    ((need: Pick<TableNeed, 'columns' | 'years'>) => RawBuilder<unknown> | null) | undefined;
  /** A SELECT with at least the columns that are needed. */
  readonly toSource: (need: TableNeed) => RawBuilder<unknown>;
}
