import type { Issue, Place, Source } from '../schema/report/normalized-report.js';

/** Where a piece of the text stands in the document: what begins at a line and column, to the next mark. */
export interface PlaceMark {
  /** Line and column of the text, counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly at: Place;
}

/**
 * One document as a reader of its format gives it: where it came from and what is printed in it, in reading
 * order. A row of a table is one line, `|cell|cell|`: each cell once, an empty one between its bars.
 */
export interface RawDocument {
  readonly source: Source;
  readonly text: string;
  /** The title as stated beside the text, as in the metadata of a web page. */
  readonly title?: string | undefined;
  /** The issuer as stated beside the text. */
  readonly issuer?: string | undefined;
  /** 网站标识码: ten digits, the first six the division the site belongs to. */
  readonly siteCode?: string | undefined;
  /** Places of the cells, by line and column of the text; none where line and column are the place. */
  readonly marks?: readonly PlaceMark[] | undefined;
  /** What a reader of its numbers should know of how the document was read. */
  readonly issues?: readonly Issue[] | undefined;
}
