import type { BilingualText } from './text.js';

/** How it is known that a body exists, the strongest first. */
export const agencyBases = [
  { key: 'REPORTED', label: { zh: '见于其报告', en: 'It has a report' } },
  { key: 'LISTED', label: { zh: '见于运行者的名录', en: 'It is on the operator’s list' } },
  {
    key: 'NAMED',
    label: {
      zh: '仅见于下属机构的名称；不计入报送率',
      en: 'Only the name of a body below it tells; not counted as one that ought to report',
    },
  },
] as const satisfies readonly { key: string; label: BilingualText }[];

export type AgencyBasis = (typeof agencyBases)[number]['key'];
