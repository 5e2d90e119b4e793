import { alignFigures } from './figure-columns.js';
import { toFigureRow, type FigureRow } from './figure-rows.js';
import { least, pushTo } from './gather.js';
import { boxAround } from './geometry.js';
import { findOwners, joinPieces } from './gather-labels.js';
import type { PlacedText } from './page-line.js';
import type { Chunk } from './row-chunks.js';
import type { TextRow } from './text-rows.js';

const middleOf = (row: FigureRow): number => (row.box.top + row.box.bottom) / 2;

/** Rows of text that belong together: rows of figures and the labels left of them, or one line of prose. */
type Zone = readonly FigureRow[];

/** How far down, in heights of a row, a table without lines may go on after a row of figures. */
const reach = 6;

const hasFigures = (row: FigureRow): boolean => row.figures.length > 0;

/** Whether a row that has no figures leaves the place of the figures free, as the label of a row does. */
function isLabelRow(row: FigureRow, left: number): boolean {
  return row.box.right <= left;
}

function zoneLeft(rows: readonly FigureRow[]): number {
  return least(rows.flatMap((row) => row.figures.map((figure) => figure.box.left)));
}

function isNear(a: FigureRow, b: FigureRow): boolean {
  return middleOf(b) - middleOf(a) <= reach * Math.max(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
}

/** The zone that a row of figures opens: from the labels above it to the labels below its last row. */
function growZone(rows: readonly FigureRow[], first: number): { start: number; end: number } {
  let left = zoneLeft([rows[first]!]);
  let [start, end, last] = [first, first + 1, first];
  for (; end < rows.length && isNear(rows[end - 1]!, rows[end]!); end++) {
    const row = rows[end]!;
    if (hasFigures(row)) {
      left = Math.min(left, zoneLeft([row]));
      last = end;
    } else if (!isLabelRow(row, left)) break;
  }
  while (start > 0 && !hasFigures(rows[start - 1]!) && isLabelRow(rows[start - 1]!, left)) {
    if (!isNear(rows[start - 1]!, rows[start]!)) break;
    start--;
  }
  return { start, end: Math.max(end, last + 1) };
}

function toZones(rows: readonly FigureRow[]): Zone[] {
  const zones: Zone[] = [];
  for (let at = 0; at < rows.length;) {
    let first = at;
    while (first < rows.length && !hasFigures(rows[first]!)) first++;
    if (first === rows.length) break;
    const { start, end } = growZone(rows, first);
    const from = Math.max(start, at);
    zones.push(...rows.slice(at, from).map((row) => [row]));
    zones.push(rows.slice(from, end));
    at = end;
  }
  const done = zones.reduce((sum, zone) => sum + zone.length, 0);
  return [...zones, ...rows.slice(done).map((row) => [row])];
}

function toProse(row: FigureRow): PlacedText[] {
  const chunks = [...row.labels, ...row.figures];
  const text = chunks.map((chunk) => chunk.text).join(' ');
  return [{ text, box: boxAround(chunks.map((chunk) => chunk.box)) }];
}

/** An empty cell stands where the cell before it ends. */
function toCells(
  cells: readonly (Chunk | null)[],
  labels: readonly PlacedText[],
  row: FigureRow,
): PlacedText[] {
  const placed: PlacedText[] = [...labels];
  for (const cell of cells) {
    const before = placed.at(-1)?.box ?? row.box;
    const empty = { left: before.right, right: before.right, top: row.box.top, bottom: row.box.bottom };
    placed.push(cell ? { text: cell.text, box: cell.box } : { text: '', box: empty });
  }
  return placed;
}

function toLines(rows: Zone): PlacedText[][] {
  const figureRows = rows.filter(hasFigures);
  const aligned = alignFigures(figureRows);
  const owners = findOwners(rows);
  const labels = new Map<FigureRow, Chunk[]>();
  for (const row of rows) for (const label of row.labels) pushTo(labels, owners.get(row) ?? row, label);
  let figures = 0;
  return rows.flatMap((row): PlacedText[][] => {
    if (!hasFigures(row)) return owners.has(row) ? [] : [toProse(row)];
    return [toCells(aligned[figures++]!, joinPieces(labels.get(row) ?? []), row)];
  });
}

/**
 * The lines of text that stands in no drawn table, each as its cells. Rows with figures in columns become rows of cells: a label that
 * is broken over lines stands whole before its figures, and an empty cell among figures is kept.
 */
export function toFreeLines(rows: readonly TextRow[]): PlacedText[][] {
  return toZones(rows.map(toFigureRow)).flatMap(toLines);
}
