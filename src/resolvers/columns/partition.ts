import type { ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { ReportSelection } from '../query/statistics-query.js';
import { markReports, type BodyMarks } from './body-marks.js';
import { KeptPartSums } from './part-sums.js';
import type { ReportColumns } from './report-columns.js';
import { selectBlocks } from './select-reports.js';

/**
 * All reports cut into parts that are alike in some keys. What is asked by these keys is added up from sums of the parts,
 * which are kept, and no report is looked at. Parts of one region and year are the blocks; the others are of one
 * province, year, type of body and level.
 */
export interface Partition {
  readonly count: number;
  /** By report. */
  readonly partOf: Int32Array;
  /** By part. */
  readonly year: Int32Array;
  readonly reports: Int32Array;
  /** By part, a number of each key that its reports have in common; −1 for none. */
  readonly keys: ReadonlyMap<ReportDimensionKey, Int32Array>;
  /** The reports of one signature in a part: the first such run of each part, and behind the last their number. */
  readonly firstRun: Int32Array;
  readonly runSignature: Int32Array;
  readonly runReports: Int32Array;
  readonly kept: KeptPartSums;
  /** Which bodies reported, by part; made when it is first asked for. */
  readonly marks: () => BodyMarks;
  /** The parts that a filter lets through; null where it lets through parts of parts. */
  readonly select: (selection: ReportSelection) => Int32Array | null;
}

/** The most that is kept of the sums by part of a release, in bytes: by block those of some two hundred figures of a country. */
const mostBytes = { blocks: 96 * 2 ** 20, strata: 16 * 2 ** 20 } as const;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

type PartsOfReports = Pick<Partition, 'count' | 'partOf' | 'year' | 'keys' | 'select'>;

/** The reports in the order of their parts, and where each part begins in it: a counting sort. */
function sortByPart({ count, partOf }: PartsOfReports): { order: Int32Array; start: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const part of partOf) start[part + 1]! += 1;
  for (let part = 0; part < count; part += 1) start[part + 1]! += start[part]!;
  const next = start.slice();
  const order = new Int32Array(partOf.length);
  partOf.forEach((part, report) => {
    order[next[part]!++] = report;
  });
  return { order, start };
}

/** Counts the reports of each part by signature. */
function countRuns(parts: PartsOfReports, { signature, signatures }: ReportColumns) {
  const { order, start } = sortByPart(parts);
  const ofSignature = new Int32Array(signatures.length);
  const [runSignature, runReports]: [number[], number[]] = [[], []];
  const firstRun = new Int32Array(parts.count + 1);
  for (let part = 0; part < parts.count; part += 1) {
    const reports = order.subarray(start[part], start[part + 1]);
    for (const report of reports) ofSignature[signature[report]!]! += 1;
    for (const report of reports) {
      const code = signature[report]!;
      if (ofSignature[code] === 0) continue;
      runSignature.push(code);
      runReports.push(ofSignature[code]!);
      ofSignature[code] = 0;
    }
    firstRun[part + 1] = runSignature.length;
  }
  return {
    firstRun,
    reports: Int32Array.from({ length: parts.count }, (_, part) => start[part + 1]! - start[part]!),
    runSignature: Int32Array.from(runSignature),
    runReports: Int32Array.from(runReports),
  };
}

/** All blocks of some reports. */
export function everyBlock({ blocks }: ReportColumns): Int32Array {
  return Int32Array.from({ length: blocks.count }, (_, block) => block);
}

function toPartition(parts: PartsOfReports, columns: ReportColumns, bytes: number): Partition {
  return {
    ...parts,
    ...countRuns(parts, columns),
    kept: new KeptPartSums(bytes),
    marks: once(() => markReports(everyBlock(columns), parts.partOf, parts.count, columns)),
  };
}

/** By region and year: the blocks that the reports stand in. */
function toBlocks(columns: ReportColumns): Partition {
  const { blocks, regions, count } = columns;
  const partOf = new Int32Array(count);
  for (let block = 0; block < blocks.count; block += 1)
    partOf.fill(block, blocks.start[block]!, blocks.start[block + 1]!);
  const ofSlot = (keys: Int32Array): Int32Array => blocks.slot.map((slot) => keys[slot]!);
  const parts: PartsOfReports = {
    count: blocks.count,
    partOf,
    year: blocks.year,
    keys: new Map([
      ['YEAR', blocks.year],
      ['PROVINCE', ofSlot(regions.keys.PROVINCE)],
      ['PREFECTURE', ofSlot(regions.keys.PREFECTURE)],
      ['COUNTY', ofSlot(regions.keys.COUNTY)],
    ]),
    select: (selection) => {
      const { level, agencyType, agency, hasIssue, lacksIssue } = selection;
      return level || agencyType || agency || hasIssue || lacksIssue
        ? null
        : selectBlocks(selection, columns);
    },
  };
  return toPartition(parts, columns, mostBytes.blocks);
}

/** Numbers combinations of numbers in the order they are first seen. */
class Combinations {
  readonly columns: number[][];
  private readonly numbers = new Map<number, number>();

  /** @param ranges how many numbers each column can have, from −1 on */
  constructor(private readonly ranges: readonly number[]) {
    this.columns = ranges.map(() => []);
  }

  get count(): number {
    return this.columns[0]!.length;
  }

  numberOf(...values: readonly number[]): number {
    const key = values.reduce((sum, value, index) => sum * this.ranges[index]! + value + 1, 0);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.count;
    this.numbers.set(key, number);
    values.forEach((value, index) => this.columns[index]!.push(value));
    return number;
  }
}

/** By province, year, type of body and its level. */
function toStrata(columns: ReportColumns): Partition {
  const { blocks, regions, agency, agencies, years, count } = columns;
  const levels = [...new Set(agencies.levels)];
  const levelOf = Int32Array.from(agencies.levels, (level) => levels.indexOf(level));
  const combinations = new Combinations([
    regions.ids.length + 1,
    years.first + years.count + 1,
    agencies.types.length + 1,
    levels.length + 1,
  ]);
  const partOf = new Int32Array(count);
  for (let block = 0; block < blocks.count; block += 1) {
    const [province, year] = [regions.keys.PROVINCE[blocks.slot[block]!]!, blocks.year[block]!];
    for (let report = blocks.start[block]!; report < blocks.start[block + 1]!; report += 1) {
      const body = agency[report]!;
      partOf[report] = combinations.numberOf(province, year, agencies.type[body]!, levelOf[body]!);
    }
  }
  const [province, year, type, level] = combinations.columns.map((column) => Int32Array.from(column));
  const provinces = new Map(Array.from(new Set(province!), (own) => [regions.ids[own] ?? null, own]));
  const select: Partition['select'] = (selection) => {
    if (selection.agency || selection.hasIssue || selection.lacksIssue) return null;
    const own = selection.regionCodes?.map((code) => provinces.get(code));
    if (own?.includes(undefined)) return null;
    const kinds: readonly string[] | undefined = selection.agencyType;
    const ranks: readonly (string | null)[] | undefined = selection.level;
    const isIn = (part: number): boolean =>
      (selection.year?.from ?? year![part]!) <= year![part]! &&
      year![part]! <= (selection.year?.to ?? year![part]!) &&
      (!own || own.includes(province![part]!)) &&
      (!kinds || kinds.includes(agencies.types[type![part]!]!)) &&
      (!ranks || ranks.includes(levels[level![part]!]!));
    return Int32Array.from(province!.keys()).filter(isIn);
  };
  const keys = new Map<ReportDimensionKey, Int32Array>([
    ['YEAR', year!],
    ['PROVINCE', province!],
    ['AGENCY_TYPE', type!],
  ]);
  const parts: PartsOfReports = { count: combinations.count, partOf, year: year!, keys, select };
  return toPartition(parts, columns, mostBytes.strata);
}

const partitions = new WeakMap<ReportColumns, readonly (() => Partition)[]>();

/** The partitions of some reports, those first that are asked first; each is made when it is first used. */
export function partitionsOf(columns: ReportColumns): readonly (() => Partition)[] {
  const known = partitions.get(columns);
  if (known) return known;
  const made = [once(() => toBlocks(columns)), once(() => toStrata(columns))];
  partitions.set(columns, made);
  return made;
}
