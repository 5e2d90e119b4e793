import { agencyTypes } from '../../schema/catalogue/agency-types.js';
import { applicantTypes, outcomeGroups, outcomes } from '../../schema/catalogue/application-rows.js';
import { isCellDimension, type DimensionKey } from '../../schema/catalogue/dimensions.js';
import { procedures, proceedingResults } from '../../schema/catalogue/proceeding-columns.js';
import { nationCode, regionLevels, type RegionLevelKey } from '../../schema/catalogue/regions.js';
import type { ServedRelease } from '../../resolvers/context.js';

/** Years, both ends included, as a question gives them. */
export interface AskedYears {
  readonly from?: number | null;
  readonly to?: number | null;
}

/** How many rows a question can have at the most, and how many groups must be added up to find them. */
export interface RowBound {
  readonly rows: number;
  readonly groups: number;
}

/** As much of the filter of a question as bounds its rows. */
export interface AskedPart {
  readonly year?: AskedYears | null;
  readonly region?: { readonly within?: string | null } | null;
}

type Release = Pick<ServedRelease, 'info' | 'years' | 'regions' | 'agencyIds' | 'agenciesWithin'>;

function countYears(release: Release, asked: AskedYears | null | undefined): number {
  const { from, to } = asked ?? {};
  return release.years.filter((year) => year >= (from ?? year) && year <= (to ?? year)).length;
}

/** Regions down to a level; bodies above a level stand in rows of their own region. */
function countRegions(release: Release, level: RegionLevelKey): number {
  const last = regionLevels.findIndex((each) => each.key === level);
  return regionLevels.slice(0, last + 1).reduce((sum, { key }) => sum + release.regions.countAt(key), 0);
}

/** Bodies of a place, where one is asked for; a place that is not known is refused later. */
function countAgencies(
  { agencyIds, agenciesWithin, regions }: Release,
  within: string | null | undefined,
): number {
  const isPlace = within != null && within !== nationCode && regions.find(within) !== undefined;
  return isPlace ? (agenciesWithin.get(within) ?? 0) : agencyIds.size;
}

type MemberCount = (release: Release, years: number, within: string | null | undefined) => number;

/** Members of each dimension, from the catalogue and the release. */
const memberCounts: Readonly<Record<DimensionKey, MemberCount>> = {
  PROVINCE: (release) => countRegions(release, 'PROVINCE'),
  PREFECTURE: (release) => countRegions(release, 'PREFECTURE'),
  COUNTY: (release) => countRegions(release, 'COUNTY'),
  YEAR: (_release, years) => years,
  AGENCY: (release, _years, within) => countAgencies(release, within),
  AGENCY_TYPE: () => agencyTypes.length,
  APPLICANT_TYPE: () => applicantTypes.length,
  OUTCOME: () => outcomes.length,
  OUTCOME_GROUP: () => outcomeGroups.length,
  PROCEDURE: () => procedures.length,
  PROCEEDING_RESULT: () => proceedingResults.length,
};

/**
 * Bounds a question from the catalogue and the release: never more groups than members multiplied, nor than reports with
 * the members of the form in each; never more rows than groups or than the page has.
 */
export function boundRows(
  by: readonly DimensionKey[],
  where: AskedPart | null | undefined,
  first: number,
  release: Release,
): RowBound {
  const asked = countYears(release, where?.year);
  const multiply = (keys: readonly DimensionKey[]): number =>
    keys.reduce(
      (product, key) => product * Math.max(1, memberCounts[key](release, asked, where?.region?.within)),
      1,
    );
  const ofReports = release.info.reports * multiply(by.filter(isCellDimension));
  const groups = Math.max(1, Math.min(multiply(by), ofReports));
  return { rows: Math.min(first, groups), groups };
}
