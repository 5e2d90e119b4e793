const mostTexts = 4096;
/** Longer texts seldom come again. */
const longestText = 64;

/** A copy that holds on to nothing else: a slice would keep the whole document it was cut from. */
const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * A function that remembers what it gave for a text: the form prints the same labels in every report. It forgets
 * all beyond so many texts, so that memory stays flat over any number of documents. What it gives is shared and
 * must not be changed.
 * @example const rate = remember(rateHeading)
 */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestText) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= mostTexts) known.clear();
    const key = copyOf(text);
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
