import { nationCode } from '../../schema/catalogue/regions.js';
import type { CellCut } from '../../schema/catalogue/metrics.js';
import type {
  CellFilter,
  IntRange,
  RegionChoice,
  StatisticsFilter,
} from '../../schema/graphql/filters.input.js';
import { Refusal } from '../refusal.js';
import { toSearchWords } from '../search-words.js';
import type { ServedRelease } from '../served-release.js';
import type { RegionDirectory } from '../region-directory.js';
import type { ReportSelection, YearRange } from '../query/statistics-query.js';

/** A filter on the form as a cut; what is not given narrows nothing. */
export function toCellCut(filter: CellFilter | null | undefined): CellCut {
  const { applicantType, outcome, outcomeGroup, procedure, proceedingResult } = filter ?? {};
  return {
    ...(applicantType && { APPLICANT_TYPE: applicantType }),
    ...(outcome && { OUTCOME: outcome }),
    ...(outcomeGroup && { OUTCOME_GROUP: outcomeGroup }),
    ...(procedure && { PROCEDURE: procedure }),
    ...(proceedingResult && { PROCEEDING_RESULT: proceedingResult }),
  };
}

/** Years as asked. Refuses a range that ends before it begins with BAD_RANGE. */
export function toYearRange(range: IntRange | null | undefined): YearRange | undefined {
  if (!range) return undefined;
  const { from, to } = range;
  if (from != null && to != null && from > to) {
    throw new Refusal('BAD_RANGE', `The years run from ${from} to ${to}; swap them.`, {
      received: { from, to },
    });
  }
  return { from: from ?? undefined, to: to ?? undefined };
}

function chosenCodes(choice: RegionChoice, regions: RegionDirectory): readonly string[] {
  if (choice.codes) return [...new Set(choice.codes)].map((code) => regions.get(code).region_id);
  if (choice.within != null) return [regions.get(choice.within).region_id];
  return [regions.resolveSearch(toSearchWords(choice.search ?? '')).row.region_id];
}

/**
 * The codes a choice of regions stands for; undefined where nothing is left out. Refuses unknown codes and
 * names with UNKNOWN_REGION, and a name of several regions with AMBIGUOUS_REGION.
 */
export function toRegionCodes(
  choice: RegionChoice | null | undefined,
  regions: RegionDirectory,
): readonly string[] | undefined {
  if (!choice) return undefined;
  const codes = chosenCodes(choice, regions);
  return codes.includes(nationCode) ? undefined : codes;
}

/** What of a release a selection is checked against, before any statement. */
export type KnownParts = Pick<ServedRelease, 'regions' | 'years' | 'agencyIds'>;

function assertYears(range: YearRange | undefined, years: readonly number[]): void {
  const { from = -Infinity, to = Infinity } = range ?? {};
  if (years.length === 0 || years.some((year) => year >= from && year <= to)) return;
  const message = `No report here is of the years asked for; there are reports of ${years.join(', ')}.`;
  throw new Refusal('YEAR_OUTSIDE_DATA', message, { received: range, years });
}

function assertAgencies(ids: readonly string[] | undefined, known: ReadonlySet<string>): void {
  const unknown = (ids ?? []).filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const message = `${JSON.stringify(unknown[0])} is not the id of a body here; agencies(where: { search: "…" }) finds ids by name.`;
  throw new Refusal('UNKNOWN_AGENCY', message, { received: unknown.slice(0, 10) });
}

/**
 * Which reports a filter lets through. Refuses, before any SQL, regions, bodies and years that are not in the
 * release (UNKNOWN_REGION, UNKNOWN_AGENCY, YEAR_OUTSIDE_DATA) and a range that ends before it begins (BAD_RANGE).
 */
export function toReportSelection(
  filter: StatisticsFilter | null | undefined,
  { regions, years, agencyIds }: KnownParts,
): ReportSelection {
  const year = toYearRange(filter?.year);
  const agency = filter?.agency ?? undefined;
  assertYears(year, years);
  assertAgencies(agency, agencyIds);
  return {
    year,
    regionCodes: toRegionCodes(filter?.region, regions),
    level: filter?.level ?? undefined,
    agencyType: filter?.agencyType ?? undefined,
    agency,
    hasIssue: filter?.hasIssue ?? undefined,
    lacksIssue: filter?.lacksIssue ?? undefined,
  };
}
