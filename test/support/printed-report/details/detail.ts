import type { PrintedRow } from '../rows.js';
import type { Random } from '../random.js';
import type { Truth } from '../truth.js';

/** The three tables of a report, row by row, before a layout prints them. */
export interface PrintedTables {
  readonly disclosure: readonly PrintedRow[];
  readonly applications: readonly PrintedRow[];
  readonly proceedings: readonly PrintedRow[];
}

/** What the documentation says of something that is seen in print. */
export interface PrintNote {
  /** Its number in the domain, with a letter where it is seen in more than one way. */
  readonly key: string;
  readonly says: string;
  readonly example: string;
  /** What the reader does with it. */
  readonly handled: string;
}

/** A way of printing that the domain lists in § 2.1 (`other`) or § 2.2. */
export interface PrintDetail extends PrintNote {
  /** What the body fills in differently. */
  readonly fill?: (truth: Truth, random: Random) => Truth;
  /** What the page prints differently, the same numbers filled in. */
  readonly print?: (tables: PrintedTables, random: Random) => PrintedTables;
  /** Tables that are not printed. */
  readonly omits?: readonly (keyof PrintedTables)[];
  /** Sentences above a table, or in its stead. */
  readonly prose?: (truth: Truth, random: Random) => Partial<Record<keyof PrintedTables, string>>;
  /** Whether the detail can be seen in reports of the edition. */
  readonly in?: Truth['edition'];
  /** Whether it takes cells out of the print, so that what is left may be read in more than one way. */
  readonly losesCells?: boolean;
  /** Shapes that leave no trace of it. */
  readonly notInShapes?: readonly string[];
}
