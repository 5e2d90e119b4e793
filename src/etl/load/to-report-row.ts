import type { PlacedReport } from './placed-report.js';
import type { Row } from '../../schema/warehouse/tables.js';
import { isZeroReport, toTableFacts, type TableFacts } from './to-facts.js';

/** The three tables of one report, ready to load. */
export interface ReportFacts {
  readonly disclosure: TableFacts;
  readonly applications: TableFacts;
  readonly proceedings: TableFacts;
}

/** Splits a report's cells into the three tables of the form. */
export function toReportFacts(report: PlacedReport): ReportFacts {
  return {
    disclosure: toTableFacts(report, 'DISCLOSURE', report.editions.disclosure),
    applications: toTableFacts(report, 'APPLICATIONS', report.editions.applications),
    proceedings: toTableFacts(report, 'PROCEEDINGS', report.editions.proceedings),
  };
}

function toOriginColumns(report: PlacedReport) {
  const { source, region } = report;
  return {
    region_id: region.code,
    region_rule: region.rule,
    region_candidates: JSON.stringify(region.candidates),
    region_evidence: region.evidence ?? null,
    source_uri: source.uri,
    sha256: source.sha256,
    media_type: source.mediaType,
    published_on: source.publishedOn ?? null,
    retrieved_on: source.retrievedOn ?? null,
  };
}

/** What a report is known by in the warehouse. */
export interface ReportIds {
  readonly key: number;
  readonly id: string;
  readonly agencyId: string;
}

/** The row of `dim_reports`; which of several editions counts is decided after all are loaded. */
export function toReportRow(
  report: PlacedReport,
  { key, id, agencyId }: ReportIds,
  facts: ReportFacts,
  isConsistent: boolean | null,
): Row<'dim_reports'> {
  return {
    report_key: key,
    report_id: id,
    title: report.title,
    agency_id: agencyId,
    agency_name: report.agency.name,
    ...toOriginColumns(report),
    year: report.year,
    scope: report.scope,
    disclosure_edition: facts.disclosure.edition,
    disclosure_rest: facts.disclosure.rest,
    applications_edition: facts.applications.edition,
    applications_rest: facts.applications.rest,
    proceedings_edition: facts.proceedings.edition,
    proceedings_rest: facts.proceedings.rest,
    is_zero_report: isZeroReport([facts.disclosure, facts.applications, facts.proceedings]),
    is_consistent: isConsistent,
    is_counted: true,
    superseded_by: null,
  };
}
