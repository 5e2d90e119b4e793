import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import { keyLevels, type Incomparability } from '../harmonization/harmonization.js';
import type { GroupsPlan } from './statistics-plan.js';

/** The keys of a row by dimension. */
type RowKeys = Readonly<Partial<Record<DimensionKey, string | null>>>;

/** The years that a row may be of. */
export function yearsOfRow(
  keys: RowKeys,
  { selection: { year }, harmonization }: GroupsPlan,
): readonly number[] {
  if (keys.YEAR != null) return [Number(keys.YEAR)];
  return (harmonization?.years ?? []).filter((one) => one >= (year?.from ?? one) && one <= (year?.to ?? one));
}

/** The region at the head of a body's id: `130529-HEALTH`. */
function regionOfBody(id: string | null | undefined): string {
  return (id ?? '').split('-', 1)[0]!;
}

/** Why the numbers of a row are not those of the area its region is in the map year; null where they are. */
export function findRowIncomparability(
  keys: RowKeys,
  { order, selection, harmonization }: GroupsPlan,
  years: readonly number[],
): Incomparability | null {
  if (!harmonization) return null;
  const level = keyLevels.findLast((key) => order.includes(key));
  const id = level && keys[level];
  if (level) return id == null ? null : harmonization.findIncomparability(level, id, years);
  const codes = order.includes('AGENCY') ? [regionOfBody(keys.AGENCY)] : (selection.regionCodes ?? []);
  const found = codes.flatMap((code) =>
    keyLevels.map((key) => harmonization.findIncomparability(key, code, years)),
  );
  return found.find((one) => one !== null) ?? null;
}
