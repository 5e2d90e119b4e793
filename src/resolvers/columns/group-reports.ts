import type { ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { ReportSelection } from '../query/statistics-query.js';
import { everyBlock, partitionsOf, type Partition } from './partition.js';
import type { ReportColumns } from './report-columns.js';
import { selectReports, type SelectedReports } from './select-reports.js';

/** Reports that are alike in row, year and signature, counted. */
export interface WeightedGroups {
  readonly row: Int32Array;
  /** Counted from the first year of the release. */
  readonly year: Int32Array;
  readonly signature: Int32Array;
  readonly weight: Int32Array;
}

/** Rows that are made of whole parts of a partition. */
export interface RowsOfParts {
  readonly partition: Partition;
  readonly selected: Int32Array;
  /** The row of each selected part. */
  readonly rowOf: Int32Array;
}

/** Rows that are made of single reports. */
export interface RowsOfReports {
  /** Blocks that have the reports. */
  readonly blocks: Int32Array;
  /** The row of a report, −1 where it is not let through; only for those blocks. */
  readonly rowOf: Int32Array;
}

/** The reports of a question in its rows. */
export interface GroupedReports<Place = RowsOfParts | RowsOfReports> {
  readonly rowCount: number;
  readonly place: Place;
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

/** Rows with how many reports of each kind they have, on their way to be told. */
class Grouping {
  readonly own: Int32Array;
  private readonly rows: Rows;
  private readonly weights: Weights;
  private readonly all: readonly ReportDimensionKey[];

  constructor(
    private readonly rowKeys: RowKeys,
    private readonly columns: ReportColumns,
  ) {
    const { keys, carried, hasYears } = rowKeys;
    this.all = [...keys, ...carried];
    this.own = new Int32Array(this.all.length);
    this.rows = new Rows(
      keys.map((key) => rangeOf(key, columns)),
      carried.length,
    );
    this.weights = new Weights(hasYears ? columns.years.count : 1, columns.signatures.length);
  }

  /** The row of the keys in `own`. */
  row(): number {
    return this.rows.rowOf(this.own);
  }

  count(row: number, year: number, signature: number, reports: number): void {
    this.weights.add(row, this.rowKeys.hasYears ? year - this.columns.years.first : 0, signature, reports);
  }

  toGrouped<Place>(place: Place): GroupedReports<Place> {
    const { rows } = this;
    // A question without keys has one row, of whatever it is about, be it nothing.
    if (this.rowKeys.keys.length === 0 && rows.count === 0) rows.rowOf(this.own.fill(-1));
    const groups = this.weights.toGroups();
    const reports = new Int32Array(rows.count);
    groups.row.forEach((row, index) => {
      reports[row]! += groups.weight[index]!;
    });
    const keys = new Map(this.all.map((key, index) => [key, Int32Array.from(rows.keys[index]!)] as const));
    return { rowCount: rows.count, place, keys, reports, groups };
  }
}

/** Puts the selected reports into rows one by one, and counts those that are alike. */
export function groupReports(
  rowKeys: RowKeys,
  { blocks: selected, agencies, reports: mask }: SelectedReports,
  columns: ReportColumns,
): GroupedReports<RowsOfReports> {
  const { blocks, agency, signature } = columns;
  const all = [...rowKeys.keys, ...rowKeys.carried];
  const blockKeys = all.map((key) => blockKeyOf(key, columns));
  const reportKeys = all.map((key, index) => (blockKeys[index] ? null : reportKeyOf(key, columns)));
  const hasOwnKeys = reportKeys.some((key) => key !== null);
  const grouping = new Grouping(rowKeys, columns);
  const { own } = grouping;
  const rowOf = new Int32Array(columns.count);
  for (const block of selected) {
    blockKeys.forEach((key, index) => {
      if (key) own[index] = key(block);
    });
    let row = -1;
    for (let report = blocks.start[block]!; report < blocks.start[block + 1]!; report += 1) {
      const isIn = (!agencies || agencies[agency[report]!] === 1) && (!mask || mask[report] === 1);
      if (!isIn) {
        rowOf[report] = -1;
        continue;
      }
      if (hasOwnKeys || row < 0) {
        for (let index = 0; index < reportKeys.length; index += 1)
          if (reportKeys[index]) own[index] = reportKeys[index]!(report);
        row = grouping.row();
      }
      rowOf[report] = row;
      grouping.count(row, blocks.year[block]!, signature[report]!, 1);
    }
  }
  return grouping.toGrouped({ blocks: selected, rowOf });
}

/** Puts the selected parts of a partition into rows; the partition has all keys of these. */
export function groupParts(
  rowKeys: RowKeys,
  partition: Partition,
  selected: Int32Array,
  columns: ReportColumns,
): GroupedReports<RowsOfParts> {
  const { firstRun, runSignature, runReports, year } = partition;
  const keys = [...rowKeys.keys, ...rowKeys.carried].map((key) => partition.keys.get(key)!);
  const grouping = new Grouping(rowKeys, columns);
  const { own } = grouping;
  const rowOf = selected.map((part) => {
    for (let index = 0; index < keys.length; index += 1) own[index] = keys[index]![part]!;
    const row = grouping.row();
    for (let run = firstRun[part]!; run < firstRun[part + 1]!; run += 1)
      grouping.count(row, year[part]!, runSignature[run]!, runReports[run]!);
    return row;
  });
  return grouping.toGrouped({ partition, selected, rowOf });
}

/** Puts all reports into rows, every part of a partition one. */
export function groupByPart(partition: Partition, columns: ReportColumns): GroupedReports<RowsOfReports> {
  const { count, partOf, firstRun, runSignature, runReports, reports } = partition;
  const row = new Int32Array(runSignature.length);
  for (let part = 0; part < count; part += 1) row.fill(part, firstRun[part], firstRun[part + 1]);
  return {
    rowCount: count,
    place: { blocks: everyBlock(columns), rowOf: partOf },
    keys: partition.keys,
    reports,
    groups: { row, year: new Int32Array(row.length), signature: runSignature, weight: runReports },
  };
}

/**
 * The rows of a filter: of whole parts, where a partition has the keys and can be filtered so; or else of single reports.
 */
export function groupSelected(
  rowKeys: RowKeys,
  selection: ReportSelection,
  columns: ReportColumns,
): GroupedReports {
  const keys = [...rowKeys.keys, ...rowKeys.carried];
  for (const make of partitionsOf(columns)) {
    const partition = make();
    const selected = keys.every((key) => partition.keys.has(key)) ? partition.select(selection) : null;
    if (selected) return groupParts(rowKeys, partition, selected, columns);
  }
  return groupReports(rowKeys, selectReports(selection, columns), columns);
}
