/** A page of rows with the number of all. */
export interface RowPage<R> {
  readonly rows: readonly R[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** A row of a page beside the number of all; behind the last page one row without any column but that number. */
export type CountedRow<R> = R & { readonly total_count: string | number };

/** Turns rows that were fetched with one more than asked, and their total, into a page; `key` is a column that no row lacks. */
export function toRowPage<R extends object>(
  rows: readonly CountedRow<R>[],
  first: number,
  key: keyof R,
): RowPage<R> {
  const found = rows.filter((row) => row[key] !== null);
  return {
    rows: found.slice(0, first),
    totalCount: Number(rows[0]!.total_count),
    hasNextPage: found.length > first,
  };
}
