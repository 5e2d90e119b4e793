/** A place on a sheet; row and column count from 1. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, ends included. */
export interface SheetRange {
  readonly first: SheetPlace;
  readonly last: SheetPlace;
}

const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const letterBase = 26;

/** The place that a reference such as `AB12` names, or null. */
export function parseReference(text: string): SheetPlace | null {
  const [, letters, digits] = reference.exec(text) ?? [];
  if (letters === undefined) return null;
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * letterBase + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits), column };
}

/** The range that a text such as `A1:C3` names, or null. */
export function parseRange(text: string): SheetRange | null {
  const [first, last] = text.split(':').map(parseReference);
  return first ? { first, last: last ?? first } : null;
}
