import { createHmac } from 'node:crypto';
import { Refusal } from '../refusal.js';

/** What a row is found by in the order of a question: its values in the columns of that order, as text. */
export type RowKey = readonly (string | null)[];

/** Where a page begins and how long it may be. */
export interface Page {
  readonly first: number;
  readonly offset: number;
  /** The key of the row before it, where the cursor has one. */
  readonly behind?: RowKey | undefined;
}

/** A place in the order of a question: behind so many rows, the last of which may be named. */
type Place = Pick<Page, 'offset' | 'behind'>;

/** What a cursor is bound to: it is refused for another question or another release. */
export interface CursorScope {
  readonly releaseId: string;
  /** The question without its page, as anything that JSON can hold. */
  readonly question: unknown;
}

/**
 * What binds a place to its question, under a key of the release. It shows that a cursor was changed or belongs
 * elsewhere; it keeps no secret: who makes one up gets the page that a longer `first` would have led to.
 */
function fingerprint({ offset, behind }: Place, { releaseId, question }: CursorScope): string {
  const keyed = createHmac('sha256', `cursor of ${releaseId}`);
  // JSON leaves out what is undefined: without the names, questions that are not narrowed would all be the same.
  const bound = JSON.stringify([offset, Object.keys(question as object), question, ...(behind ?? [])]);
  return keyed.update(bound).digest('base64url').slice(0, 16);
}

/**
 * A cursor behind so many items. A release never changes, so a position in its order is a stable place; where the key of
 * the last of them is given too, it can be gone on from without counting them again.
 */
export function toCursor(offset: number, scope: CursorScope, behind?: RowKey): string {
  const mark = fingerprint({ offset, behind }, scope);
  return Buffer.from(JSON.stringify([offset, mark, ...(behind ?? [])])).toString('base64url');
}

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';

function parseCursor(cursor: string, scope: CursorScope): Place {
  const wrong = new Refusal(
    'BAD_CURSOR',
    'The cursor is not one of this question and release. Ask the first page again and go on from its endCursor.',
    { received: cursor.slice(0, 100), release: scope.releaseId },
  );
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw wrong;
  }
  if (!Array.isArray(parts) || parts.length < 2) throw wrong;
  const [offset, mark, ...key] = parts as unknown[];
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) throw wrong;
  if (!key.every(isText)) throw wrong;
  const place: Place = key.length === 0 ? { offset } : { offset, behind: key };
  // What decodes to the same and is written otherwise was not given by us.
  if (mark !== fingerprint(place, scope) || cursor !== toCursor(offset, scope, place.behind)) throw wrong;
  return place;
}

/** The page asked for. Refuses a length outside 1 to the limit (BAD_PAGE) and a cursor of another question (BAD_CURSOR). */
export function parsePage(
  first: number,
  after: string | undefined | null,
  limit: number,
  scope: CursorScope,
): Page {
  if (!Number.isInteger(first) || first < 1 || first > limit) {
    throw new Refusal('BAD_PAGE', `"first" is ${first}; a page has 1 to ${limit} items.`, {
      received: first,
      limit,
    });
  }
  return { first, ...(after == null ? { offset: 0 } : parseCursor(after, scope)) };
}

/** Whether there is more behind a page, and where to go on. */
export interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The page information behind the items of a page. */
export function toPageInfo(page: Page, shown: number, hasNextPage: boolean, scope: CursorScope): PageEnd {
  return { hasNextPage, endCursor: shown === 0 ? null : toCursor(page.offset + shown, scope) };
}

/** A connection over the rows of a page that was fetched. */
export function toConnection<R, N>(
  fetched: { readonly rows: readonly R[]; readonly totalCount: number; readonly hasNextPage: boolean },
  toNode: (row: R) => N,
  page: Page,
  scope: CursorScope,
): { readonly nodes: readonly N[]; readonly pageInfo: PageEnd; readonly totalCount: number } {
  const { rows, totalCount, hasNextPage } = fetched;
  return {
    nodes: rows.map(toNode),
    pageInfo: toPageInfo(page, rows.length, hasNextPage, scope),
    totalCount,
  };
}
