import type { FigureRow } from './figure-rows.js';
import { boxAround, heightOf } from './geometry.js';
import type { PlacedText } from './page-line.js';
import type { Chunk } from './row-chunks.js';

const ordinal = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.．]|\d{1,2}[.．、])/u;
/** How far apart two pieces of one label may begin, in parts of the font size. */
const indent = 1.5;
/** The widest gap between two lines of one label, in heights of a line. */
const lineGap = 0.8;

const middleOf = (row: FigureRow): number => (row.box.top + row.box.bottom) / 2;
const startsLabel = (row: FigureRow): boolean =>
  row.labels.length > 0 && ordinal.test(row.labels.at(-1)!.text);

function isAligned(a: Chunk, b: Chunk): boolean {
  return Math.abs(a.box.left - b.box.left) <= indent * b.size;
}

/** Whether a line begins where labels of the table begin; beside a row without a label, anywhere. */
function fits(line: FigureRow, owner: FigureRow, labels: readonly Chunk[]): boolean {
  return (
    owner.labels.length === 0 || line.labels.some((piece) => labels.some((label) => isAligned(label, piece)))
  );
}

/**
 * The row of figures to which a line of label belongs: the nearest, but a line with an ordinal begins the label of
 * a row below it, and goes on from no row below that has an ordinal of its own.
 */
function nearestOwner(line: FigureRow, owners: readonly FigureRow[]): FigureRow | undefined {
  const above = owners.findLast((owner) => middleOf(owner) < middleOf(line));
  const below = owners.find((owner) => middleOf(owner) >= middleOf(line));
  if (!above || !below) return startsLabel(line) ? below : (above ?? below);
  if (startsLabel(line)) return below;
  if (startsLabel(below)) return above;
  const isNearerBelow = middleOf(below) - middleOf(line) < middleOf(line) - middleOf(above) - 0.5;
  return isNearerBelow ? below : above;
}

/** Rows that follow each other as closely as the lines of one label do. */
function toBlocks(rows: readonly FigureRow[]): FigureRow[][] {
  const blocks: FigureRow[][] = [];
  for (const row of rows) {
    const before = blocks.at(-1)?.at(-1);
    const gap = before ? row.box.top - before.box.bottom : Infinity;
    if (before && gap <= lineGap * Math.min(heightOf(row.box), heightOf(before.box)))
      blocks.at(-1)!.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** For each line of label among rows of a table, the row of figures that it belongs to; lines of none are left out. */
export function findOwners(rows: readonly FigureRow[]): Map<FigureRow, FigureRow> {
  const owned = new Map<FigureRow, FigureRow>();
  const labels = rows.flatMap((row) => (row.figures.length > 0 ? row.labels : []));
  for (const block of toBlocks(rows)) {
    const owners = block.filter((row) => row.figures.length > 0);
    for (const line of block.filter((row) => row.figures.length === 0)) {
      const owner = nearestOwner(line, owners);
      if (owner && fits(line, owner, labels)) owned.set(line, owner);
    }
  }
  return owned;
}

/** The labels that pieces make, given from the top: pieces that begin at the same indent are one label. */
export function joinPieces(pieces: readonly Chunk[]): PlacedText[] {
  const groups: Chunk[][] = [];
  for (const piece of pieces) {
    const group = groups.find((group) => isAligned(group[0]!, piece) && !ordinal.test(piece.text));
    if (group) group.push(piece);
    else groups.push([piece]);
  }
  const sorted = groups.sort((a, b) => a[0]!.box.left - b[0]!.box.left);
  return sorted.map((group) => ({
    text: group.map((piece) => piece.text).join(''),
    box: boxAround(group.map((piece) => piece.box)),
  }));
}
