import { pushTo } from './gather.js';
import { joinWords } from './join-words.js';
import type { PageLayout } from './page-layout.js';
import type { TextRow } from './text-rows.js';

/** The share of the height of a page, at its top and at its foot, in which running heads and page numbers stand. */
const margin = 0.12;
const leastPages = 2;

/** A row near the edge of a page: its words with figures put aside, and the figures. */
interface MarginRow {
  readonly page: number;
  readonly row: TextRow;
  readonly pattern: string;
  readonly figures: readonly number[];
  readonly isAtTop: boolean;
}

function toMarginRow(layout: PageLayout, row: TextRow): MarginRow[] {
  const middle = (row.box.top + row.box.bottom) / 2;
  const isAtTop = middle < margin * layout.height;
  if (!isAtTop && middle < (1 - margin) * layout.height) return [];
  const text = joinWords(row.words).normalize('NFKC').replace(/\s/gu, '');
  const figures = [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
  return [{ page: layout.number, row, pattern: text.replace(/\d+/gu, '#'), figures, isAtTop }];
}

/** Whether the first figure counts on with the pages; further ones (of 9 pages) stay as they are. */
function countsPages(rows: readonly MarginRow[]): boolean {
  const [first] = rows;
  return rows.every(
    ({ page, figures }) =>
      figures[0]! - page === first!.figures[0]! - first!.page &&
      figures.slice(1).every((figure, index) => figure === first!.figures[index + 1]),
  );
}

/** A number alone, or rows of them, must count the pages: the last row of a table may be all zero on each page. */
function isRunning(rows: readonly MarginRow[]): boolean {
  const { pattern, figures } = rows[0]!;
  if (new Set(rows.map(({ page }) => page)).size < leastPages) return false;
  if (figures.length > 0 && countsPages(rows)) return true;
  const isSame = rows.every((row) => row.figures.join() === figures.join());
  return isSame && /[\p{L}]/u.test(pattern) && rows.length >= 3;
}

function groupBy(rows: readonly MarginRow[]): MarginRow[][] {
  const groups = new Map<string, MarginRow[]>();
  for (const row of rows) pushTo(groups, `${row.isAtTop} ${row.pattern}`, row);
  return [...groups.values()];
}

/**
 * The pages without running heads and page numbers: rows near the edge that are the same on three pages or more,
 * or whose figure counts the pages. A running head stays where it is first printed, since it may be the title.
 */
export function dropRunningRows(layouts: readonly PageLayout[]): PageLayout[] {
  const rows = layouts.flatMap((layout) => layout.rows.flatMap((row) => toMarginRow(layout, row)));
  const running = groupBy(rows).filter(isRunning);
  const dropped = new Set(
    running
      .flatMap((group) => (group[0]!.isAtTop && group[0]!.figures.length === 0 ? group.slice(1) : group))
      .map(({ row }) => row),
  );
  return layouts.map((layout) => ({ ...layout, rows: layout.rows.filter((row) => !dropped.has(row)) }));
}
