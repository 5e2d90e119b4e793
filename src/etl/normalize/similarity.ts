/** The pairs of neighboring characters of a text; a text of one character is its own pair. */
function bigramsOf(text: string): string[] {
  const characters = [...text];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => characters[index]! + character);
}

function countBigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const bigram of bigramsOf(text)) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  return counts;
}

function countShared(left: string, right: readonly string[]): number {
  const counts = countBigrams(left);
  return right.filter((bigram) => {
    const count = counts.get(bigram) ?? 0;
    if (count > 0) counts.set(bigram, count - 1);
    return count > 0;
  }).length;
}

/** Dice similarity of the character bigrams of two texts, 0 to 1. */
export function similarityOf(left: string, right: string): number {
  const [a, b] = [bigramsOf(left), bigramsOf(right)];
  return a.length + b.length === 0 ? 0 : (2 * countShared(left, b)) / (a.length + b.length);
}

/** The share of the bigrams of `part` that `whole` has, 0 to 1. */
export function containmentOf(part: string, whole: string): number {
  const bigrams = bigramsOf(part);
  return bigrams.length === 0 ? 0 : countShared(whole, bigrams) / bigrams.length;
}

/** The share of the bigrams of a text that a long one has, whichever how often; the long one is prepared once. */
export function toContainment(whole: string): (part: string) => number {
  const known = new Set(bigramsOf(whole));
  return (part) => {
    const bigrams = bigramsOf(part);
    return bigrams.length === 0 ? 0 : bigrams.filter((bigram) => known.has(bigram)).length / bigrams.length;
  };
}

/** The number of insertions, deletions and replacements between two texts. */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = previous[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[right.length]!;
}
