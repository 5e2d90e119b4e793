import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { ReportSelection } from '../query/statistics-query.js';
import type { ReleaseColumns } from './report-columns.js';
import { selectReports, setsOf, toMask } from './select-reports.js';

/**
 * The issues of the reports that a filter lets through, superseded ones included, each with the number of reports that
 * have it, in the order of their codes; an issue that none has is left out.
 * @param scope the only scope whose reports are counted; both where none is given
 */
export function countIssues(
  selection: ReportSelection,
  scope: CountingScopeKey | undefined,
  columns: ReleaseColumns,
): { readonly code: string; readonly reports: number }[] {
  const counts = new Map<string, number>();
  for (const set of setsOf(columns, scope)) {
    const mask = toMask(selectReports(selection, set), set);
    for (const [code, reports] of set.issues) {
      const own = reports.reduce((sum, report) => sum + mask[report]!, 0);
      if (own > 0) counts.set(code, (counts.get(code) ?? 0) + own);
    }
  }
  const codes = [...counts.keys()].sort();
  return codes.map((code) => ({ code, reports: counts.get(code)! }));
}
