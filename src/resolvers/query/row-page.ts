/** A page of rows with the number of all. */
export interface RowPage<R> {
  readonly rows: readonly R[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Turns rows that were fetched with one more than asked, and their total, into a page. */
export function toRowPage<R extends object>(
  rows: readonly (R & { total_count: string | number })[],
  first: number,
): RowPage<R> {
  return {
    rows: rows.slice(0, first),
    totalCount: Number(rows[0]?.total_count ?? 0),
    hasNextPage: rows.length > first,
  };
}
