import { enumLabels } from '../generated/enum-labels.js';

/** The languages of the page; Chinese is the language of the source. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Picks one of two wordings. */
export type Say = (zh: string, en: string) => string;

/** Wordings of one language. */
export function sayIn(language: Language): Say {
  return (zh, en) => (language === 'zh' ? zh : en);
}

type EnumName = keyof typeof enumLabels;

/** The words of a value of an enum of the API; the value itself where it is unknown. */
export function labelOf(name: EnumName, value: string, language: Language): string {
  const labels = enumLabels[name] as Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  return labels[value]?.[language] ?? value;
}

/** The values of an enum of the API, in the order of the schema. */
export function valuesOf<Name extends EnumName>(
  name: Name,
): readonly (keyof (typeof enumLabels)[Name] & string)[] {
  return Object.keys(enumLabels[name]) as (keyof (typeof enumLabels)[Name] & string)[];
}

const ideographs = /[\u4e00-\u9fff]/g;

/** Whether a text is English: few of its characters are Chinese, such as a name in quotation marks. */
const isEnglish = (text: string): boolean => (text.match(ideographs)?.length ?? 0) * 5 < text.length;

/**
 * The part in one language of a text that has Chinese first and English after it, as messages and warnings of the
 * API do; the whole text where the two cannot be told apart.
 */
export function partOfBilingual(text: string, language: Language): string {
  for (const { index, 0: mark } of text.matchAll(/[。！？；）]\s*(?=[A-Z“"\d])/g)) {
    const start = index + mark.length;
    if (isEnglish(text.slice(start)))
      return language === 'zh' ? text.slice(0, start).trim() : text.slice(start);
  }
  return text;
}
