import type { Rule } from './drawn-page.js';
import type { Box } from './geometry.js';
import { holds } from './geometry.js';
import { mergeRules } from './merge-rules.js';

/** A table by its lines: where columns and rows are bounded, and which of its fields have no wall between them. */
export interface Grid {
  readonly box: Box;
  /** Bounds of the columns, from the left, and of the rows, from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** For the field at `row * (xs.length - 1) + column`, the number of the cell that it belongs to. */
  readonly cells: readonly number[];
  readonly cellCount: number;
}

/** How near lines must come to meet, and bounds to be the same, in points. */
const near = 3.5;
/** The share of the side of a field that a line must run along to be its wall. */
const wallShare = 0.6;
const mostBounds = 400;

const meets = (horizontal: Rule, vertical: Rule): boolean =>
  vertical.at >= horizontal.from - near &&
  vertical.at <= horizontal.to + near &&
  horizontal.at >= vertical.from - near &&
  horizontal.at <= vertical.to + near;

function areMeeting(a: Rule, b: Rule): boolean {
  if (a.axis === b.axis) return false;
  return a.axis === 'horizontal' ? meets(a, b) : meets(b, a);
}

/** Sets of lines that meet, directly or through others. */
function connect(rules: readonly Rule[]): Rule[][] {
  const rest = new Set(rules);
  const sets: Rule[][] = [];
  for (const first of rest) {
    const set: Rule[] = [first];
    rest.delete(first);
    for (const rule of set) {
      const others = [...rest].filter((other) => areMeeting(rule, other));
      for (const other of others) rest.delete(other);
      set.push(...others);
    }
    sets.push(set);
  }
  return sets;
}

/** Bounds put together where they are near each other. */
function toBounds(values: readonly number[]): number[] {
  const bounds: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (bounds.length === 0 || value - bounds.at(-1)! > near) bounds.push(value);
  return bounds;
}

/** The length of a stretch along which lines run. */
function covered(rules: readonly Rule[], from: number, to: number): number {
  return rules.reduce((sum, rule) => sum + Math.max(Math.min(rule.to, to) - Math.max(rule.from, from), 0), 0);
}

/** For each bound, and each stretch of it, whether a wall stands there. */
function findWalls(
  rules: readonly Rule[],
  bounds: readonly number[],
  crossing: readonly number[],
): boolean[][] {
  return bounds.map((bound) => {
    const along = rules.filter((rule) => Math.abs(rule.at - bound) <= near);
    return crossing
      .slice(1)
      .map((to, index) => covered(along, crossing[index]!, to) >= wallShare * (to - crossing[index]!));
  });
}

/** Numbers the cells: fields with no wall between them are one. */
function joinFields(
  upright: readonly boolean[][],
  level: readonly boolean[][],
  columns: number,
  rows: number,
): number[] {
  const cells: number[] = Array.from({ length: columns * rows }, () => -1);
  for (let first = 0; first < cells.length; first++) {
    if (cells[first] !== -1) continue;
    const open = [first];
    cells[first] = first;
    for (const field of open) {
      const [row, column] = [Math.floor(field / columns), field % columns];
      const beside = [
        column > 0 && !upright[column]![row] ? field - 1 : -1,
        column < columns - 1 && !upright[column + 1]![row] ? field + 1 : -1,
        row > 0 && !level[row]![column] ? field - columns : -1,
        row < rows - 1 && !level[row + 1]![column] ? field + columns : -1,
      ].filter((next) => next >= 0 && cells[next] === -1);
      for (const next of beside) cells[next] = first;
      open.push(...beside);
    }
  }
  return cells;
}

/** Bounds across lines of an axis: where they stand, and where the lines of the other axis end. */
function boundsOf(rules: readonly Rule[], axis: Rule['axis']): number[] {
  return toBounds(rules.flatMap((rule) => (rule.axis === axis ? [rule.at] : [rule.from, rule.to])));
}

function toGrid(rules: readonly Rule[]): Grid[] {
  const horizontals = rules.filter((rule) => rule.axis === 'horizontal');
  const verticals = rules.filter((rule) => rule.axis === 'vertical');
  if (horizontals.length < 2 || verticals.length < 1) return [];
  const [xs, ys] = [boundsOf(rules, 'vertical'), boundsOf(rules, 'horizontal')];
  if (xs.length > mostBounds || ys.length > mostBounds) return [];
  const [upright, level] = [findWalls(verticals, xs, ys), findWalls(horizontals, ys, xs)];
  const cells = joinFields(upright, level, xs.length - 1, ys.length - 1);
  const box = { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! };
  const cellCount = new Set(cells).size;
  return cellCount < 2 ? [] : [{ box, xs, ys, cells, cellCount }];
}

/** Of a table and a frame around it, or a mark within it, the one with more cells. */
function isBesideBetter(grid: Grid, grids: readonly Grid[]): boolean {
  return !grids.some(
    (other) =>
      other !== grid &&
      (holds(grid.box, other.box) || holds(other.box, grid.box)) &&
      other.cellCount > grid.cellCount,
  );
}

const mostRules = 6000;

/** The tables of a page that are drawn with lines, from the top. A frame around text is none. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const horizontals = mergeRules(rules, 'horizontal');
  const verticals = mergeRules(rules, 'vertical');
  if (horizontals.length + verticals.length > mostRules) return [];
  const grids = connect([...horizontals, ...verticals]).flatMap(toGrid);
  return grids.filter((grid) => isBesideBetter(grid, grids)).sort((a, b) => a.box.top - b.box.top);
}
