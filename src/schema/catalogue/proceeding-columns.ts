import type { BilingualText } from './text.js';

/** A group of columns of section four of the form: how the dispute was brought. */
export interface Procedure {
  readonly key: string;
  readonly label: BilingualText;
  readonly printed: string;
}

export const procedures = [
  { key: 'REVIEW', label: { zh: '行政复议', en: 'Administrative review' }, printed: '行政复议' },
  {
    key: 'LAWSUIT_DIRECT',
    label: { zh: '未经复议直接起诉', en: 'Lawsuit without prior review' },
    printed: '未经复议直接起诉',
  },
  {
    key: 'LAWSUIT_AFTER_REVIEW',
    label: { zh: '复议后起诉', en: 'Lawsuit after review' },
    printed: '复议后起诉',
  },
] as const satisfies readonly Procedure[];

export type ProcedureKey = (typeof procedures)[number]['key'];

/** A column within a group: how it ended. The printed 总计 is not one of them. */
export interface ProceedingResult {
  readonly key: string;
  readonly label: BilingualText;
  readonly printed: string;
}

export const proceedingResults = [
  { key: 'UPHELD', label: { zh: '结果维持', en: 'Upheld' }, printed: '结果维持' },
  { key: 'CORRECTED', label: { zh: '结果纠正', en: 'Corrected' }, printed: '结果纠正' },
  { key: 'OTHER', label: { zh: '其他结果', en: 'Other result' }, printed: '其他结果' },
  { key: 'PENDING', label: { zh: '尚未审结', en: 'Pending' }, printed: '尚未审结' },
] as const satisfies readonly ProceedingResult[];

export type ProceedingResultKey = (typeof proceedingResults)[number]['key'];

/** The provision that asks for the table. */
export const proceedingsArticle = '《政府信息公开条例》第五十条第（三）项、第五十一条';
