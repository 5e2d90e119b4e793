import type { FormLabel } from './form-labels.js';
import { matchLabels } from './label-match.js';
import type { LabelStream } from './label-stream.js';

/** Words over the columns of table three; two of them, or more, are its head again. */
const headWords = /申请人情况|自然人|法人或其他组织|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计/gu;
const leastHeadWords = 2;

/** The letters in a row that no label of the form owns, in the order of print. */
function listStrays(stream: LabelStream, labels: readonly FormLabel[]): string[] {
  const owned = new Set(matchLabels(stream, labels).flatMap((match) => match.printed));
  const strays: string[] = [];
  let isOpen = false;
  for (let at = 0; at < stream.letters.length; at++) {
    if (owned.has(at)) isOpen = false;
    else if (isOpen) strays[strays.length - 1] += stream.letters[at]!;
    else {
      strays.push(stream.letters[at]!);
      isOpen = true;
    }
  }
  return strays;
}

function withoutHead(letters: string): string {
  const words = letters.match(headWords) ?? [];
  return words.length >= leastHeadWords ? letters.replace(headWords, '') : letters;
}

/**
 * Whether a label of the form stands where its order leaves no room for it: behind a later row's, or before an
 * earlier one's. Then the order of the values tells nothing of their rows.
 */
export function hasStrayLabel(stream: LabelStream, labels: readonly FormLabel[]): boolean {
  const rows = labels.filter((label) => label.row !== null);
  return listStrays(stream, labels)
    .map(withoutHead)
    .some((letters) => rows.some((label) => letters.includes(label.letters)));
}
