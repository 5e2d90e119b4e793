const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that cannot be seen, or turn the direction of what follows; spelt out, so that a name shows what it is. */
const unseen = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const spell = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A name or a print as it stands, with signs that cannot be seen spelt out. */
export function spellOut(text: string): string {
  return text.replace(unseen, spell);
}

/** Markup that is safe to put into a page. */
export class Html {
  constructor(readonly markup: string) {}
}

function toMarkup(value: Html | string | number | null | readonly Html[]): string {
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map((part: Html) => part.markup).join('');
  return String(value ?? '').replace(/[&<>"']/g, (character) => escapes[character]!);
}

/** A template of markup: whatever is put in that is not `Html` itself is text and is escaped. */
export function html(
  strings: TemplateStringsArray,
  ...values: (Html | string | number | null | readonly Html[])[]
): Html {
  return new Html(strings.reduce((page, part, index) => page + toMarkup(values[index - 1] ?? '') + part));
}
