import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { Row } from '../../schema/warehouse/tables.js';

/** Every report of a release in the order in which reports are listed; its place there is its rank. */
export interface ReportOrder {
  /** Where `dim_reports` has it, by rank: its rowid. */
  readonly rowids: Int32Array;
}

/** Bodies by their number, which counts them in the order of their ids. */
export interface AgencyColumns {
  readonly rows: readonly Row<'dim_agencies'>[];
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly types: readonly string[];
  /** Index into `types`, which is sorted. */
  readonly type: Uint8Array;
  readonly levels: readonly (string | null)[];
}

/** What reports are on, so that rows can be told to be on the same: a body, or under GOVERNMENT_REPORTS an area. */
export interface SubjectColumns {
  /** The number of its subject, by report. */
  readonly of: Int32Array;
  /** Two independent hashes of each subject: which of them a row has is told by these. */
  readonly hashes: readonly [Int32Array, Int32Array];
}

/** The regions that have reports, in slots; slot 0 is of reports whose region is not known. */
export interface RegionColumns {
  /** Every id that a row can be grouped under, sorted; rows hold indexes into it, −1 for none. */
  readonly ids: readonly string[];
  readonly keys: Readonly<Record<'PROVINCE' | 'PREFECTURE' | 'COUNTY', Int32Array>>;
  /** The region of each slot itself, as an index into `ids`; −1 where no row can be grouped under it. */
  readonly own: Int32Array;
  /** The slots that lie in a region, itself included. */
  readonly slotsIn: ReadonlyMap<string, readonly number[]>;
  /** The first block of each slot, and behind the last slot the number of blocks. */
  readonly firstBlock: Int32Array;
}

/** Reports of one region and year, which stand one after another. */
export interface BlockColumns {
  readonly count: number;
  readonly start: Int32Array;
  readonly slot: Int32Array;
  readonly year: Int32Array;
  /** The first run of each block: reports of one signature, which stand one after another in it. */
  readonly firstRun: Int32Array;
  readonly runStart: Int32Array;
}

/** The stored cells of one category, in the order of their reports. */
export interface CategoryFacts {
  readonly report: Int32Array;
  /** Index into the applicant types; 0 in other tables. */
  readonly column: Uint8Array;
  /** 0 where there is a number, or else the state that says why not. */
  readonly missing: Uint8Array;
  /** The number times ten to the power of `digits`: an integer that a double holds exactly. */
  readonly value: Float64Array;
  readonly digits: number;
  /** Sum of all absolute values, as stored: no sum of some of them is further from zero. */
  readonly total: number;
  /** The first fact of each block, and behind the last block the number of facts. */
  readonly firstOfBlock: Int32Array;
}

/**
 * Reports of one counting scope with their stored cells, in memory: sorted by region, year and signature, so that a place
 * is a range and reports that are alike are counted without being looked at. About forty-five bytes a report.
 */
export interface ReportColumns {
  readonly count: number;
  readonly agency: Int32Array;
  /** Its place among all reports as they are listed. */
  readonly rank: Int32Array;
  readonly subjects: SubjectColumns;
  /** Index into `signatures`. */
  readonly signature: Uint16Array;
  readonly signatures: readonly number[];
  readonly years: { readonly first: number; readonly count: number };
  readonly agencies: AgencyColumns;
  readonly regions: RegionColumns;
  readonly blocks: BlockColumns;
  /** By category id; undefined where no report has such a cell. */
  readonly facts: readonly (CategoryFacts | undefined)[];
  /** The reports that have an issue, by its code, ascending. */
  readonly issues: ReadonlyMap<string, Int32Array>;
}

/** In place of the report that one gave way to: it gave way to none, or to one that is not among those counted. */
export const noWinner = -2;
export const winnerElsewhere = -1;

/** Reports that gave way to others. Their cells are not there: nothing is ever computed from them. */
export interface SupersededColumns extends ReportColumns {
  /** The report each gave way to: its place among the counted ones of the same scope. */
  readonly winner: Int32Array;
}

/** What is kept in memory of the reports of a release, by counting scope. */
export interface ReleaseColumns {
  readonly agencies: AgencyColumns;
  readonly order: ReportOrder;
  readonly counted: Readonly<Record<CountingScopeKey, ReportColumns>>;
  readonly superseded: Readonly<Record<CountingScopeKey, SupersededColumns>>;
}

/**
 * Below this the double nearest to an amount, times a million and rounded, is the amount in millionths, and every sum of
 * such integers is a double itself.
 */
export const exactLimit = 2 ** 51;
