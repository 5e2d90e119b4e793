import type { FormTableKey } from '../schema/catalogue/cells.js';
import type { Issue } from '../schema/report/normalized-report.js';
import type { RuleHead } from '../schema/report/rule-head.js';

/** A cell in an equation over two years; `sign` is what it counts on its side of zero. */
export interface CrossYearTerm {
  readonly of: 'earlier' | 'later';
  readonly ref: string;
  readonly sign: 1 | -1;
}

/** Cells of two consecutive reports of one body, signs given, that come to zero together. */
export interface CrossYearEquation {
  /** Key of the column or row it is about, e.g. `NATURAL_PERSON`. */
  readonly line: string;
  readonly terms: readonly CrossYearTerm[];
}

/** An equation that does not hold between two reports. */
export interface CrossYearFailure {
  readonly line: string;
  readonly agencyName: string;
  /** The year of the later report. */
  readonly year: number;
  readonly earlierId: string;
  readonly laterId: string;
  /** The numbers of the terms, in their order. */
  readonly values: readonly string[];
}

/** A rule between the reports of one body and scope in consecutive years; its issues belong to the later one. */
export interface CrossYearRule extends RuleHead {
  /** The table that all its cells stand in. */
  readonly table: FormTableKey;
  readonly equations: readonly CrossYearEquation[];
  readonly toIssue: (failure: CrossYearFailure) => Issue;
}
