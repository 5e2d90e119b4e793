import type { Source } from '../schema/report/normalized-report.js';

/**
 * One document as a reader of its format gives it: where it came from and what is printed in it, in reading
 * order. A format that has real tables will give them beside the text.
 */
export interface RawDocument {
  readonly source: Source;
  readonly text: string;
}
