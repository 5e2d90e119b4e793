/** A section of the form: how its heading reads, and how its table begins where the heading is lost. */
export interface FormSection {
  readonly number: number;
  /** The heading without its ordinal; the first is the form's own. */
  readonly headings: readonly string[];
  /** Words in a row that only the section's table has, white space removed. */
  readonly tableWords: RegExp | null;
}

/** The six sections in order (国办公开办函〔2019〕60号, 〔2021〕30号), with other wordings seen. */
export const formSections: readonly FormSection[] = [
  { number: 1, headings: ['总体情况', '工作概述', '总体工作情况', '基本情况', '概述'], tableWords: null },
  {
    number: 2,
    headings: ['主动公开政府信息情况', '主动公开信息情况', '主动公开情况', '行政机关主动公开政府信息情况'],
    tableWords: /第?二十条第?[（(]?[一五六八九][）)]?项|信息内容(?:本年|上一年)/u,
  },
  {
    number: 3,
    headings: ['收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请情况'],
    tableWords: /勾稽关系|申请人情况|自然人法人或其他组织|本年新收政府信息公开申请/u,
  },
  {
    number: 4,
    headings: [
      '政府信息公开行政复议、行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '行政复议、行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
    ],
    tableWords: /行政复议行政诉讼(?:结果|未经)|行政复议结果(?:维持|其他)|结果维持结果纠正|尚未审结总计/u,
  },
  {
    number: 5,
    headings: [
      '存在的主要问题及改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的问题及改进措施',
      '存在问题及改进情况',
    ],
    tableWords: null,
  },
  { number: 6, headings: ['其他需要报告的事项', '其他需要报告事项', '需要报告的其他事项'], tableWords: null },
];
