import { remember } from '../../remember.js';
import { textOf, type HtmlElement } from './html-tree.js';
import { metadataFields, type EvidenceKey } from './metadata-fields.js';
import type { SmallElement } from './small-elements.js';

/** The labels of a field as they are printed: letters set apart by spaces, a colon behind. */
interface FieldPattern {
  readonly key: EvidenceKey | null;
  /** Label and value in one text, `来源：某局`. */
  readonly inline: RegExp;
  /** The label alone; its value is in the next element. */
  readonly alone: RegExp;
}

const mostValueLetters = 60;

function toPatterns(): FieldPattern[] {
  return metadataFields.map(({ key, labels }) => {
    const words = labels.map((label) => [...label].join(' ?')).join('|');
    return {
      key,
      inline: new RegExp(`(?<!\\p{L})(?:${words}) ?[:：] ?(\\S+(?: \\d{1,2}:\\d\\d)?)`, 'u'),
      alone: new RegExp(`^[\\[【]?(?:${words})[\\]】]? ?[:：]?$`, 'u'),
    };
  });
}

const patterns = toPatterns();

/** Letters of which every label has one, so that texts without need no closer look. */
export const labelLetters = new RegExp(
  `[${[...new Set(metadataFields.flatMap(({ key, labels }) => (key ? labels.map((label) => label.at(-1)!) : [])))].join('')}]`,
  'u',
);

function nextElementOf(element: HtmlElement): HtmlElement | undefined {
  const siblings = (element.parent?.children ?? []).filter(
    (child): child is HtmlElement => typeof child !== 'string',
  );
  return siblings[siblings.indexOf(element) + 1];
}

function valueOf(pattern: FieldPattern, { element, text }: SmallElement): string | null {
  const inline = pattern.inline.exec(text)?.[1];
  if (inline !== undefined) return inline;
  const next = pattern.alone.test(text) ? nextElementOf(element) : undefined;
  return next ? textOf(next).replace(/\s+/gu, ' ').trim() : null;
}

/** What a page states of its article under a label such as 发布机构, or null. */
export function findLabelled(key: EvidenceKey, elements: readonly SmallElement[]): string | null {
  for (const pattern of patterns.filter((candidate) => candidate.key === key)) {
    for (const element of elements) {
      const value = valueOf(pattern, element);
      if (value && value.length <= mostValueLetters) return value;
    }
  }
  return null;
}

/** Whether a text is, or begins with, the label of a field of metadata. */
export const isMetadataLabel = remember((text: string): boolean =>
  patterns.some((pattern) => pattern.alone.test(text) || pattern.inline.exec(text)?.index === 0),
);
