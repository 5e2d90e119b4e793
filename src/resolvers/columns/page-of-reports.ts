import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { ListPage } from '../query/pages-of-lists.js';
import type { ReportSelection } from '../query/statistics-query.js';
import type { ReleaseColumns } from './report-columns.js';
import { eachRange, selectReports, setsOf } from './select-reports.js';

/** Where the reports of a page are in `dim_reports`, in the order of the page. */
export interface FoundPage {
  readonly rowids: readonly number[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/**
 * Finds a page of the reports that a filter lets through, superseded ones included, in the order in which reports are
 * listed.
 * @param scope the only scope whose reports are listed; both where none is given
 */
export function findPageOfReports(
  selection: ReportSelection,
  scope: CountingScopeKey | undefined,
  { first, offset }: ListPage,
  columns: ReleaseColumns,
): FoundPage {
  const { rowids: rowidOf } = columns.order;
  const isListed = new Uint8Array(rowidOf.length);
  let totalCount = 0;
  for (const set of setsOf(columns, scope))
    eachRange(selectReports(selection, set), set, (_, start, end) => {
      for (let report = start; report < end; report += 1) isListed[set.rank[report]!] = 1;
      totalCount += end - start;
    });
  const rowids: number[] = [];
  const end = Math.min(totalCount, offset + first);
  for (let rank = isListed.indexOf(1), place = 0; place < end; rank = isListed.indexOf(1, rank + 1)) {
    if (place >= offset) rowids.push(rowidOf[rank]!);
    place += 1;
  }
  return { rowids, totalCount, hasNextPage: end < totalCount };
}
