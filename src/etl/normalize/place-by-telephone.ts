import { chooseCandidates } from './choose-candidates.js';
import { compact } from './compact.js';
import type { RegionIndex } from './region-index.js';
import type { PlacedName } from './resolve-region.js';
import type { TextLine } from './text-lines.js';

/** The area code of a number printed with a dash or in brackets: 0517-87654321, (010)12345678. */
const telephoneNumber = /(?<!\d)\(?(0(?:10|2\d|[3-9]\d\d))(?:[-—–－]|\)-?)\d{7,8}(?!\d)/gu;

function areaCodesOf(lines: readonly TextLine[]): readonly string[] {
  const found = lines.flatMap((line) => [...compact(line.text).matchAll(telephoneNumber)]);
  return [...new Set(found.map((match) => match[1]!))];
}

/**
 * Chooses among the candidates of a name by the area codes of the telephone numbers in the text (domain § 3.3, rule
 * 3): one that all of them may belong to. A code tells a prefecture, so a name without candidates is not placed by
 * it; where a code is not known, or two tell different places, nothing is chosen.
 */
export function placeByTelephone(
  placed: PlacedName,
  lines: readonly TextLine[],
  regions: RegionIndex,
): PlacedName {
  if (placed.region.rule !== 'AMBIGUOUS') return placed;
  const codes = areaCodesOf(lines);
  if (codes.length === 0) return placed;
  return chooseCandidates(placed, 'CONTACT_LINE', `电话区号 ${codes.join('、')}`, regions, (candidates) =>
    candidates.filter((region) => codes.every((code) => regions.mayHaveTelephoneCode(region, code) === true)),
  );
}
