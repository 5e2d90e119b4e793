import type { FittedCells } from './fit-cells.js';
import { valuesOf, type LabelStream, type ValueRun } from './label-stream.js';
import type { LabelToken, Token, ValueToken } from './tokens.js';

/** The places of a row's values among its columns, by what stands between them; null where they fit no columns. */
export type PlaceRow = (run: ValueRun, label: LabelToken) => readonly number[] | null;

const endOf = (token: Token): number => token.column + token.raw.length;

/** One cell a line, and so many lines for each: an empty cell left an empty line. */
const byLines =
  (linesOfCell: number): PlaceRow =>
  (run, label) =>
    valuesOf(run).map((value) => (value.tableLine - label.tableLine) / linesOfCell - 1);

/** An empty cell left one empty line, or two. */
export const waysByLines: readonly { readonly linesOfCell: number; readonly place: PlaceRow }[] = [1, 2].map(
  (linesOfCell) => ({ linesOfCell, place: byLines(linesOfCell) }),
);

/** One space between cells: an empty cell left two. A value first on a line may be the last of a row that is cut. */
export const bySpaces: PlaceRow = (run, label) => {
  const values = valuesOf(run);
  const [first] = values;
  if (!first) return [];
  if (values.some((value) => value.line !== first.line)) return null;
  if (first.line !== label.line && first.column === 1 && values.length === 1) return null;
  let last: Token = label;
  let place = -1;
  return values.map((value) => {
    place += value.line === last.line ? value.column - endOf(last) : value.column;
    last = value;
    return place;
  });
};

/** The cells of a row with its values in these places, the others empty; null where they do not fit. */
export function fillPlaces(
  values: readonly ValueToken[],
  places: readonly number[],
  arity: number,
): FittedCells | null {
  const isOrdered = places.every((place, index) => place > (places[index - 1] ?? -1));
  if (!isOrdered || !places.every(Number.isInteger) || (places.at(-1) ?? 0) >= arity) return null;
  const { line, column, tableLine } = values[0] ?? { line: 1, column: 1, tableLine: 1 };
  return Array.from({ length: arity }, (_, place) => {
    const index = places.indexOf(place);
    return index < 0 ? ({ kind: 'blank', raw: '', line, column, tableLine } as const) : values[index]!;
  });
}

/** A row with its values in places told one way. */
export function placeRow(
  run: ValueRun,
  stream: LabelStream,
  way: PlaceRow,
  arity: number,
): FittedCells | null {
  const label = stream.tokens[run.position - 1];
  const places = label && way(run, label);
  return places ? fillPlaces(valuesOf(run), places, arity) : null;
}
