import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { NormalizedReport, RejectedDocument } from '../../schema/report/normalized-report.js';

/** A report of which year and scope are known, so that it has a place among the others. */
export interface PlacedReport extends NormalizedReport {
  readonly year: number;
  readonly scope: CountingScopeKey;
}

/** The regulation that prescribes the reports took effect in 2008; no year far ahead has one. */
const firstYear = 2008;
const lastYear = 2100;

function toRejected(
  report: NormalizedReport,
  code: 'YEAR_UNKNOWN' | 'SCOPE_UNKNOWN',
  message: string,
): RejectedDocument {
  return { outcome: 'rejected', source: report.source, reason: { code, message } };
}

/** The report with its place, or why it has none: without a year or a scope it can be added to nothing. */
export function toPlacedReport(report: NormalizedReport): PlacedReport | RejectedDocument {
  const { year, scope, agency } = report;
  if (year !== null && (year < firstYear || year > lastYear)) {
    return toRejected(
      report,
      'YEAR_UNKNOWN',
      `${agency.name}: ${year} is not a year of such reports (${firstYear} to ${lastYear}).`,
    );
  }
  if (year === null)
    return toRejected(report, 'YEAR_UNKNOWN', `${agency.name}: neither title nor text tells the year.`);
  if (scope === 'UNKNOWN')
    return toRejected(report, 'SCOPE_UNKNOWN', `${agency.name} ${year}: own office or whole area?`);
  return { ...report, year, scope };
}
