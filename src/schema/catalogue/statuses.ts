import type { BilingualText } from './text.js';

/** Why a number is, or is not, there. The order of the list is the order of precedence when a group has no number. */
export interface Status {
  readonly key: string;
  readonly label: BilingualText;
  readonly definition: BilingualText;
  /** Whether one printed cell can have it; the others belong to groups of reports only. */
  readonly ofCell: boolean;
}

export const statuses = [
  {
    key: 'REPORTED',
    label: { zh: '已填报', en: 'reported' },
    definition: { zh: '印有数字（非零）。', en: 'A number other than zero is printed.' },
    ofCell: true,
  },
  {
    key: 'ZERO',
    label: { zh: '零', en: 'zero' },
    definition: { zh: '印有数字零。', en: 'A zero is printed.' },
    ofCell: true,
  },
  {
    key: 'UNREADABLE',
    label: { zh: '无法辨认', en: 'unreadable' },
    definition: {
      zh: '有印刷内容，但不能确定为一个数字。',
      en: 'Something is printed, or the layout lost it, and no single number can be told.',
    },
    ofCell: true,
  },
  {
    key: 'BLANK',
    label: { zh: '未填', en: 'blank' },
    definition: { zh: '单元格为空。', en: 'The cell is empty.' },
    ofCell: true,
  },
  {
    key: 'NOT_APPLICABLE',
    label: { zh: '不适用', en: 'not applicable' },
    definition: {
      zh: '印有横线、斜线、“无”、“不涉及”，或该版格式没有这一项。',
      en: 'A dash, a slash, 无 or 不涉及 is printed, or the edition of the form does not ask.',
    },
    ofCell: true,
  },
  {
    key: 'ABSENT',
    label: { zh: '未见', en: 'not seen' },
    definition: {
      zh: '有该报告，但没有看到这一单元格；不等于零。',
      en: 'The report is there, but this cell of it was not seen. Not a zero.',
    },
    ofCell: true,
  },
  {
    key: 'NO_REPORT',
    label: { zh: '无报告', en: 'no report' },
    definition: { zh: '没有任何报告。', en: 'There is no report at all.' },
    ofCell: false,
  },
  {
    key: 'PARTIAL',
    label: { zh: '部分填报', en: 'partial' },
    definition: {
      zh: '只有一部分报告（或单元格）有数字，数值是这一部分的合计。',
      en: 'Only some reports or cells of the group have a number; the value is their sum.',
    },
    ofCell: false,
  },
  {
    key: 'UNDEFINED',
    label: { zh: '无定义', en: 'undefined' },
    definition: { zh: '比率的分母为零。', en: 'The denominator of the ratio is zero.' },
    ofCell: false,
  },
] as const satisfies readonly Status[];

export type FigureStatus = (typeof statuses)[number]['key'];
export type CellStatus = Extract<(typeof statuses)[number], { ofCell: true }>['key'];
/** A status that a line of a normalized report may carry; ABSENT is said by leaving the cell out. */
export type PrintedStatus = Exclude<CellStatus, 'ABSENT'>;

/** The statuses without a number, the one that explains most first. */
export const missingStatuses = [
  'UNREADABLE',
  'BLANK',
  'NOT_APPLICABLE',
  'ABSENT',
] as const satisfies readonly CellStatus[];
export type MissingStatus = (typeof missingStatuses)[number];
