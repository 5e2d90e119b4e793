import type { Row } from '../../schema/warehouse/tables.js';
import { isInForce } from '../region-history.js';

export type RegionRow = Row<'dim_regions'>;
export type SuccessionRow = Row<'region_successions'>;

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Which regions of one year have the area of a region of another, by who gave and who got it, and when. */
export class RegionOverlaps {
  private readonly byId: ReadonlyMap<string, RegionRow>;
  private readonly out: ReadonlyMap<string, readonly SuccessionRow[]>;
  private readonly into: ReadonlyMap<string, readonly SuccessionRow[]>;
  /** The years in which anything changed, ascending. */
  private readonly years: readonly number[];

  constructor(
    regions: readonly RegionRow[],
    private readonly successions: readonly SuccessionRow[],
  ) {
    this.byId = new Map(regions.map((row) => [row.region_id, row]));
    this.out = groupBy(successions, (row) => row.from_id);
    this.into = groupBy(successions, (row) => row.to_id);
    this.years = [...new Set(successions.map((row) => row.year))].sort((left, right) => left - right);
  }

  /** The region of an id, or undefined. */
  find(id: string): RegionRow | undefined {
    return this.byId.get(id);
  }

  /** The regions that took part in any change, or were not there in every year. */
  listChanged(): string[] {
    const limited = [...this.byId.values()].filter((row) => row.valid_from !== null || row.valid_to !== null);
    const parties = this.successions.flatMap((row) => [row.from_id, row.to_id]);
    return [...new Set([...parties, ...limited.map((row) => row.region_id)])].sort();
  }

  /**
   * The regions of one year that have land of a region as it was in another. One: it lies in that, whole. Several: it
   * was split. None: what became of it is not known. Ids in order.
   */
  overlapOf(id: string, year: number, mapYear: number): readonly string[] {
    const isForward = mapYear >= year;
    const changes = this.years.filter((at) =>
      isForward ? at > year && at <= mapYear : at > mapYear && at <= year,
    );
    const ordered = isForward ? changes : changes.reverse();
    let regions: ReadonlySet<string> = new Set([id]);
    for (const at of ordered) {
      const next = [...regions].flatMap((region) =>
        isForward ? this.stepForward(region, at) : this.stepBack(region, at),
      );
      regions = new Set(next);
    }
    const isThere = (region: string): boolean => {
      const row = this.byId.get(region);
      return row !== undefined && isInForce(row, mapYear);
    };
    return [...regions].filter(isThere).sort();
  }

  /** What has the land of a region at the end of a year that it had at its beginning. */
  private stepForward(id: string, year: number): string[] {
    const changes = (this.out.get(id) ?? []).filter((row) => row.year === year);
    if (changes.length === 0) return [id];
    const isGone = changes.some((row) => row.extent === 'WHOLE') || !this.isInForceAt(id, year);
    return [...(isGone ? [] : [id]), ...changes.map((row) => row.to_id)];
  }

  /** What had the land of a region before the changes of a year. */
  private stepBack(id: string, year: number): string[] {
    const changes = (this.into.get(id) ?? []).filter((row) => row.year === year);
    if (changes.length === 0) return [id];
    return [...(this.isInForceAt(id, year - 1) ? [id] : []), ...changes.map((row) => row.from_id)];
  }

  private isInForceAt(id: string, year: number): boolean {
    const row = this.byId.get(id);
    return row !== undefined && isInForce(row, year);
  }
}
