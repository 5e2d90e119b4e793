/** Parameters of a URL whose values are nobody's business. */
const secretParameter =
  /^(api[-_]?key|key|token|access[-_]?token|auth|authorization|password|passwd|secret|signature|sig)$/i;

const longestValue = 120;
const longestUrl = 600;
const longestDocument = 600;

/** What steers a terminal or turns a line of a log into two, and letters that turn the direction of reading. */
const unprintable = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu;

/**
 * A text that may stand in a log: what cannot be seen is written as `\u{1b}`, and it is cut.
 * @example toLogText('a\nb', 10) is 'a\\u{a}b'
 */
export function toLogText(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(unprintable, (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`);
}

function toParameter(pair: string): string {
  const [name = '', ...rest] = pair.split('=');
  const value = secretParameter.test(name) ? '[redacted]' : toLogText(rest.join('='), longestValue);
  return rest.length === 0 ? toLogText(name, longestValue) : `${toLogText(name, longestValue)}=${value}`;
}

/**
 * The address of a request for a log: every parameter cut, keys and the like left out.
 * @example toLoggedUrl('/graphql?key=abc&query={a}') is '/graphql?key=[redacted]&query={a}'
 */
export function toLoggedUrl(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return toLogText(url, longestUrl);
  const parameters = url
    .slice(at + 1)
    .split('&', 50)
    .map(toParameter);
  return toLogText(`${url.slice(0, at)}?${parameters.join('&')}`, longestUrl);
}

/** A GraphQL document for a log: without the texts in it, which may be anything, and cut. */
export function toLoggedDocument(document: string): string {
  const withoutTexts = document
    .slice(0, 20 * longestDocument)
    .replace(/"""[^]*?"""|"(?:[^"\\\n]|\\.)*"?/g, '"…"')
    .replace(/#[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return toLogText(withoutTexts, longestDocument);
}
