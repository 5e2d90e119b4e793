import { chooseCandidates } from './choose-candidates.js';
import { compact } from './compact.js';
import type { Region, RegionIndex } from './region-index.js';
import type { PlacedName } from './resolve-region.js';
import type { TextLine } from './text-lines.js';

/** The area code of a number printed with a dash or in brackets: 0517-87654321, (010)12345678. */
const telephoneNumber = /(?<!\d)\(?(0(?:10|2\d|[3-9]\d\d))(?:[-—–－]|\)-?)\d{7,8}(?!\d)/gu;
/** A postal code behind the word for it: 邮编：223100, 邮政编码(223100). */
const postalCode = /邮(?:政编码|编|码)[:：为是(（]{0,2}(\d{6})(?!\d)/gu;

function codesIn(lines: readonly TextLine[], pattern: RegExp): readonly string[] {
  const found = lines.flatMap((line) => [...compact(line.text).matchAll(pattern)]);
  return [...new Set(found.map((match) => match[1]!))];
}

/**
 * Chooses among the candidates of a name by the contact line of the text (domain § 3.3, rule 3): the one that all area
 * codes of its telephone numbers and all its postal codes may belong to. An area code tells a prefecture, a postal
 * code a province, so a name without candidates is not placed by them; where a code is not known, or two tell
 * different places, nothing is chosen.
 */
export function placeByContact(
  placed: PlacedName,
  lines: readonly TextLine[],
  regions: RegionIndex,
): PlacedName {
  if (placed.region.rule !== 'AMBIGUOUS') return placed;
  const telephones = codesIn(lines, telephoneNumber);
  const postals = codesIn(lines, postalCode);
  if (telephones.length + postals.length === 0) return placed;
  const mayBe = (region: Region): boolean =>
    telephones.every((code) => regions.mayHaveTelephoneCode(region, code) === true) &&
    postals.every((code) => regions.mayHavePostalCode(region, code) === true);
  const words = [
    ...(telephones.length > 0 ? [`电话区号 ${telephones.join('、')}`] : []),
    ...(postals.length > 0 ? [`邮编 ${postals.join('、')}`] : []),
  ].join('；');
  return chooseCandidates(placed, 'CONTACT_LINE', words, regions, (candidates) => candidates.filter(mayBe));
}
