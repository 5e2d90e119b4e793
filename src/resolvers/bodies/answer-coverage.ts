import type { CoverageGroup, CoveragePage, CoverageQuery } from '../query/coverage-query.js';
import { areApart, bodyKeysOf, groupBodies, type GroupedBodies } from './group-bodies.js';
import { countBits, toYearBits, type ReportedBodies } from './reported-bodies.js';

/** How many ought to have reported and how many did: by group, and within it by year where rows are of years. */
interface CountedGroups {
  readonly expected: Int32Array;
  readonly reported: Int32Array;
  /** Rows of a group: one a year, or one in all. */
  readonly rowsEach: number;
}

function countOverYears(
  { bodies: sorted, starts }: GroupedBodies,
  yearBits: number,
  bodies: ReportedBodies,
): CountedGroups {
  const expected = new Int32Array(starts.length - 1);
  const reported = new Int32Array(starts.length - 1);
  for (let group = 0; group < expected.length; group += 1)
    for (let place = starts[group]!; place < starts[group + 1]!; place += 1) {
      const body = sorted[place]!;
      expected[group]! += countBits(bodies.expected[body]! & yearBits);
      reported[group]! += countBits(bodies.reported[body]! & yearBits);
    }
  return { expected, reported, rowsEach: 1 };
}

function countByYear(
  { bodies: sorted, starts }: GroupedBodies,
  years: readonly number[],
  bodies: ReportedBodies,
): CountedGroups {
  const shifts = Int32Array.from(years, (year) => year - bodies.years.first);
  const rowsEach = shifts.length;
  const expected = new Int32Array((starts.length - 1) * rowsEach);
  const reported = new Int32Array((starts.length - 1) * rowsEach);
  for (let group = 0; group < starts.length - 1; group += 1)
    for (let place = starts[group]!; place < starts[group + 1]!; place += 1) {
      const [own, told] = [bodies.expected[sorted[place]!]!, bodies.reported[sorted[place]!]!];
      for (let index = 0; index < rowsEach; index += 1) {
        expected[group * rowsEach + index]! += (own >>> shifts[index]!) & 1;
        reported[group * rowsEach + index]! += (told >>> shifts[index]!) & 1;
      }
    }
  return { expected, reported, rowsEach };
}

/** The groups at which one of the keys before the year changes: among those between, rows go by year before all else. */
function toBlocks({ by }: CoverageQuery, { bodies: sorted, starts, keys }: GroupedBodies): number[] {
  const before = keys.slice(0, Math.max(0, by.indexOf('YEAR')));
  const groupCount = starts.length - 1;
  const blocks = [0];
  for (let group = 1; before.length > 0 && group < groupCount; group += 1)
    if (areApart(sorted[starts[group]!]!, sorted[starts[group - 1]!]!, before)) blocks.push(group);
  return [...blocks, groupCount];
}

/** The rows of an answer in their order, each by its place among all that were counted. */
function orderRows(
  query: CoverageQuery,
  grouped: GroupedBodies,
  { expected, rowsEach }: CountedGroups,
): Int32Array {
  const rows = new Int32Array(expected.length);
  let count = 0;
  const blocks = toBlocks(query, grouped);
  for (let block = 0; block < blocks.length - 1; block += 1)
    for (let year = 0; year < rowsEach; year += 1)
      for (let group = blocks[block]!; group < blocks[block + 1]!; group += 1) {
        const row = group * rowsEach + year;
        if (expected[row]! > 0) rows[count++] = row;
      }
  return rows.subarray(0, count);
}

function toGroup(
  row: number,
  query: CoverageQuery,
  { bodies: sorted, starts, keys }: GroupedBodies,
  { expected, reported, rowsEach }: CountedGroups,
): CoverageGroup {
  const body = sorted[starts[Math.floor(row / rowsEach)]!]!;
  const ofBody = bodyKeysOf(query).map((dimension, index) => {
    const { of, texts } = keys[index]!;
    return [dimension, texts[of[body]!] ?? null] as const;
  });
  const year = String(query.years[row % rowsEach]);
  const named = new Map<string, string | null>([...ofBody, ['YEAR', year]]);
  return {
    keys: Object.fromEntries(query.by.map((dimension) => [dimension, named.get(dimension)!])),
    agencies: expected[row]!,
    reported: reported[row]!,
  };
}

/**
 * Answers who reported from the bodies in memory, row for row as its statement would. Null for a year that the release
 * does not have; then the statement is to be run.
 */
export function answerCoverage(query: CoverageQuery, bodies: ReportedBodies): CoveragePage | null {
  const yearBits = toYearBits(query.years, bodies);
  if (yearBits === null) return null;
  const grouped = groupBodies(query, yearBits, bodies);
  const counted = query.by.includes('YEAR')
    ? countByYear(grouped, query.years, bodies)
    : countOverYears(grouped, yearBits, bodies);
  const rows = orderRows(query, grouped, counted);
  const page = rows.subarray(query.offset, query.offset + query.first);
  return {
    groups: Array.from(page, (row) => toGroup(row, query, grouped, counted)),
    totalCount: rows.length,
    reportedCount: rows.reduce((count, row) => count + Number(counted.reported[row]! > 0), 0),
    hasNextPage: rows.length > query.offset + query.first,
  };
}
