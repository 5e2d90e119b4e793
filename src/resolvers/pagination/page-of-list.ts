import { parsePage, toPageInfo, type CursorScope, type PageEnd } from './page.js';

/** A page of nodes with the number of all. */
export interface ListConnection<N> {
  readonly nodes: N[];
  readonly pageInfo: PageEnd;
  readonly totalCount: number;
}

/** A page of a list that is at hand whole. */
export function toListConnection<R, N>(
  rows: readonly R[],
  toNode: (row: R) => N,
  args: { readonly first: number; readonly after?: string | undefined },
  limit: number,
  scope: CursorScope,
): ListConnection<N> {
  const page = parsePage(args.first, args.after, limit, scope);
  const shown = rows.slice(page.offset, page.offset + page.first);
  const hasNextPage = page.offset + shown.length < rows.length;
  return {
    nodes: shown.map(toNode),
    pageInfo: toPageInfo(page, shown.length, hasNextPage, scope),
    totalCount: rows.length,
  };
}
