/** How a cell shows its number. */
export interface NumberFormat {
  readonly kind: 'plain' | 'percent' | 'date' | 'scaled';
  /** Words that the format prints before and behind the number, such as 件. */
  readonly before: string;
  readonly behind: string;
}

/** Numbers as they are. */
export const generalFormat: NumberFormat = { kind: 'plain', before: '', behind: '' };

const percentIds = new Set([9, 10]);
/** The numbers of the built-in formats that print a day or a time, the Chinese ones among them. */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What the marks of a format mean once words, colors and padding are taken off. */
const kinds: readonly { readonly kind: NumberFormat['kind']; readonly pattern: RegExp }[] = [
  { kind: 'date', pattern: /\[(?:h|m|s)+\]|[ymdhs]/i },
  { kind: 'percent', pattern: /%/ },
  { kind: 'scaled', pattern: /[0#?],+(?![0#?])/ },
];

/** Excel takes no longer ones. */
const longestCode = 255;
const quoted = /"([^"]*)"/g;
const padding = /\\.|[_*]./g;
const brackets = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const placeholder = /[0#?]/;
const general = /general|g\/通用格式/gi;

function wordsOf(text: string): string {
  const words = [...text.matchAll(quoted)].map((match) => match[1]).join('');
  return /\p{L}/u.test(words) ? words.trim() : '';
}

/** Reads the code of a number format, by its section for positive numbers. */
export function parseNumberFormat(code: string): NumberFormat {
  const section = code.slice(0, longestCode).match(/(?:"[^"]*"|\\.|[^;])*/)?.[0] ?? '';
  const bare = section
    .replace(quoted, (words) => '~'.repeat(words.length))
    .replace(brackets, '')
    .replace(general, '0');
  const marks = bare.replace(padding, '').replaceAll('~', '');
  const kind = kinds.find((candidate) => candidate.pattern.test(marks))?.kind ?? 'plain';
  const first = section.replace(quoted, (words) => '~'.repeat(words.length)).search(placeholder);
  return {
    kind,
    before: first < 0 ? '' : wordsOf(section.slice(0, first)),
    behind: first < 0 ? '' : wordsOf(section.slice(first)),
  };
}

/** The format of a built-in number. */
export function builtInFormat(id: number): NumberFormat {
  if (percentIds.has(id)) return { ...generalFormat, kind: 'percent' };
  return isDateId(id) ? { ...generalFormat, kind: 'date' } : generalFormat;
}
