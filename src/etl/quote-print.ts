/** A number or a row of the form is never longer; what is, a message need not repeat. */
const longestQuote = 400;

/** What is printed, for a message: as it stands, or its beginning and how long it is. The print itself is kept whole. */
export function quotePrint(raw: string): string {
  if (raw.length <= longestQuote) return raw;
  const beginning = raw.slice(0, longestQuote).replace(/[\uD800-\uDBFF]$/u, '');
  return `${beginning}…（共${raw.length}字）`;
}
