/** One class of a scale: the smallest and the largest value that is in it. */
export interface ScaleClass {
  readonly from: number;
  readonly to: number;
}

/** The most classes a scale has: more cannot be told apart by eye. */
export const maximumClasses = 5;

/**
 * Classes of equal size (quantiles) over positive numbers; fewer where there are fewer different values, so that
 * equal values are never in different classes. Each class is told by values that occur.
 */
export function classesOf(values: readonly number[]): readonly ScaleClass[] {
  const distinct = [...new Set(values)].sort((left, right) => left - right);
  if (distinct.length === 0) return [];
  const sorted = values.toSorted((left, right) => left - right);
  const count = Math.min(maximumClasses, distinct.length);
  const starts = new Set<number>([distinct[0]!]);
  for (let index = 1; index < count; index += 1) {
    starts.add(sorted[Math.floor((index * sorted.length) / count)]!);
  }
  const bounds = [...starts].sort((left, right) => left - right);
  return bounds.map((from, index) => {
    const next = bounds[index + 1] ?? Infinity;
    return { from, to: distinct.findLast((value) => value < next)! };
  });
}

/** The index of the class a value is in; -1 where there is none. */
export function classOf(value: number, classes: readonly ScaleClass[]): number {
  return classes.findIndex(({ from, to }) => value >= from && value <= to);
}

/** The color of a class out of a ramp: the classes are spread over the whole ramp. */
export function colorOfClass(index: number, count: number, ramp: readonly string[]): string {
  const position =
    count <= 1 ? Math.floor(ramp.length / 2) : Math.round((index * (ramp.length - 1)) / (count - 1));
  return ramp[position]!;
}
