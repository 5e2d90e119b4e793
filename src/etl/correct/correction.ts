import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { PrintedStatus } from '../../schema/catalogue/statuses.js';

/** Whose report of which year is meant. */
export interface TargetBody {
  /** Id of the body, e.g. `320813-GOVERNMENT`. */
  readonly agency: string;
  readonly year: number;
  readonly scope: CountingScopeKey;
}

/** The cell that a correction is for; at least one of document and body is named, and all that is named must fit. */
export interface CorrectionTarget {
  readonly sha256: string | null;
  readonly body: TargetBody | null;
  /** `table/ROW/COLUMN` */
  readonly cell: string;
}

/** A cell whose print is known to be wrong: what it prints, what it should be, why, and who says so. */
export interface Correction {
  /** Where it stands, for messages: file, entry and line. */
  readonly place: string;
  readonly target: CorrectionTarget;
  /** The print it was made for; `raw` is null where it does not matter. */
  readonly expect: {
    readonly value: string | null;
    readonly status: PrintedStatus;
    readonly raw: string | null;
  };
  readonly correct: { readonly value: string | null; readonly status: PrintedStatus };
  readonly reason: string;
  /** Address of the correction notice. */
  readonly source: string;
  readonly provider: string;
  readonly date: string;
  /** Only an accepted correction is applied. */
  readonly status: 'ACCEPTED' | 'PROPOSED' | 'WITHDRAWN';
}

/** An entry of a file of corrections that follows `corrections.schema.json`: every scalar is text. */
export interface CorrectionEntry {
  readonly target: {
    readonly sha256?: string;
    readonly agency?: string;
    readonly year?: string;
    readonly scope?: CountingScopeKey;
    readonly cell: string;
  };
  readonly expect: { readonly value?: string; readonly status: PrintedStatus; readonly raw?: string };
  readonly correct: { readonly value?: string; readonly status: PrintedStatus };
  readonly reason: string;
  readonly source: string;
  readonly provider: string;
  readonly date: string;
  readonly status: Correction['status'];
}
