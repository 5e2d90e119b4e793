const mebibyte = 1024 * 1024;

/** What one document may cost. A report is some ten kilobytes of text; nothing that is one comes near. */
export interface ExtractLimits {
  /** Bytes of one document, in a folder or in an archive. */
  readonly documentBytes: number;
  /** Bytes that one part of a Word or Excel file may unpack to. */
  readonly partBytes: number;
  /** Elements within each other. */
  readonly nesting: number;
  /** Elements of a page, or of one part of a Word or Excel file. */
  readonly elements: number;
  /** Characters of the text drawn from a document. */
  readonly textLength: number;
  /** Cells of a workbook, empty ones that are drawn included. */
  readonly sheetCells: number;
  /** Bytes of a JSON file that is one value; NDJSON is read line by line and may have any size. */
  readonly jsonBytes: number;
  /** Bytes of one line of NDJSON. */
  readonly lineBytes: number;
  /** Members of an archive. */
  readonly archiveMembers: number;
  /** Bytes that an archive may unpack to in any case; a large one may unpack to `archiveRatio` times its size. */
  readonly archiveBytes: number;
  /** How many times its packed size a member may unpack to; below a mebibyte anything goes. */
  readonly archiveRatio: number;
}

/** The limits that hold where nothing else is said. */
export const extractLimits: ExtractLimits = {
  documentBytes: 32 * mebibyte,
  partBytes: 64 * mebibyte,
  nesting: 10_000,
  elements: 1_000_000,
  textLength: 1_000_000,
  sheetCells: 500_000,
  jsonBytes: 256 * mebibyte,
  lineBytes: 8 * mebibyte,
  archiveMembers: 250_000,
  archiveBytes: 1024 * mebibyte,
  archiveRatio: 100,
};
