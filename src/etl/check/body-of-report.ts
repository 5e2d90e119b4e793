import { nationCode, type RegionLevelKey } from '../../schema/catalogue/regions.js';
import type { NormalizedReport } from '../../schema/report/normalized-report.js';

/** The level of a division by its GB/T 2260 code, e.g. `320800` is a prefecture; null where the region is not known. */
export function regionLevelOf({ region }: NormalizedReport): RegionLevelKey | null {
  if (region.code === null) return null;
  if (region.code === nationCode) return 'NATION';
  if (region.code.endsWith('0000')) return 'PROVINCE';
  return region.code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}
