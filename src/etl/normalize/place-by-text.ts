import { chooseCandidates } from './choose-candidates.js';
import { compact } from './compact.js';
import { isAtLevel } from './place-by-site.js';
import type { Region, RegionIndex } from './region-index.js';
import type { PlacedName } from './resolve-region.js';
import type { TextLine } from './text-lines.js';

/** A document of a higher body that the text cites begins with its place: 《浙江省…办法》. */
const citedDocument = /《([\p{sc=Han}]{2,12}?(?:省|自治区|市|州|盟))/gu;
const ownLevel = /我(?:们)?([省市县区旗州盟])/gu;

function citedPlaces(text: string): readonly string[] {
  return [...new Set([...text.matchAll(citedDocument)].map((match) => match[1]!))];
}

/** The one level that a text calls its own, as in 我县; null where it names more than one or none. */
function levelWordOf(text: string): string | null {
  const words = new Set([...text.matchAll(ownLevel)].map((match) => match[1]!));
  return words.size === 1 ? [...words][0]! : null;
}

/**
 * Chooses among the candidates of a name by the text (domain § 3.3, rules 4 and 5): the places of the documents it
 * cites, then the level it calls its own. A name without candidates is not placed by its text.
 */
export function placeByText(
  placed: PlacedName,
  lines: readonly TextLine[],
  regions: RegionIndex,
): PlacedName {
  if (placed.region.rule !== 'AMBIGUOUS') return placed;
  const text = lines.map((line) => compact(line.text)).join('');
  const cited = citedPlaces(text);
  const isCited = (region: Region): boolean =>
    regions.table.chainOf(region).some(({ name }) => cited.includes(name));
  const byDocuments = chooseCandidates(
    placed,
    'PARENT_DOCUMENTS',
    cited.map((name) => `《${name}…`).join(''),
    regions,
    (candidates) => candidates.filter(isCited),
  );
  const word = levelWordOf(text);
  if (byDocuments.region.code !== null || word === null) return byDocuments;
  return chooseCandidates(byDocuments, 'NAME_AND_LEVEL', `我${word}`, regions, (candidates) =>
    candidates.filter((region) => region.name.endsWith(word) && isAtLevel(word, region)),
  );
}
