import type { ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { ReportColumns } from './report-columns.js';
import type { SelectedReports } from './select-reports.js';

/** Reports that are alike in row, year and signature, counted. */
export interface WeightedGroups {
  readonly row: Int32Array;
  /** Counted from the first year of the release. */
  readonly year: Int32Array;
  readonly signature: Int32Array;
  readonly weight: Int32Array;
}

/** The reports of a question in its rows. */
export interface GroupedReports {
  readonly rowCount: number;
  /** The row of a block, where every report of a block is in the same row and let through; null elsewhere. */
  readonly rowOfBlock: Int32Array | null;
  /** The row of a report, −1 where it is not let through; only for the selected blocks. */
  readonly rowOfReport: Int32Array | null;
  /** By key of the rows and row: a number whose order is that of the key, −1 for none. */
  readonly keys: ReadonlyMap<ReportDimensionKey, Int32Array>;
  readonly reports: Int32Array;
  readonly groups: WeightedGroups;
}

type BlockKey = (block: number) => number;
type ReportKey = (report: number) => number;

/** Keys that every report of a block has in common. */
function blockKeyOf(key: ReportDimensionKey, { regions, blocks }: ReportColumns): BlockKey | null {
  switch (key) {
    case 'YEAR':
      return (block) => blocks.year[block]!;
    case 'PROVINCE':
    case 'PREFECTURE':
    case 'COUNTY': {
      const keys = regions.keys[key];
      return (block) => keys[blocks.slot[block]!]!;
    }
    default:
      return null;
  }
}

function reportKeyOf(key: ReportDimensionKey, { agency, agencies }: ReportColumns): ReportKey {
  return key === 'AGENCY' ? (report) => agency[report]! : (report) => agencies.type[agency[report]!]!;
}

/** How many numbers a key can have, none included. */
function rangeOf(key: ReportDimensionKey, { agencies, regions, years }: ReportColumns): number {
  if (key === 'AGENCY') return agencies.ids.length + 1;
  if (key === 'AGENCY_TYPE') return agencies.types.length + 1;
  return key === 'YEAR' ? years.first + years.count + 1 : regions.ids.length + 1;
}

/** Rows found so far, by a number that stands for all their keys. */
class Rows {
  readonly keys: number[][];
  count = 0;
  private readonly dense: Int32Array | null;
  private readonly sparse = new Map<number, number>();

  constructor(
    private readonly ranges: readonly number[],
    private readonly carried: number,
  ) {
    const all = ranges.reduce((product, range) => product * range, 1);
    const most = 1 << 20;
    this.dense = all <= most ? new Int32Array(all).fill(-1) : null;
    this.keys = Array.from({ length: ranges.length + carried }, () => []);
  }

  /** The row of some keys. `carried` keys follow from them: the greatest seen is kept. */
  rowOf(keys: Int32Array): number {
    let number = 0;
    for (let index = 0; index < this.ranges.length; index += 1)
      number = number * this.ranges[index]! + keys[index]! + 1;
    let row = this.dense ? this.dense[number]! : (this.sparse.get(number) ?? -1);
    if (row < 0) row = this.add(number, keys);
    for (let index = this.ranges.length; index < this.ranges.length + this.carried; index += 1)
      if (keys[index]! > this.keys[index]![row]!) this.keys[index]![row] = keys[index]!;
    return row;
  }

  private add(number: number, keys: Int32Array): number {
    const row = this.count++;
    if (this.dense) this.dense[number] = row;
    else this.sparse.set(number, row);
    this.keys.forEach((column, index) => column.push(keys[index]!));
    return row;
  }
}

/** Counts reports by row, year and signature: in an array as long as it is small, as nearly always. */
class Weights {
  private dense: Int32Array | null = new Int32Array(1 << 10);
  private readonly sparse = new Map<number, number>();

  constructor(
    private readonly years: number,
    private readonly signatures: number,
  ) {}

  add(row: number, year: number, signature: number, weight: number): void {
    const key = (row * this.years + year) * this.signatures + signature;
    if (this.dense && key >= this.dense.length) this.grow(key);
    if (this.dense) this.dense[key]! += weight;
    else this.sparse.set(key, (this.sparse.get(key) ?? 0) + weight);
  }

  toGroups(): WeightedGroups {
    if (this.dense) for (let key = 0; key < this.dense.length; key += 1) this.keep(key, this.dense[key]!);
    const keys = Float64Array.from(this.sparse.keys());
    const yearOf = (key: number): number => Math.floor(key / this.signatures) % this.years;
    return {
      row: Int32Array.from(keys, (key) => Math.floor(key / (this.signatures * this.years))),
      year: Int32Array.from(keys, yearOf),
      signature: Int32Array.from(keys, (key) => key % this.signatures),
      weight: Int32Array.from(this.sparse.values()),
    };
  }

  private keep(key: number, weight: number): void {
    if (weight > 0) this.sparse.set(key, weight);
  }

  private grow(key: number): void {
    const most = 1 << 22;
    const { dense } = this;
    if (!dense) return;
    if (key < most) {
      this.dense = new Int32Array(Math.min(most, Math.max(key + 1, dense.length * 2)));
      this.dense.set(dense);
      return;
    }
    dense.forEach((weight, index) => this.keep(index, weight));
    this.dense = null;
  }
}

/** What grouping needs to know of a question. */
export interface RowKeys {
  readonly keys: readonly ReportDimensionKey[];
  readonly carried: readonly ReportDimensionKey[];
  /** Whether years are told apart even where they are no key. */
  readonly hasYears: boolean;
}

/** Puts the selected reports into rows, and counts those that are alike. */
export function groupReports(
  { keys, carried, hasYears }: RowKeys,
  { blocks: selected, agencies, reports: mask }: SelectedReports,
  columns: ReportColumns,
): GroupedReports {
  const { blocks, agency, signature, years, signatures } = columns;
  const all = [...keys, ...carried];
  const blockKeys = all.map((key) => blockKeyOf(key, columns));
  const isByReport = blockKeys.includes(null) || agencies !== null || mask !== null;
  const reportKeys = all.map((key, index) => (blockKeys[index] ? null : reportKeyOf(key, columns)));
  const rows = new Rows(
    keys.map((key) => rangeOf(key, columns)),
    carried.length,
  );
  const weights = new Weights(hasYears ? years.count : 1, signatures.length);
  const own = new Int32Array(all.length);
  const rowOfBlock = isByReport ? null : new Int32Array(blocks.count);
  const rowOfReport = isByReport ? new Int32Array(columns.count) : null;
  const hasOwnKeys = reportKeys.some((key) => key !== null);

  for (const block of selected) {
    blockKeys.forEach((key, index) => {
      if (key) own[index] = key(block);
    });
    const year = hasYears ? blocks.year[block]! - years.first : 0;
    if (rowOfBlock) {
      const row = rows.rowOf(own);
      rowOfBlock[block] = row;
      for (let run = blocks.firstRun[block]!; run < blocks.firstRun[block + 1]!; run += 1) {
        const start = blocks.runStart[run]!;
        weights.add(row, year, signature[start]!, blocks.runStart[run + 1]! - start);
      }
      continue;
    }
    let row = -1;
    for (let report = blocks.start[block]!; report < blocks.start[block + 1]!; report += 1) {
      const isIn = (!agencies || agencies[agency[report]!] === 1) && (!mask || mask[report] === 1);
      if (!isIn) {
        rowOfReport![report] = -1;
        continue;
      }
      if (hasOwnKeys || row < 0) {
        for (let index = 0; index < reportKeys.length; index += 1)
          if (reportKeys[index]) own[index] = reportKeys[index]!(report);
        row = rows.rowOf(own);
      }
      rowOfReport![report] = row;
      weights.add(row, year, signature[report]!, 1);
    }
  }

  // A question without keys has one row, of whatever it is about, be it nothing.
  if (keys.length === 0 && rows.count === 0) rows.rowOf(own.fill(-1));
  const groups = weights.toGroups();
  const reports = new Int32Array(rows.count);
  groups.row.forEach((row, index) => {
    reports[row]! += groups.weight[index]!;
  });
  const columnsOfRows = all.map((key, index) => [key, Int32Array.from(rows.keys[index]!)] as const);
  return {
    rowCount: rows.count,
    rowOfBlock,
    rowOfReport,
    keys: new Map(columnsOfRows),
    reports,
    groups,
  };
}
