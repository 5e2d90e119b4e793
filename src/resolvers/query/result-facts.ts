import type { EditionKey } from '../../schema/catalogue/editions.js';

/** What is true of the reports behind an answer. All but `years` are numbers of reports. */
export interface ResultFacts {
  /** Counted in its rows. */
  readonly reports: number;
  /** Statistics years of the reports, ascending. */
  readonly years: readonly number[];
  /** On each edition of the form, or on a mixture with it, in the tables that the answer is computed from. */
  readonly editions: Readonly<Record<EditionKey, number>>;
  /** Left out because a wider report of the same row contains their area. */
  readonly contained: number;
  /** Let through by the filter, but of the other counting scope. */
  readonly ofOtherScope: number;
  /** Let through by the filter, but superseded by a report that is not. */
  readonly setAside: number;
}
