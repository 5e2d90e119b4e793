import { spreadBits } from './to-dictionaries.js';
import type { GroupedReports } from './group-reports.js';
import type { ReportColumns } from './report-columns.js';
import type { SelectedReports } from './select-reports.js';
import { editionCodes, editionOf } from './signature.js';

/** What tells, by row of reports, whether two rows are of the same bodies on the same editions, without listing them. */
export interface BodyMarks {
  /** Two hashes of the set of bodies, 32 bits each, and two of the bodies with their edition of table two. */
  readonly bodies: readonly [Int32Array, Int32Array];
  readonly forms: readonly [Int32Array, Int32Array];
  readonly hasV2019: Uint8Array;
  readonly hasV2021: Uint8Array;
}

/** Marks the rows with the bodies that reported: the same as the marks of `summed-rows.ts`. */
export function markBodies(
  { blocks: selected }: SelectedReports,
  { rowCount, rowOfBlock, rowOfReport }: GroupedReports,
  { subjects, blocks, signature, signatures }: ReportColumns,
): BodyMarks {
  const pair = (): readonly [Int32Array, Int32Array] => [new Int32Array(rowCount), new Int32Array(rowCount)];
  const [bodies, forms] = [pair(), pair()];
  const [hasV2019, hasV2021] = [new Uint8Array(rowCount), new Uint8Array(rowCount)];
  const editions = signatures.map((code) => editionOf(code, 'DISCLOSURE'));
  for (const block of selected) {
    for (let report = blocks.start[block]!; report < blocks.start[block + 1]!; report += 1) {
      const row = rowOfReport ? rowOfReport[report]! : rowOfBlock![block]!;
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
  return { bodies, forms, hasV2019, hasV2021 };
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
