import type { CoverageQuery } from '../query/coverage-query.js';
import { selectAgencies } from '../columns/select-reports.js';
import type { BodyDimensionKey, BodyKey, ReportedBodies } from './reported-bodies.js';

/** The bodies of a question in groups, years aside. */
export interface GroupedBodies {
  /** Bodies group by group, those of a group by their ids. */
  readonly bodies: Int32Array;
  /** The first place of each group, and behind the last group the number of bodies. */
  readonly starts: Int32Array;
  /** Keys of the groups in the order of the question; groups are ascending in them, a missing key last. */
  readonly keys: readonly BodyKey[];
}

/** The keys of a question that belong to the body. */
export function bodyKeysOf({ by }: Pick<CoverageQuery, 'by'>): BodyDimensionKey[] {
  return by.filter((dimension) => dimension !== 'YEAR');
}

function markSlots(codes: readonly string[], { slotCount, slotsIn }: ReportedBodies): Uint8Array {
  const marks = new Uint8Array(slotCount);
  for (const code of codes) for (const slot of slotsIn.get(code) ?? []) marks[slot] = 1;
  return marks;
}

/** The bodies that a filter lets through and that ought to have reported in one of some years, by their ids. */
function selectBodies({ selection }: CoverageQuery, yearBits: number, bodies: ReportedBodies): Int32Array {
  const { expected, slot } = bodies;
  const slots = selection.regionCodes ? markSlots(selection.regionCodes, bodies) : null;
  const marks = selectAgencies(selection, bodies.agencies);
  const selected = new Int32Array(expected.length);
  let count = 0;
  for (let body = 0; body < expected.length; body += 1) {
    if ((expected[body]! & yearBits) === 0) continue;
    if (slots && slots[slot[body]!] === 0) continue;
    if (marks && marks[body] === 0) continue;
    selected[count++] = body;
  }
  return selected.subarray(0, count);
}

/** Some bodies by a key, those of one key in the order they came in. */
function sortByKey(selected: Int32Array, { of, texts }: BodyKey): Int32Array {
  const next = new Int32Array(texts.length + 2);
  for (const body of selected) next[of[body]! + 1]! += 1;
  for (let number = 0; number < next.length - 1; number += 1) next[number + 1]! += next[number]!;
  const sorted = new Int32Array(selected.length);
  for (const body of selected) sorted[next[of[body]!]!++] = body;
  return sorted;
}

/** Whether two bodies differ in one of some keys. */
export function areApart(one: number, other: number, keys: readonly BodyKey[]): boolean {
  for (const { of } of keys) if (of[one] !== of[other]) return true;
  return false;
}

function toStarts(sorted: Int32Array, keys: readonly BodyKey[]): Int32Array {
  const starts = new Int32Array(sorted.length + 1);
  let count = 0;
  for (let place = 0; place < sorted.length; place += 1)
    if (place === 0 || areApart(sorted[place]!, sorted[place - 1]!, keys)) starts[count++] = place;
  starts[count] = sorted.length;
  return starts.subarray(0, count + 1);
}

/** Puts the bodies of a question into groups that are in the order of their keys. */
export function groupBodies(query: CoverageQuery, yearBits: number, bodies: ReportedBodies): GroupedBodies {
  const keys = bodyKeysOf(query).map((dimension) => bodies.keys[dimension]);
  const selected = selectBodies(query, yearBits, bodies);
  const sorted = keys.reduceRight(sortByKey, selected);
  return { bodies: sorted, starts: toStarts(sorted, keys), keys };
}
