import type { CoverageQuery, MissingReport } from '../query/coverage-query.js';
import { bodyKeysOf, groupBodies, type GroupedBodies } from './group-bodies.js';
import { toYearBits, type ReportedBodies } from './reported-bodies.js';

/** A row of an answer: the numbers of its keys in the order of the groups, and the years it is of. */
interface NamedRow {
  readonly numbers: readonly number[];
  readonly years: readonly number[];
}

/** The row that a key of a group names. */
function parseGroupKey(groupKey: string, query: CoverageQuery, bodies: ReportedBodies): NamedRow {
  const texts = JSON.parse(groupKey) as readonly (string | null)[];
  const textOf = new Map(query.by.map((dimension, index) => [dimension, texts[index] ?? null]));
  const numbers = bodyKeysOf(query).map((dimension) => {
    const { numberOf, texts: all } = bodies.keys[dimension];
    const text = textOf.get(dimension)!;
    return text === null ? all.length : (numberOf.get(text) ?? -1);
  });
  const year = textOf.get('YEAR');
  return { numbers, years: year == null ? query.years : query.years.filter((own) => String(own) === year) };
}

/** Finds the group that has some keys by halving; −1 where there is none. */
function findGroup(numbers: readonly number[], { bodies: sorted, starts, keys }: GroupedBodies): number {
  const compare = (group: number): number => {
    const body = sorted[starts[group]!]!;
    const index = keys.findIndex(({ of }, place) => of[body] !== numbers[place]);
    return index < 0 ? 0 : keys[index]!.of[body]! - numbers[index]!;
  };
  let [from, to] = [0, starts.length - 2];
  while (from <= to) {
    const middle = (from + to) >>> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

function listMissing(
  { numbers, years }: NamedRow,
  grouped: GroupedBodies,
  { first, offset }: { readonly first: number; readonly offset: number },
  bodies: ReportedBodies,
): MissingReport[] {
  const group = findGroup(numbers, grouped);
  const found: MissingReport[] = [];
  if (group < 0) return found;
  let ahead = 0;
  for (const year of years) {
    const bit = toYearBits([year], bodies)!;
    for (let place = grouped.starts[group]!; place < grouped.starts[group + 1]!; place += 1) {
      const body = grouped.bodies[place]!;
      if ((bodies.expected[body]! & ~bodies.reported[body]! & bit) === 0) continue;
      ahead += 1;
      if (ahead <= offset) continue;
      if (found.length === first) return found;
      found.push({ ...bodies.agencies.rows[body]!, missing_year: year });
    }
  }
  return found;
}

/**
 * A page of those that did not report, of each of some groups, from the bodies in memory, as its statement would give it. Null
 * for a year that the release does not have; then the statement is to be run.
 */
export function answerMissing(
  query: CoverageQuery,
  groupKeys: readonly string[],
  page: { readonly first: number; readonly offset: number },
  bodies: ReportedBodies,
): ReadonlyMap<string, MissingReport[]> | null {
  const yearBits = toYearBits(query.years, bodies);
  if (yearBits === null) return null;
  const grouped = groupBodies(query, yearBits, bodies);
  return new Map(
    groupKeys.map((groupKey) => [
      groupKey,
      listMissing(parseGroupKey(groupKey, query, bodies), grouped, page, bodies),
    ]),
  );
}
