import type { BilingualText } from './text.js';

/**
 * An edition of the statutory form. The edition is told from a table's own column headers, never from the
 * year of the report: about one late report in ten still uses the older form, and hybrids exist.
 */
export interface Edition {
  readonly key: string;
  readonly label: BilingualText;
  /** The document that prescribes the form. */
  readonly basis: string;
  /** First statistics year the edition was prescribed for. */
  readonly from: number;
  /** Last statistics year, or null while in force. */
  readonly to: number | null;
}

export const editions = [
  {
    key: 'V2019',
    label: { zh: '2019年版格式', en: '2019 edition of the form' },
    basis: '国办公开办函〔2019〕60号',
    from: 2019,
    to: 2020,
  },
  {
    key: 'V2021',
    label: { zh: '2021年版格式', en: '2021 edition of the form' },
    basis: '国办公开办函〔2021〕30号',
    from: 2021,
    to: null,
  },
] as const satisfies readonly Edition[];

export type EditionKey = (typeof editions)[number]['key'];

/** What one printed table turned out to be: an edition, a mixture of both, or not seen at all (null). */
export type TableEdition = EditionKey | 'MIXED' | null;

export const editionKeys: readonly EditionKey[] = editions.map((edition) => edition.key);
