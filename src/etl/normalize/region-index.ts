import { referenceRegions } from '../../package-root.js';
import {
  readReferenceRegions,
  type ReferenceRegion,
  type ReferenceRegions,
  type RegionSuccession,
} from '../reference-regions.js';
import { shortNamesOf } from '../region-names.js';
import { isInForce, RegionTable } from '../region-table.js';
import { hostLabelsOf } from './host-labels.js';

export type Region = ReferenceRegion;

/** Areas by a word. */
class WordIndex {
  private readonly regions = new Map<string, Region[]>();

  add(word: string, region: Region): void {
    const known = this.regions.get(word);
    if (!known) this.regions.set(word, [region]);
    else if (!known.includes(region)) known.push(region);
  }

  find(word: string): readonly Region[] {
    return this.regions.get(word) ?? [];
  }
}

const lettersOfBeginning = 2;
const unitOfTownship = /(?:镇|乡|街道|苏木)$/u;

/** The first digits of a postal code tell the province. */
const postalPrefixDigits = 2;

/** The areas by the names they are and were called by. */
export class RegionIndex {
  readonly table: RegionTable;
  /** Characters of the longest name of a division or a zone. */
  readonly longestName: number;
  private readonly full = new WordIndex();
  private readonly short = new WordIndex();
  /** The first letters of all names and short forms of places. */
  private readonly beginnings = new Set<string>();
  private readonly townships = new WordIndex();
  private readonly hosts = new WordIndex();
  private readonly successions: readonly RegionSuccession[];
  private readonly oldCodes: ReadonlyMap<string, string>;
  private readonly telephoneCodes: ReadonlyMap<string, readonly string[]>;
  private readonly postalPrefixes: ReadonlyMap<string, readonly string[]>;

  constructor({ regions, successions, oldCodes, telephoneCodes, postalPrefixes }: ReferenceRegions) {
    this.table = new RegionTable(regions);
    this.successions = successions;
    this.oldCodes = new Map(oldCodes.map(({ code, id }) => [code, id]));
    this.telephoneCodes = new Map(telephoneCodes.map(({ code, regions: ids }) => [code, ids]));
    this.postalPrefixes = new Map(postalPrefixes.map(({ code, regions: ids }) => [code, ids]));
    const places = regions.filter(({ level }) => level !== 'TOWNSHIP');
    for (const region of places) this.addPlace(region);
    for (const region of regions) if (region.level === 'TOWNSHIP') this.addTownship(region);
    this.longestName = Math.max(0, ...places.map((region) => region.name.length));
  }

  /** Whether an area lies in another, at whatever depth. */
  isWithin(region: Region, above: Region): boolean {
    return region !== above && this.table.isWithin(region, above.id);
  }

  /** Whether the name or short form of any place, of two letters or more, may begin at a position of a text. */
  mayBeginAt(text: string, start: number): boolean {
    return this.beginnings.has(text.slice(start, start + lettersOfBeginning));
  }

  /** The areas of a name in full, as they were in a year; the name may be an earlier or a later one of theirs. */
  findFull(name: string, year: number | null): readonly Region[] {
    return this.inYear(this.full.find(name), year);
  }

  /** The areas of a short form, likewise. */
  findShort(name: string, year: number | null): readonly Region[] {
    return this.inYear(this.short.find(name), year);
  }

  /** The areas right above the townships of a name. */
  findByTownship(name: string, year: number | null): readonly Region[] {
    const above = this.townships.find(name).flatMap((township) => this.table.parentOf(township) ?? []);
    return this.inYear([...new Set(above)], year);
  }

  /** The areas whose sites may have a host label; see `hostLabelsOf`. */
  findByHostLabel(label: string, year: number | null): readonly Region[] {
    return this.inYear(this.hosts.find(label), year);
  }

  /** The area of a code or an id in a year; the code may be one that was given up, even before the table begins. */
  findByCode(code: string, year: number | null): Region | undefined {
    const region = this.table.findAt(this.oldCodes.get(code) ?? code, year);
    return region && this.toHolder(region, year);
  }

  /** The area that a code or an id is of, whatever the year: the one in force, or the last. */
  findKnown(code: string): Region | undefined {
    return this.findByCode(code, null) ?? this.table.findAt(this.oldCodes.get(code) ?? code, null);
  }

  /** Whether the numbers of an area begin with a telephone area code; null for a code that is not known. */
  mayHaveTelephoneCode(region: Region, code: string): boolean | null {
    return this.isInOneOf(this.telephoneCodes.get(code), region);
  }

  /** Whether a postal code may be one of an area, by the province its first digits tell; null where they tell none. */
  mayHavePostalCode(region: Region, code: string): boolean | null {
    return this.isInOneOf(this.postalPrefixes.get(code.slice(0, postalPrefixDigits)), region);
  }

  private isInOneOf(ids: readonly string[] | undefined, region: Region): boolean | null {
    return ids === undefined ? null : ids.some((id) => this.table.isWithin(region, id));
  }

  private addPlace(region: Region): void {
    const full = [region.name, ...region.formerNames.map(({ name }) => name)];
    const short = region.kind === 'DIVISION' ? full.flatMap(shortNamesOf) : [];
    for (const name of full) this.full.add(name, region);
    for (const name of short) this.short.add(name, region);
    for (const alias of region.aliases) (region.kind === 'ZONE' ? this.full : this.short).add(alias, region);
    for (const name of [...full, ...short, ...region.aliases])
      this.beginnings.add(name.slice(0, lettersOfBeginning));
    if (region.kind === 'DIVISION') for (const label of hostLabelsOf(region)) this.hosts.add(label, region);
  }

  private addTownship(region: Region): void {
    if (unitOfTownship.test(region.name)) this.townships.add(region.name, region);
  }

  /** Those in force in the year; where none was, what became of the others, or what they were made from. */
  private inYear(regions: readonly Region[], year: number | null): readonly Region[] {
    const inForce = regions.filter((region) => this.isHolder(region, year));
    if (inForce.length > 0 || regions.length === 0) return inForce;
    return [...new Set(regions.flatMap((region) => this.toHolder(region, year) ?? []))];
  }

  private isHolder(region: Region, year: number | null): boolean {
    return year === null ? region.validTo === null : isInForce(region, year);
  }

  /**
   * The area itself where it was in force in the year, else its one whole successor that was, or the one area that alone
   * it was made from: 两江新区, made from several districts, is in no year before any of them.
   */
  private toHolder(region: Region, year: number | null): Region | undefined {
    if (this.isHolder(region, year)) return region;
    const isGone = region.validTo !== null && (year === null || region.validTo < year);
    const changes = this.successions.filter((change) => (isGone ? change.from : change.to) === region.id);
    const whole = isGone ? changes.filter(({ extent }) => extent === 'WHOLE') : changes;
    const [only] = whole;
    if (whole.length !== 1 || only?.extent !== 'WHOLE') return undefined;
    const next = this.table.find(isGone ? only.to : only.from);
    return next && this.toHolder(next, year);
  }
}

/** Reads the areas that the project ships. Throws where a file is missing: that is our own bug. */
export function readRegionIndex(folder: string = referenceRegions): RegionIndex {
  return new RegionIndex(readReferenceRegions(folder));
}
