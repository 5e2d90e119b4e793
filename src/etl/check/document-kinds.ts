import type { BilingualText } from '../../schema/catalogue/text.js';

/** The two rows of documents in item one of table two, as messages call them. */
export const documentKinds: readonly { readonly key: string; readonly name: BilingualText }[] = [
  { key: 'REGULATIONS', name: { zh: '规章', en: 'Regulations' } },
  { key: 'NORMATIVE_DOCUMENTS', name: { zh: '行政规范性文件', en: 'Normative documents' } },
];
