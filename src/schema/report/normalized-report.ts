import type { AgencyTypeKey } from '../catalogue/agency-types.js';
import type { TableEdition } from '../catalogue/editions.js';
import type { IssueCode, RejectionCode, SeverityKey } from '../catalogue/issues.js';
import type { CountingScopeKey, RegionRuleKey } from '../catalogue/regions.js';
import type { PrintedStatus } from '../catalogue/statuses.js';

/** Where a document came from. */
export interface Source {
  readonly uri: string;
  /** SHA-256 of the document's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly publishedOn?: string | null;
  readonly retrievedOn?: string | null;
}

/** Where a cell stands in its document: line and column count from 1. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly page?: number;
  readonly box?: readonly [number, number, number, number];
  readonly table?: number;
  readonly row?: number;
}

/** What a cell printed before a correction took its place. */
export interface PrintedCellValue {
  readonly value: string | null;
  readonly status: PrintedStatus;
  readonly raw: string | null;
}

/** Why a cell was corrected, and where the correction stands. */
export interface CellCorrection {
  readonly reason: string;
  /** Address of the correction notice. */
  readonly source: string;
}

/** One box of the printed form, as read. */
export interface Cell {
  /**
   * Exact decimal, or null unless the cell holds a number (or a blank proven to be zero). Of a corrected cell the
   * right number; the printed one is in `correctedFrom`.
   */
  readonly value: string | null;
  /** Only where the unit is not the catalogue's; null for an amount printed without one. */
  readonly unit?: string | null;
  readonly status: PrintedStatus;
  readonly raw: string | null;
  readonly inferredZero?: boolean;
  readonly correctedFrom?: PrintedCellValue;
  readonly correction?: CellCorrection;
  readonly at?: Place;
}

/** A passage of prose, by section of the form (1 to 6). */
export interface Section {
  readonly number: number;
  readonly heading: string;
  readonly text: string;
}

/** Something about a report that a reader of its numbers should know. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: SeverityKey;
  readonly message: string;
  /** References of the cells concerned. */
  readonly cells: readonly string[];
}

/** The region of a report and how it was told. */
export interface RegionResolution {
  /** Id of the region in the year, or its GB/T 2260 code; null where the evidence leaves more than one or none. */
  readonly code: string | null;
  readonly candidates: readonly string[];
  readonly rule: RegionRuleKey;
  /** The words, or the code, that the rule went by; left out where there are none. */
  readonly evidence?: string | undefined;
}

/** The editions of the three tables, each told from its own headers. */
export interface TableEditions {
  readonly disclosure: TableEdition;
  readonly applications: TableEdition;
  readonly proceedings: TableEdition;
}

/** One annual report as read: every printed cell with its state and its place. */
export interface NormalizedReport {
  readonly outcome: 'read';
  readonly source: Source;
  readonly title: string | null;
  readonly year: number | null;
  readonly agency: { readonly name: string; readonly type: AgencyTypeKey };
  readonly region: RegionResolution;
  readonly scope: CountingScopeKey | 'UNKNOWN';
  readonly editions: TableEditions;
  readonly cells: Readonly<Record<string, Cell>>;
  /** What the cells of the editions that are not listed are. */
  readonly unlisted?: 'ABSENT' | 'ZERO';
  readonly sections?: readonly Section[];
  readonly issues: readonly Issue[];
}

/** A document that was not read, and why. */
export interface RejectedDocument {
  readonly outcome: 'rejected';
  readonly source: Source;
  readonly reason: { readonly code: RejectionCode; readonly message: string };
}

/** What became of one document: every document yields exactly one. */
export type DocumentOutcome = NormalizedReport | RejectedDocument;
