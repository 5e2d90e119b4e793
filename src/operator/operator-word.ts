import { toReportingBody } from '../etl/normalize/identify-report.js';
import { placeBySite } from '../etl/normalize/place-by-site.js';
import type { RegionIndex } from '../etl/normalize/region-index.js';
import { resolveRegion } from '../etl/normalize/resolve-region.js';
import { toIssue } from '../etl/issue.js';
import type {
  DocumentOutcome,
  NormalizedReport,
  RegionResolution,
  Source,
} from '../schema/report/normalized-report.js';

/** What an operator says of a document; what is left out, the document tells. */
export interface OperatorWord {
  /** Code of GB/T 2260, or the id of a region. */
  readonly region?: string | undefined;
  /** Name of the body. */
  readonly agency?: string | undefined;
  /** Address that the document was published at. */
  readonly sourceUri?: string | undefined;
  /** Days as YYYY-MM-DD. */
  readonly publishedOn?: string | undefined;
  readonly retrievedOn?: string | undefined;
  /** Where it is said: the option, or the file and its line. */
  readonly evidence: string;
}

function toSource(source: Source, { sourceUri, publishedOn, retrievedOn }: OperatorWord): Source {
  return {
    ...source,
    ...(sourceUri === undefined ? {} : { uri: sourceUri }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(retrievedOn === undefined ? {} : { retrievedOn }),
  };
}

const byOperator = (id: string, evidence: string): RegionResolution => ({
  code: id,
  candidates: [id],
  rule: 'OPERATOR',
  evidence,
});

/** A name that tells one place is the operator's word of the region, too. */
function nameBody(report: NormalizedReport, name: string, evidence: string, regions: RegionIndex) {
  const named = resolveRegion(name, regions, report.year);
  const { code } = named.region;
  const body = toReportingBody(name, named.rest);
  return { ...report, ...body, region: code === null ? report.region : byOperator(code, evidence) };
}

/** A region that was not in force in the report's year, nor became one that was, leaves the report without one. */
function placeByCode(
  report: NormalizedReport,
  code: string,
  evidence: string,
  regions: RegionIndex,
): NormalizedReport {
  const region = regions.findByCode(code, report.year);
  if (region) return { ...report, region: byOperator(region.id, evidence) };
  const candidates = [regions.findKnown(code)?.id ?? code];
  const message = `操作者给的地区${code}在${report.year}年不存在（${evidence}）。The region that the operator gave was not in force in that year.`;
  return {
    ...report,
    region: { code: null, candidates, rule: 'OPERATOR', evidence },
    issues: [...report.issues.filter(isNotUndecided), toIssue('REGION_UNDECIDED', message)],
  };
}

const isNotUndecided = ({ code }: NormalizedReport['issues'][number]): boolean => code !== 'REGION_UNDECIDED';

/** An address that the operator gives is one more that may tell the owner of the site. */
function placeByAddress(report: NormalizedReport, uri: string, regions: RegionIndex): NormalizedReport {
  const placed = { region: report.region, rest: report.agency.name };
  return { ...report, region: placeBySite(report.agency.name, placed, { uri }, regions, report.year).region };
}

/**
 * The outcome as the operator says it is. A code or a name goes before every rule and means the holder of the code
 * in the year of the report; an address only serves the rule of sites. Of a document that was rejected only its
 * source is told.
 */
export function applyOperatorWord(
  outcome: DocumentOutcome,
  word: OperatorWord,
  regions: RegionIndex,
): DocumentOutcome {
  const source = toSource(outcome.source, word);
  if (outcome.outcome === 'rejected') return { ...outcome, source };
  const { region, agency, sourceUri, evidence } = word;
  let report: NormalizedReport = { ...outcome, source };
  if (agency !== undefined) report = nameBody(report, agency, evidence, regions);
  if (sourceUri !== undefined) report = placeByAddress(report, sourceUri, regions);
  if (region !== undefined) report = placeByCode(report, region, evidence, regions);
  return report.region.code === null ? report : { ...report, issues: report.issues.filter(isNotUndecided) };
}
