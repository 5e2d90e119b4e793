import type { ReferenceRegion, RegionSuccession } from '../../src/etl/reference-regions.js';
import type { CountingScopeKey } from '../../src/schema/catalogue/regions.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';

type Level = 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
const levels: readonly Level[] = ['PROVINCE', 'PREFECTURE', 'COUNTY'];

/** `geography: HARMONISED` of a question: every year on the divisions of one. */
export interface NaiveMapping {
  readonly successions: readonly RegionSuccession[];
  readonly mapYear: number;
  /** The years there are reports of. */
  readonly years: readonly number[];
  readonly scope: CountingScopeKey;
}

function isInForce({ validFrom, validTo }: ReferenceRegion, year: number): boolean {
  return (validFrom ?? year) <= year && year <= (validTo ?? year);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The year nearest to one in which a region was in force. */
function nearest({ validFrom, validTo }: ReferenceRegion, year: number): number {
  return Math.min(Math.max(year, validFrom ?? year), validTo ?? year);
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Where reports stand among places: on the divisions of their own time, or of the one year of a mapping. */
export class NaivePlaces {
  private readonly byId: ReadonlyMap<string, ReferenceRegion>;
  private readonly byCode: ReadonlyMap<string, readonly ReferenceRegion[]>;
  private readonly givers: ReadonlyMap<string, readonly RegionSuccession[]>;
  private readonly takers: ReadonlyMap<string, readonly RegionSuccession[]>;
  private readonly marks = new Map<number, ReadonlySet<string>>();

  constructor(
    private readonly regions: readonly ReferenceRegion[],
    private readonly mapping: NaiveMapping | null = null,
  ) {
    this.byId = new Map(regions.map((region) => [region.id, region]));
    this.byCode = groupBy(regions, ({ code }) => code);
    this.givers = groupBy(mapping?.successions ?? [], ({ from }) => from);
    this.takers = groupBy(mapping?.successions ?? [], ({ to }) => to);
  }

  get isMapped(): boolean {
    return this.mapping !== null;
  }

  chain(id: string): ReferenceRegion[] {
    const region = this.byId.get(id);
    return region ? [region, ...this.chain(region.parent)] : [];
  }

  levelOf(id: string | null): string | null {
    return id === null ? null : (this.byId.get(id)?.level ?? null);
  }

  isWithin(id: string | null, above: string): boolean {
    return id !== null && this.chain(id).some((region) => region.id === above);
  }

  /** The report with the id of the region that held its code in its year. */
  withHolder(report: NormalizedReport): NormalizedReport {
    const { code } = report.region;
    const holders = this.byCode.get(code ?? '') ?? [];
    const holder = holders.find((region) => isInForce(region, report.year!));
    return holder ? { ...report, region: { ...report.region, code: holder.id } } : report;
  }

  /** What a report is grouped under at a level. */
  keyOf(report: NormalizedReport, level: Level): string | null {
    const { code } = report.region;
    if (code === null) return null;
    const keys = this.mappedKeys(code, report.year!, level);
    return keys.length === 1 ? keys[0]! : this.ownKey(code, level);
  }

  /** The area that a report is of: of its own time, or the one of the map year that it lies in whole. */
  areaOf(report: NormalizedReport): string | null {
    const { code } = report.region;
    if (code === null) return null;
    const land = this.landOf(code, report.year!);
    return land.length === 1 ? land[0]! : code;
  }

  /** Whose bodies those of a report's area are: of the area it became, where that became of nothing else. */
  bodyAreaOf(report: NormalizedReport): string | null {
    const area = this.areaOf(report);
    const region = this.byId.get(report.region.code ?? '');
    if (!this.mapping || area === null || !region) return area;
    const before = this.follow(area, this.mapping.mapYear, nearest(region, report.year!));
    return before.length === 1 ? area : report.region.code;
  }

  /** Whether a filter by a region lets a report through. */
  isSelected(report: NormalizedReport, filter: string): boolean {
    if (!this.mapping) return this.isWithin(report.region.code, filter);
    const area = this.toMapped(filter);
    return this.areaOf(report) === area || levels.some((level) => this.keyOf(report, level) === area);
  }

  /** The region of a filter as it is in the map year. */
  toMapped(id: string): string {
    const land = this.mapping ? this.landOf(id, this.mapping.mapYear) : [];
    return land.length === 1 ? land[0]! : id;
  }

  /** Whether the numbers of a place and a year are of the area that it has in the map year. */
  isOfItsArea(level: Level, id: string, year: number): boolean {
    return !this.marksOf(year).has(`${level} ${id}`);
  }

  /** The same at whatever level the place is a key. */
  isOfItsAreaAnywhere(id: string, year: number): boolean {
    return levels.every((level) => this.isOfItsArea(level, id, year));
  }

  /** Its ancestor at a level, or itself where it stands higher. */
  private ownKey(id: string, level: Level): string {
    const chain = this.chain(id);
    const found = chain.find((region) => region.level === level);
    const isOfMunicipality =
      level === 'PREFECTURE' && !found && ['11', '12', '31', '50'].includes(id.slice(0, 2));
    return isOfMunicipality ? chain.at(-1)!.id : (found?.id ?? id);
  }

  private mappedKeys(id: string, year: number, level: Level): string[] {
    return unique(this.landOf(id, year).map((part) => this.ownKey(part, level)));
  }

  /** The regions of the map year that have land of one as it was in a year. */
  private landOf(id: string, year: number): string[] {
    const region = this.byId.get(id);
    if (!this.mapping || !region) return [id];
    return this.follow(id, nearest(region, year), this.mapping.mapYear);
  }

  /** The regions of one year that have land of a region as it was in another, step by step from year to year. */
  private follow(id: string, from: number, to: number): string[] {
    let land = [id];
    for (let at = from; at < to; at += 1) land = unique(land.flatMap((part) => this.atYearEnd(part, at + 1)));
    for (let at = from; at > to; at -= 1) land = unique(land.flatMap((part) => this.beforeYear(part, at)));
    return land.filter((part) => this.isThere(part, to)).sort();
  }

  private isThere(id: string, year: number): boolean {
    return isInForce(this.byId.get(id)!, year);
  }

  /** Who has the land of a region at the end of a year that it had at its beginning. */
  private atYearEnd(id: string, year: number): string[] {
    const gifts = (this.givers.get(id) ?? []).filter((gift) => gift.year === year);
    const keeps = gifts.length === 0 || this.isThere(id, year);
    return [...(keeps ? [id] : []), ...gifts.map(({ to }) => to)];
  }

  /** Who had it at the beginning, of what it has at the end. */
  private beforeYear(id: string, year: number): string[] {
    const gifts = (this.takers.get(id) ?? []).filter((gift) => gift.year === year);
    const had = gifts.length === 0 || this.isThere(id, year - 1);
    return [...(had ? [id] : []), ...gifts.map(({ from }) => from)];
  }

  /**
   * The places whose numbers of a year are not of their area in the map year: those that a region which is divided among
   * several has part in, and what it was itself. A report on a whole area is also of what has since gone elsewhere.
   */
  private marksOf(year: number): ReadonlySet<string> {
    const known = this.marks.get(year);
    if (known) return known;
    const marks = new Set<string>();
    const { scope, years } = this.mapping!;
    const there = this.regions.filter(
      (region) => region.level !== 'TOWNSHIP' && isInForce(region, year) && years.includes(year),
    );
    for (const { id } of there) {
      for (const level of levels) {
        const [own, keys] = [this.ownKey(id, level), this.mappedKeys(id, year, level)];
        const around = this.mappedKeys(own, year, level);
        const isTorn = keys.length > 1 || (keys.length === 0 && own === id);
        const isElsewhere =
          scope === 'GOVERNMENT_REPORTS' &&
          keys.length === 1 &&
          !(own === keys[0] || around.join() === keys[0]);
        if (isTorn || isElsewhere) for (const place of [own, ...keys]) marks.add(`${level} ${place}`);
      }
    }
    this.marks.set(year, marks);
    return marks;
  }
}
