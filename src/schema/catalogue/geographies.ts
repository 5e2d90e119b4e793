import type { BilingualText } from './text.js';

/** On which divisions the years of an answer are. */
export const geographies = [
  {
    key: 'AS_REPORTED',
    definition: { zh: '各年度按其当时的区划。', en: 'Each year on the divisions of its own time.' },
  },
  {
    key: 'HARMONISED',
    definition: {
      zh: '各年度按 mapYear 年的区划：改名、改码的一一对应，合并的相加；拆分的不能拆开数字，按其当时的区划单列，并标为不可比。',
      en: 'Each year on the divisions of `mapYear`: renamed or recoded one to one, merged ones added up. The figures of one that was split cannot be divided: it is shown as it was, and marked as not comparable.',
    },
  },
] as const satisfies readonly { key: string; definition: BilingualText }[];

export type GeographyKey = (typeof geographies)[number]['key'];
