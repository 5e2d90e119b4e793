import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { ReportSelection } from '../query/statistics-query.js';
import type { ReleaseColumns } from './report-columns.js';
import { selectReports, toMask } from './select-reports.js';

/**
 * The issues of the reports that a filter lets through, superseded ones included, each with the number of reports that
 * have it, in the order of their codes; an issue that none has is left out.
 * @param scope the only scope whose reports are counted; both where none is given
 */
export function countIssues(
  selection: ReportSelection,
  scope: CountingScopeKey | undefined,
  { counted, superseded }: ReleaseColumns,
): { readonly code: string; readonly reports: number }[] {
  const counts = new Map<string, number>();
  const sets = [counted, superseded].flatMap((ofScope) =>
    scope === undefined ? Object.values(ofScope) : [ofScope[scope]],
  );
  for (const columns of sets) {
    const mask = toMask(selectReports(selection, columns), columns);
    for (const [code, reports] of columns.issues) {
      const own = reports.reduce((sum, report) => sum + mask[report]!, 0);
      if (own > 0) counts.set(code, (counts.get(code) ?? 0) + own);
    }
  }
  const codes = [...counts.keys()].sort();
  return codes.map((code) => ({ code, reports: counts.get(code)! }));
}
