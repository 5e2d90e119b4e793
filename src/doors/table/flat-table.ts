import type { RawBuilder } from 'kysely';
import type { BilingualText } from '../../schema/catalogue/text.js';

/** What a column holds; a decimal is exact and travels as text. */
export type FlatType = 'text' | 'integer' | 'decimal' | 'double' | 'boolean' | 'date';

/** A column as every door shows it. */
export interface FlatColumn {
  /** Lower-case, snake_case, the same in every door. */
  readonly name: string;
  readonly type: FlatType;
  readonly isNullable: boolean;
  readonly label: BilingualText;
  readonly description: BilingualText;
}

/** A decimal is its exact text, a date `2024-03-01`; null where there is nothing. */
export type FlatValue = string | number | boolean | null;
export type FlatRow = readonly FlatValue[];

/** Rows in order, some at a time, each with a value for every column. */
export type FlatBatches = AsyncIterable<readonly FlatRow[]>;

/** Rows that come of one statement, which the database itself can shape: no value of them need pass through our own code. */
export interface ShapedRows {
  /** One text a row, of an expression over the columns, some at a time. */
  lines(expression: RawBuilder<unknown>): AsyncIterable<readonly string[]>;
  /** Writes the rows, as a list of columns says, as a Parquet file into a folder and gives its path. */
  writeParquet(list: RawBuilder<unknown>, folder: string): Promise<string>;
}

/** One table of scalars. */
export interface FlatTable {
  readonly columns: readonly FlatColumn[];
  readonly batches: FlatBatches;
  /** The same rows, where they are those of one statement. */
  readonly shaped?: ShapedRows | undefined;
}

/** The same, the first part already fetched: what is wrong with a statement is known before anything of an answer is sent. */
export async function primed<T>(parts: AsyncIterable<T>): Promise<AsyncGenerator<T>> {
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* resumed(): AsyncGenerator<T> {
    try {
      for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return resumed();
}
