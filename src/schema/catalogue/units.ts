import type { BilingualText } from './text.js';

/** A unit of measure as the public sees it. */
export interface Unit {
  readonly key: string;
  readonly label: BilingualText;
  /** The character printed behind a number in Chinese. */
  readonly symbol: string;
}

export const units = [
  { key: 'CASES', label: { zh: '件（次）', en: 'cases' }, symbol: '件' },
  { key: 'DOCUMENTS', label: { zh: '件（文件）', en: 'documents' }, symbol: '件' },
  { key: 'TEN_THOUSAND_YUAN', label: { zh: '万元', en: 'ten thousand yuan' }, symbol: '万元' },
  { key: 'ITEMS', label: { zh: '项', en: 'items' }, symbol: '项' },
  { key: 'RATIO', label: { zh: '比率（0到1）', en: 'ratio, 0 to 1' }, symbol: '' },
] as const satisfies readonly Unit[];

export type UnitKey = (typeof units)[number]['key'];
