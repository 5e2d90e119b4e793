import type { BilingualText } from './text.js';

/**
 * A dimension numbers can be grouped by. `report` dimensions belong to the report (who, where, when) and go
 * with every indicator; `cell` dimensions belong to the place in the form and go only with the indicators
 * that the form breaks down that way.
 */
export interface Dimension {
  readonly key: string;
  readonly kind: 'report' | 'cell';
  readonly label: BilingualText;
  readonly definition: BilingualText;
}

export const dimensions = [
  {
    key: 'PROVINCE',
    kind: 'report',
    label: { zh: '省', en: 'Province' },
    definition: { zh: '省级行政区划。', en: 'Province-level division.' },
  },
  {
    key: 'PREFECTURE',
    kind: 'report',
    label: { zh: '市（地）', en: 'Prefecture' },
    definition: {
      zh: '地级行政区划；省级机关自成一行，其地区为该省。',
      en: 'Prefecture-level division; bodies of the province itself stand in a row whose region is the province.',
    },
  },
  {
    key: 'COUNTY',
    kind: 'report',
    label: { zh: '县（区）', en: 'County' },
    definition: {
      zh: '县级行政区划；市本级、省本级机关自成一行，其地区为该市、该省。',
      en: 'County-level division; bodies of the prefecture or province itself stand in a row whose region is that.',
    },
  },
  {
    key: 'YEAR',
    kind: 'report',
    label: { zh: '统计年度', en: 'Year' },
    definition: {
      zh: '统计年度（不是发布年度）。',
      en: 'The year the statistics are of, not of publication.',
    },
  },
  {
    key: 'AGENCY',
    kind: 'report',
    label: { zh: '行政机关', en: 'Agency' },
    definition: { zh: '编制报告的行政机关。', en: 'The body that reports.' },
  },
  {
    key: 'AGENCY_TYPE',
    kind: 'report',
    label: { zh: '机关类型', en: 'Agency type' },
    definition: { zh: '行政机关的类型。', en: 'The kind of body that reports.' },
  },
  {
    key: 'APPLICANT_TYPE',
    kind: 'cell',
    label: { zh: '申请人类型', en: 'Applicant type' },
    definition: { zh: '申请人类型（表三各列）。', en: 'Who applied: the columns of table three.' },
  },
  {
    key: 'OUTCOME',
    kind: 'cell',
    label: { zh: '办理结果', en: 'Outcome' },
    definition: {
      zh: '申请的办理结果（表三各行）。',
      en: 'How an application ended: the rows of table three.',
    },
  },
  {
    key: 'OUTCOME_GROUP',
    kind: 'cell',
    label: { zh: '办理结果大类', en: 'Outcome group' },
    definition: {
      zh: '办理结果大类：（一）至（六）。',
      en: 'Groups of outcomes, （一） to （六） of the form.',
    },
  },
  {
    key: 'PROCEDURE',
    kind: 'cell',
    label: { zh: '救济程序', en: 'Procedure' },
    definition: { zh: '行政复议或行政诉讼程序。', en: 'Review, or lawsuit of either kind.' },
  },
  {
    key: 'PROCEEDING_RESULT',
    kind: 'cell',
    label: { zh: '复议诉讼结果', en: 'Result of proceedings' },
    definition: { zh: '复议、诉讼的结果。', en: 'How a review or a lawsuit ended.' },
  },
] as const satisfies readonly Dimension[];

export type DimensionKey = (typeof dimensions)[number]['key'];
export type ReportDimensionKey = Extract<(typeof dimensions)[number], { kind: 'report' }>['key'];
export type CellDimensionKey = Extract<(typeof dimensions)[number], { kind: 'cell' }>['key'];

export const reportDimensionKeys = dimensions
  .filter((dimension) => dimension.kind === 'report')
  .map((dimension) => dimension.key as ReportDimensionKey);

/** Whether a dimension belongs to the place in the form rather than to the report. */
export function isCellDimension(key: DimensionKey): key is CellDimensionKey {
  return dimensions.some((dimension) => dimension.key === key && dimension.kind === 'cell');
}
