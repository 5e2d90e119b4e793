import { applicationLabels, disclosureLabels } from './form-labels.js';
import { toContainment } from './similarity.js';

const words = [...disclosureLabels, ...applicationLabels]
  .flatMap((label) => [label.letters, ...label.aliases])
  .concat('本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和', '本年收费金额单位万元')
  .join(' ');

/** The share of a text's pairs of letters that the labels of the form have, 0 to 1. */
export const shareInForm: (letters: string) => number = toContainment(words);
