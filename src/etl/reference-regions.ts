import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { findRegionFaults } from './region-faults.js';
import type { RegionKindKey, RegionLevelKey, SuccessionExtentKey } from '../schema/catalogue/regions.js';

/** An area as `data/reference/regions` lists it: one holder of a code, with the years it was in force. */
export interface ReferenceRegion {
  /** The code, `code@year` for an earlier holder of it, nine digits for a township, `codeZnn` for a zone. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevelKey;
  readonly kind: RegionKindKey;
  /** Id of the area above; `100000` is the nation. */
  readonly parent: string;
  /** First and last year on whose December 31 it was in force; null where that is not known, or where it still is. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly formerNames: readonly FormerName[];
  /** Short forms that are in official use and that no rule makes from the name. */
  readonly aliases: readonly string[];
  /** Syllables without tones, apart by blanks, ü as v. */
  readonly pinyin: string;
}

/** A name that an area had before, and the last year of it. */
export interface FormerName {
  readonly name: string;
  readonly until: number;
}

/** What became of an area: as a whole or in part it went into another. */
export interface RegionSuccession {
  readonly from: string;
  readonly to: string;
  readonly year: number;
  readonly extent: SuccessionExtentKey;
  /** The official document, or the list, that tells it; see `data/reference/regions/README.md`. */
  readonly source: string;
}

/** A code of the years before the table begins, and the area that it was of. */
export interface OldCode {
  readonly code: string;
  readonly id: string;
}

/**
 * A telephone area code, and the areas whose numbers begin with it: prefectures, or counties right under a province. Or
 * the first two digits of postal codes, and the provinces they are of.
 */
export interface ContactCode {
  readonly code: string;
  readonly regions: readonly string[];
}

/** The dated table of areas. */
export interface ReferenceRegions {
  readonly regions: readonly ReferenceRegion[];
  readonly successions: readonly RegionSuccession[];
  readonly oldCodes: readonly OldCode[];
  readonly telephoneCodes: readonly ContactCode[];
  readonly postalPrefixes: readonly ContactCode[];
}

type CsvRecord = Readonly<Record<string, string>>;

/** The files of the table, in the order they are read. */
export const regionFiles = [
  'divisions.csv',
  'townships.csv',
  'successions.csv',
  'old-codes.csv',
  'telephone-codes.csv',
  'postal-prefixes.csv',
] as const;

const divisionDigits = 6;
const toYear = (text: string): number | null => (text === '' ? null : Number(text));
const toWords = (text: string): string[] => (text === '' ? [] : text.split(' '));

function toFormerName(text: string): FormerName {
  const [name, until] = text.split('/');
  return { name: name!, until: Number(until) };
}

function toDivision(record: CsvRecord): ReferenceRegion {
  return {
    id: record['id']!,
    code: record['code']!,
    name: record['name']!,
    level: record['level'] as RegionLevelKey,
    kind: record['kind'] as RegionKindKey,
    parent: record['parent']!,
    validFrom: toYear(record['from']!),
    validTo: toYear(record['to']!),
    formerNames: toWords(record['former']!).map(toFormerName),
    aliases: toWords(record['aliases']!),
    pinyin: record['pinyin']!,
  };
}

/** A township is known as it was in the middle of 2023 only, so no years are told. */
function toTownship(record: CsvRecord): ReferenceRegion {
  const code = record['code']!;
  return {
    id: code,
    code,
    name: record['name']!,
    level: 'TOWNSHIP',
    kind: 'DIVISION',
    parent: record['parent'] || code.slice(0, divisionDigits),
    validFrom: null,
    validTo: null,
    formerNames: [],
    aliases: [],
    pinyin: record['pinyin']!,
  };
}

function toSuccession(record: CsvRecord): RegionSuccession {
  return {
    from: record['from']!,
    to: record['to']!,
    year: Number(record['year']),
    extent: record['extent'] as SuccessionExtentKey,
    source: record['source']!,
  };
}

function toContactCode(record: CsvRecord): ContactCode {
  return { code: record['code']!, regions: toWords(record['regions']!) };
}

/**
 * Reads the table that ships with the project. Throws where a file is missing, or areas lie in each other in a circle: that
 * is our own bug.
 */
export function readReferenceRegions(folder: string): ReferenceRegions {
  const [divisions, townships, successions, oldCodes, telephoneCodes, postalPrefixes] = regionFiles.map(
    (name) => parse(readFileSync(join(folder, name)), { columns: true }) as CsvRecord[],
  );
  const reference = {
    regions: [...divisions!.map(toDivision), ...townships!.map(toTownship)],
    successions: successions!.map(toSuccession),
    oldCodes: oldCodes!.map((record) => ({ code: record['code']!, id: record['id']! })),
    telephoneCodes: telephoneCodes!.map(toContactCode),
    postalPrefixes: postalPrefixes!.map(toContactCode),
  };
  const faults = findRegionFaults(reference);
  if (faults.length > 0) throw new Error(`The table of regions in ${folder} is wrong: ${faults.join('; ')}`);
  return reference;
}
