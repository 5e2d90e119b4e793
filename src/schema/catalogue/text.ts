/** A sentence or a label in the two languages of the product. Chinese is the language of the source. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** Joins the two languages as every GraphQL description has them: Chinese first, then English. */
export function toDescription(text: BilingualText): string {
  return `${text.zh}\n\n${text.en}`;
}
