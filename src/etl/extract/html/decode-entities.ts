import { Parser } from 'htmlparser2';

/** The entities that pages use; with any other, or a number, the library is asked. */
const common: ReadonlyMap<string, string> = new Map([
  ['nbsp;', '\u00A0'],
  ['ensp;', '\u2002'],
  ['emsp;', '\u2003'],
  ['lt;', '<'],
  ['gt;', '>'],
  ['amp;', '&'],
  ['quot;', '"'],
  ['middot;', '·'],
  ['ldquo;', '“'],
  ['rdquo;', '”'],
  ['mdash;', '—'],
  ['hellip;', '…'],
]);
const reference = /&([a-z]+;)?/g;

function decodeByLibrary(text: string): string {
  let decoded = '';
  new Parser({ ontext: (part) => (decoded += part) }).end(text.replaceAll('<', '&lt;'));
  return decoded;
}

/** The text of a page with its entities as the characters they stand for; what looks like a tag in it is text. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let isCommon = true;
  const decoded = text.replace(reference, (mark, name: string | undefined) => {
    const character = name === undefined ? undefined : common.get(name);
    isCommon &&= character !== undefined;
    return character ?? mark;
  });
  return isCommon ? decoded : decodeByLibrary(text);
}

/** The value of an attribute as it is written, with its quotes, where it has any. */
export function decodeAttribute(written: string): string {
  if (!written.includes('&')) return /^["']/.test(written) ? written.slice(1, -1) : written;
  let decoded = '';
  new Parser({ onattribute: (_, value) => (decoded = value) }).end(`<a v=${written}>`);
  return decoded;
}
