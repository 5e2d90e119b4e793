import { nationCode } from '../schema/catalogue/regions.js';
import type { ReferenceRegion } from './reference-regions.js';

/** The year a holder of a code without a first year is taken to begin before. */
const always = Number.NEGATIVE_INFINITY;

/** Whether an area was in force on December 31 of a year. */
export function isInForce(region: ReferenceRegion, year: number): boolean {
  return (region.validFrom ?? always) <= year && (region.validTo ?? Number.POSITIVE_INFINITY) >= year;
}

/** The areas of the dated table by id and by code. */
export class RegionTable {
  private readonly byId: ReadonlyMap<string, ReferenceRegion>;
  private readonly byCode = new Map<string, ReferenceRegion[]>();

  constructor(readonly regions: readonly ReferenceRegion[]) {
    this.byId = new Map(regions.map((region) => [region.id, region]));
    for (const region of regions) {
      const holders = this.byCode.get(region.code);
      if (holders) holders.push(region);
      else this.byCode.set(region.code, [region]);
    }
  }

  /** The area of an id. */
  find(id: string): ReferenceRegion | undefined {
    return this.byId.get(id);
  }

  /**
   * The area that an id means, or that held a code in a year; where nobody held the code then, its last holder, and
   * without a year likewise. Undefined where neither an id nor a code is known.
   */
  findAt(code: string, year: number | null): ReferenceRegion | undefined {
    const holders = this.byCode.get(code);
    if (!holders) return this.byId.get(code);
    const holder = year === null ? undefined : holders.find((region) => isInForce(region, year));
    return holder ?? this.byId.get(code);
  }

  /** The area above; undefined for a province. */
  parentOf(region: ReferenceRegion): ReferenceRegion | undefined {
    return this.byId.get(region.parent);
  }

  /** From the province down to the area itself. */
  chainOf(region: ReferenceRegion): readonly ReferenceRegion[] {
    const parent = this.parentOf(region);
    return parent ? [...this.chainOf(parent), region] : [region];
  }

  /** Whether an area lies in another, at whatever depth, or is it. */
  isWithin(region: ReferenceRegion, aboveId: string): boolean {
    if (aboveId === nationCode || region.id === aboveId) return true;
    const parent = this.parentOf(region);
    return parent !== undefined && this.isWithin(parent, aboveId);
  }
}
