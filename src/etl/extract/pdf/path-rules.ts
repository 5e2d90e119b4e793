import { least, most } from './gather.js';
import type { Rule } from './drawn-page.js';
import { applyTo, type Box, type Matrix } from './geometry.js';

/** Steps of a path as the library writes them, by number, with how many coordinates each takes. */
const coordinates = [2, 2, 6, 4, 0];
const moveTo = 0;
const closePath = 4;
const curves: readonly number[] = [2, 3];

interface Outline {
  readonly points: (readonly [x: number, y: number])[];
  hasCurve: boolean;
  isClosed: boolean;
}

function outlinesOf(path: ArrayLike<number>, map: Matrix): Outline[] {
  const outlines: Outline[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    const count = coordinates[step];
    if (count === undefined) break;
    if (step === moveTo || outlines.length === 0)
      outlines.push({ points: [], hasCurve: false, isClosed: false });
    const outline = outlines.at(-1)!;
    if (step === closePath) outline.isClosed = true;
    else outline.points.push(applyTo(map, path[at + count - 1]!, path[at + count]!));
    if (curves.includes(step)) outline.hasCurve = true;
    at += count + 1;
  }
  return outlines;
}

/** How far a line may lean over its length, in points. */
const mostLean = 1;
/** The thickest bar that is a line and not an area, in points. */
const thickest = 3;

function toRule(a: readonly [number, number], b: readonly [number, number]): Rule[] {
  const [width, height] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (height <= mostLean && width > height)
    return [
      { axis: 'horizontal', at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) },
    ];
  if (width <= mostLean && height > width)
    return [
      { axis: 'vertical', at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) },
    ];
  return [];
}

function rulesOfStroke({ points, hasCurve, isClosed }: Outline): Rule[] {
  if (hasCurve) return [];
  const ends = isClosed ? [...points.slice(1), points[0]!] : points.slice(1);
  return ends.flatMap((end, index) => toRule(points[index]!, end));
}

/** The lines of a thin filled bar; a dot of a dotted line is a piece of a line along both axes. */
export function rulesOfBar(box: Box): Rule[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const rules: Rule[] = [];
  if (height <= thickest && width >= height)
    rules.push({ axis: 'horizontal', at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
  if (width <= thickest && height >= width)
    rules.push({ axis: 'vertical', at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
  return rules;
}

function rulesOfFill({ points, hasCurve }: Outline): Rule[] {
  if (hasCurve || points.length < 2) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return rulesOfBar({ left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) });
}

/** The lines that a path rules: the straight pieces of what is stroked, thin bars of what is filled. */
export function rulesOfPath(
  path: ArrayLike<number>,
  map: Matrix,
  painted: { readonly isStroked: boolean; readonly isFilled: boolean },
): Rule[] {
  return outlinesOf(path, map).flatMap((outline) => [
    ...(painted.isStroked ? rulesOfStroke(outline) : []),
    ...(painted.isFilled ? rulesOfFill(outline) : []),
  ]);
}
