import type { GeographyKey } from '../../schema/catalogue/geographies.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { Harmonization } from '../harmonization/harmonization.js';
import type { ReportSelection } from '../query/statistics-query.js';
import { Refusal } from '../refusal.js';
import type { ServedRelease } from '../served-release.js';

/** The geography of a question as it is asked for. */
export interface AskedGeography {
  readonly geography?: GeographyKey | null | undefined;
  readonly mapYear?: number | null | undefined;
  readonly scope: CountingScopeKey;
}

/** The first year whose divisions the table knows. */
const firstMapYear = 2002;

/**
 * The mapping onto the divisions of one year, the last of the release where none is named; null where each year is as
 * reported. Refuses, with BAD_MAP_YEAR, a year of which the divisions are not known, and one without HARMONISED.
 */
export function toHarmonization(
  { geography, mapYear, scope }: AskedGeography,
  { regions, years, info }: Pick<ServedRelease, 'regions' | 'years' | 'info'>,
): Harmonization | null {
  if (geography !== 'HARMONISED') {
    if (mapYear == null) return null;
    const message = `mapYear ${mapYear} maps nothing where the geography is AS_REPORTED; ask for geography: HARMONISED.`;
    throw new Refusal('BAD_MAP_YEAR', message, { received: mapYear });
  }
  const last = Math.max(years.at(-1) ?? 0, Number(info.built_at.slice(0, 4)) || 0);
  const year = mapYear ?? years.at(-1) ?? last;
  if (year >= firstMapYear && year <= last) return regions.harmonize(year, years, scope);
  const message = `The divisions of ${year} are not known; mapYear is ${firstMapYear} to ${last}.`;
  throw new Refusal('BAD_MAP_YEAR', message, { received: year, from: firstMapYear, to: last });
}

/** The regions of a filter as they are in the map year. */
export function toMappedSelection(
  selection: ReportSelection,
  harmonization: Harmonization | null,
): ReportSelection {
  const { regionCodes } = selection;
  if (!harmonization || !regionCodes) return selection;
  return { ...selection, regionCodes: [...new Set(regionCodes.map((id) => harmonization.toMapped(id)))] };
}
