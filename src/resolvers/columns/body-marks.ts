import { spreadBits } from './to-dictionaries.js';
import type { ReportColumns } from './report-columns.js';
import { editionCodes, editionOf } from './signature.js';

/** What tells, by row of reports, whether two rows are of the same bodies on the same editions, without listing them. */
export interface BodyMarks {
  /** Two hashes of the set of bodies, 32 bits each, and two of the bodies with their edition of table two. */
  readonly bodies: readonly [Int32Array, Int32Array];
  readonly forms: readonly [Int32Array, Int32Array];
  readonly hasV2019: Uint8Array;
  readonly hasV2021: Uint8Array;
}

function noMarks(rowCount: number): BodyMarks {
  const pair = (): readonly [Int32Array, Int32Array] => [new Int32Array(rowCount), new Int32Array(rowCount)];
  return {
    bodies: pair(),
    forms: pair(),
    hasV2019: new Uint8Array(rowCount),
    hasV2021: new Uint8Array(rowCount),
  };
}

/**
 * Marks rows with the bodies that reported: the same as the marks of `summed-rows.ts`.
 * @param selected blocks that have the reports
 * @param rowOf the row of each report of these, −1 for those in none
 */
export function markReports(
  selected: Int32Array,
  rowOf: Int32Array,
  rowCount: number,
  { subjects, blocks, signature, signatures }: ReportColumns,
): BodyMarks {
  const marks = noMarks(rowCount);
  const { bodies, forms, hasV2019, hasV2021 } = marks;
  const editions = signatures.map((code) => editionOf(code, 'DISCLOSURE'));
  for (const block of selected) {
    for (let report = blocks.start[block]!; report < blocks.start[block + 1]!; report += 1) {
      const row = rowOf[report]!;
      if (row < 0) continue;
      const edition = editions[signature[report]!]!;
      if (edition === editionCodes.V2019) hasV2019[row] = 1;
      if (edition === editionCodes.V2021) hasV2021[row] = 1;
      const subject = subjects.of[report]!;
      const [one, other] = [subjects.hashes[0][subject]!, subjects.hashes[1][subject]!];
      bodies[0][row]! ^= one;
      bodies[1][row]! ^= other;
      forms[0][row]! ^= spreadBits(one + edition + 1);
      forms[1][row]! ^= spreadBits(other + edition + 1);
    }
  }
  return marks;
}

/** Marks rows that are made of marked parts. */
export function joinMarks(
  parts: BodyMarks,
  selected: Int32Array,
  rowOf: Int32Array,
  rowCount: number,
): BodyMarks {
  const marks = noMarks(rowCount);
  selected.forEach((part, index) => {
    const row = rowOf[index]!;
    for (const name of ['bodies', 'forms'] as const)
      for (const hash of [0, 1] as const) marks[name][hash][row]! ^= parts[name][hash][part]!;
    marks.hasV2019[row]! |= parts.hasV2019[part]!;
    marks.hasV2021[row]! |= parts.hasV2021[part]!;
  });
  return marks;
}

/** Whether the bodies of two rows are the same, and their editions of table two. */
export function compareMarks(
  one: BodyMarks,
  row: number,
  other: BodyMarks,
  otherRow: number,
): { readonly sameBodies: boolean; readonly sameForms: boolean } {
  const isSame = (name: 'bodies' | 'forms'): boolean =>
    one[name].every((hashes, index) => hashes[row] === other[name][index]![otherRow]);
  const sameBodies = isSame('bodies');
  const sameEditions =
    one.hasV2019[row] === other.hasV2019[otherRow] && one.hasV2021[row] === other.hasV2021[otherRow];
  return { sameBodies, sameForms: sameEditions && (isSame('forms') || !sameBodies) };
}
