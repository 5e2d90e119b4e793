import type { Parameter } from '../../resolvers/parameters/statistics-parameters.js';
import { countOf, textOf, type UrlParameters } from '../../resolvers/parameters/url-parameters.js';
import { parsePage, toCursor, type CursorScope, type RowKey } from '../../resolvers/pagination/page.js';
import { Refusal } from '../../resolvers/refusal.js';
import type { RowWindow } from '../questions/statistics-answer.js';

/** Rows of a page where the URL does not say. */
export const usualPageSize = 1000;

/** Rows of a page at most; more than that goes as a file. */
export const largestPageSize = 10_000;

/** Which rows of a table are sent. */
export const pageParameters: readonly Parameter[] = [
  {
    name: 'pageSize',
    description: {
      zh: `每页行数，1至${largestPageSize}；JSON默认${usualPageSize}，文件默认全部。`,
      en: `Rows of a page, 1 to ${largestPageSize}; ${usualPageSize} for JSON and all for files where it is not given.`,
    },
  },
  {
    name: 'cursor',
    description: {
      zh: '上一页 next 中的游标，限同一版本。',
      en: 'From `next` of the page before, of the same release.',
    },
  },
];

/** The window that a URL asks for. Refuses a size out of bounds (BAD_PAGE) and a cursor of another question or release (BAD_CURSOR). */
export function parseWindow(given: UrlParameters, scope: CursorScope, isWhole: boolean): RowWindow {
  const size = countOf(given, 'pageSize');
  if (size !== undefined && (size < 1 || size > largestPageSize)) {
    throw new Refusal('BAD_PAGE', `pageSize is ${size}; a page has 1 to ${largestPageSize} rows.`, {
      received: size,
      limit: largestPageSize,
    });
  }
  const { first, ...place } = parsePage(
    size ?? usualPageSize,
    textOf(given, 'cursor'),
    largestPageSize,
    scope,
  );
  return isWhole && size === undefined ? place : { first, ...place };
}

/** The parameters of the page behind another, the key of whose last row may be given. */
export function toNextParameters(
  given: UrlParameters,
  window: RowWindow,
  rows: number,
  scope: CursorScope,
  last?: RowKey,
): URLSearchParams {
  const kept = Object.entries(given).filter(([name]) => name !== 'cursor');
  const next = new URLSearchParams(
    kept.flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : (value ?? [])).map((text) => [name, text] as [string, string]),
    ),
  );
  next.set('cursor', toCursor(window.offset + rows, scope, last));
  return next;
}
