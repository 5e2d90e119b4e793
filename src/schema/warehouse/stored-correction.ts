import type { PrintedStatus } from '../catalogue/statuses.js';
import type { CellCorrection } from '../report/normalized-report.js';

/** What the `correction` column of a fact holds in JSON: the print that the row's value took the place of, and why. */
export interface StoredCorrection extends CellCorrection {
  /** The right number; null where it is not to be counted. */
  readonly value: string | null;
  readonly printed: string | null;
  readonly printedStatus: PrintedStatus;
}
