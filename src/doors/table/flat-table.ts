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

/** One table of scalars. */
export interface FlatTable {
  readonly columns: readonly FlatColumn[];
  readonly batches: FlatBatches;
}

/** Rows that are at hand already. */
export async function* toBatches(rows: readonly FlatRow[]): AsyncGenerator<readonly FlatRow[]> {
  yield rows;
}

/**
 * The same rows, the first of them already fetched: what is wrong with a statement is known before the first
 * byte of an answer is sent.
 */
export async function primed(table: FlatTable): Promise<FlatTable> {
  const iterator = table.batches[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* resumed(): AsyncGenerator<readonly FlatRow[]> {
    try {
      for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { columns: table.columns, batches: resumed() };
}
