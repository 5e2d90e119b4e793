const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

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
