import type { Figure } from './figure.js';

/** The states that the reports behind a figure can be in, in the order they are drawn. */
export const coverageStates = [
  { key: 'reported', status: 'REPORTED', zh: '有数字', en: 'Number' },
  { key: 'zero', status: 'ZERO', zh: '印有零', en: 'Zero printed' },
  { key: 'partial', status: 'PARTIAL', zh: '部分填报', en: 'Partly filled' },
  { key: 'blank', status: 'BLANK', zh: '未填', en: 'Blank' },
  { key: 'notApplicable', status: 'NOT_APPLICABLE', zh: '不适用', en: 'Not applicable' },
  { key: 'unreadable', status: 'UNREADABLE', zh: '无法辨认', en: 'Unreadable' },
  { key: 'absent', status: 'ABSENT', zh: '未见', en: 'Not seen' },
] as const;

/** How many of the reports behind a figure are in each state. */
export function stateCounts({ coverage }: Figure): readonly number[] {
  return coverageStates.map(({ key }) => coverage[key]);
}
