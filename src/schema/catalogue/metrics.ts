import type { ApplicantTypeKey, OutcomeGroupKey, OutcomeKey } from './application-rows.js';
import type { CellDimensionKey } from './dimensions.js';
import { measureByKey, type MeasureKey } from './measures.js';
import type { ProceedingResultKey, ProcedureKey } from './proceeding-columns.js';
import type { BilingualText } from './text.js';
import type { EditionKey } from './editions.js';

/** A narrowing of a measure to some members of the dimensions of the form. */
export interface CellCut {
  readonly APPLICANT_TYPE?: readonly ApplicantTypeKey[];
  readonly OUTCOME?: readonly OutcomeKey[];
  readonly OUTCOME_GROUP?: readonly OutcomeGroupKey[];
  readonly PROCEDURE?: readonly ProcedureKey[];
  readonly PROCEEDING_RESULT?: readonly ProceedingResultKey[];
}

/** Cells of the form, added up. */
export interface CellTerm {
  readonly kind: 'cells';
  readonly measure: MeasureKey;
  readonly cut: CellCut;
}

/** A property of whole reports, counted: null where it cannot be told. */
export interface ReportTerm {
  readonly kind: 'reports';
  readonly property: ReportProperty;
  /** `yes`: reports that have it. `known`: reports of which it can be told. */
  readonly count: 'yes' | 'known';
}

/** `isZeroReport`: every cell of the form is a zero. `isConsistent`: no hard accounting rule fails. */
export type ReportProperty = 'isZeroReport' | 'isConsistent';

export type Term = CellTerm | ReportTerm;

/**
 * A number computed on read as one sum over another, of the reports that have both; never stored, never
 * averaged. Null with status UNDEFINED where the denominator is zero.
 */
export interface Metric {
  readonly key: string;
  readonly label: BilingualText;
  readonly definition: BilingualText;
  /** In the symbols of the form's rows, for a person to read. */
  readonly formula: string;
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  readonly caveats?: readonly BilingualText[];
}

const cells = (measure: MeasureKey, cut: CellCut = {}): CellTerm => ({ kind: 'cells', measure, cut });
const concluded: readonly ProceedingResultKey[] = ['UPHELD', 'CORRECTED', 'OTHER'];
const lawsuits: readonly ProcedureKey[] = ['LAWSUIT_DIRECT', 'LAWSUIT_AFTER_REVIEW'];

/** The formulas follow section 6 of the domain notes; the sources are named in docs/catalogue.md. */
export const metrics = [
  {
    key: 'DISCLOSURE_RATE',
    label: { zh: '公开率', en: 'Disclosure rate' },
    definition: {
      zh: '予以公开与部分公开之和占办理结果总计的比例。',
      en: 'Applications granted or partly granted, of all applications closed.',
    },
    formula: '(予以公开 + 部分公开) / 总计',
    numerator: [cells('OUTCOMES', { OUTCOME_GROUP: ['GRANTED', 'PARTLY_GRANTED'] })],
    denominator: [cells('APPLICATIONS_CLOSED')],
  },
  {
    key: 'GRANT_RATE',
    label: { zh: '予以公开率', en: 'Grant rate' },
    definition: { zh: '予以公开占办理结果总计的比例。', en: 'Applications granted in full, of all closed.' },
    formula: '予以公开 / 总计',
    numerator: [cells('OUTCOMES', { OUTCOME_GROUP: ['GRANTED'] })],
    denominator: [cells('APPLICATIONS_CLOSED')],
  },
  {
    key: 'REFUSAL_RATE',
    label: { zh: '不予公开率', en: 'Refusal rate' },
    definition: { zh: '不予公开占办理结果总计的比例。', en: 'Applications refused, of all closed.' },
    formula: '不予公开 / 总计',
    numerator: [cells('OUTCOMES', { OUTCOME_GROUP: ['REFUSED'] })],
    denominator: [cells('APPLICATIONS_CLOSED')],
  },
  {
    key: 'UNAVAILABLE_RATE',
    label: { zh: '无法提供率', en: 'Unavailable rate' },
    definition: {
      zh: '无法提供占办理结果总计的比例。',
      en: 'Applications closed as unavailable, of all closed.',
    },
    formula: '无法提供 / 总计',
    numerator: [cells('OUTCOMES', { OUTCOME_GROUP: ['UNAVAILABLE'] })],
    denominator: [cells('APPLICATIONS_CLOSED')],
  },
  {
    key: 'NOT_PROCESSED_RATE',
    label: { zh: '不予处理率', en: 'Not-processed rate' },
    definition: { zh: '不予处理占办理结果总计的比例。', en: 'Applications not processed, of all closed.' },
    formula: '不予处理 / 总计',
    numerator: [cells('OUTCOMES', { OUTCOME_GROUP: ['NOT_PROCESSED'] })],
    denominator: [cells('APPLICATIONS_CLOSED')],
  },
  {
    key: 'OTHER_HANDLING_RATE',
    label: { zh: '其他处理率', en: 'Other-handling rate' },
    definition: {
      zh: '其他处理占办理结果总计的比例。',
      en: 'Applications otherwise handled, of all closed.',
    },
    formula: '其他处理 / 总计',
    numerator: [cells('OUTCOMES', { OUTCOME_GROUP: ['OTHER'] })],
    denominator: [cells('APPLICATIONS_CLOSED')],
  },
  {
    key: 'CLOSURE_RATE',
    label: { zh: '办结率', en: 'Closure rate' },
    definition: {
      zh: '办理结果总计占受理总量（新收加上年结转）的比例。',
      en: 'Applications closed, of those received and carried in.',
    },
    formula: '总计 / (本年新收 + 上年结转)',
    numerator: [cells('APPLICATIONS_CLOSED')],
    denominator: [cells('APPLICATIONS_RECEIVED'), cells('APPLICATIONS_CARRIED_IN')],
  },
  {
    key: 'CARRY_OUT_RATE',
    label: { zh: '结转率', en: 'Carry-out rate' },
    definition: {
      zh: '结转下年度占受理总量（新收加上年结转）的比例。',
      en: 'Applications carried out, of those received and carried in.',
    },
    formula: '结转下年度 / (本年新收 + 上年结转)',
    numerator: [cells('APPLICATIONS_CARRIED_OUT')],
    denominator: [cells('APPLICATIONS_RECEIVED'), cells('APPLICATIONS_CARRIED_IN')],
  },
  {
    key: 'NATURAL_PERSON_SHARE',
    label: { zh: '自然人占比', en: 'Share of natural persons' },
    definition: { zh: '自然人占本年新收申请的比例。', en: 'Natural persons, of all applications received.' },
    formula: '本年新收（自然人） / 本年新收',
    numerator: [cells('APPLICATIONS_RECEIVED', { APPLICANT_TYPE: ['NATURAL_PERSON'] })],
    denominator: [cells('APPLICATIONS_RECEIVED')],
  },
  {
    key: 'REVIEW_CORRECTION_RATE',
    label: { zh: '复议纠错率', en: 'Review correction rate' },
    definition: {
      zh: '行政复议结果纠正占已审结复议的比例。',
      en: 'Reviews that corrected the body, of the reviews concluded.',
    },
    formula: '复议纠正 / (复议维持 + 复议纠正 + 复议其他结果)',
    numerator: [cells('PROCEEDINGS', { PROCEDURE: ['REVIEW'], PROCEEDING_RESULT: ['CORRECTED'] })],
    denominator: [cells('PROCEEDINGS', { PROCEDURE: ['REVIEW'], PROCEEDING_RESULT: concluded })],
  },
  {
    key: 'LAWSUIT_LOSS_RATE',
    label: { zh: '诉讼败诉率', en: 'Lawsuit loss rate' },
    definition: {
      zh: '行政诉讼结果纠正占已审结诉讼的比例。',
      en: 'Lawsuits that corrected the body, of the lawsuits concluded.',
    },
    formula: '诉讼纠正 / (诉讼维持 + 诉讼纠正 + 诉讼其他结果)',
    numerator: [cells('PROCEEDINGS', { PROCEDURE: lawsuits, PROCEEDING_RESULT: ['CORRECTED'] })],
    denominator: [cells('PROCEEDINGS', { PROCEDURE: lawsuits, PROCEEDING_RESULT: concluded })],
  },
  {
    key: 'DISPUTE_RATE',
    label: { zh: '争议率', en: 'Dispute rate' },
    definition: {
      zh: '行政复议与未经复议直接起诉之和，与办理结果总计之比；复议后起诉是同一争议，不再计。',
      en: 'Reviews and direct lawsuits per application closed; a lawsuit after review is the same dispute and not counted again.',
    },
    formula: '(行政复议 + 未经复议直接起诉) / 总计',
    numerator: [cells('PROCEEDINGS', { PROCEDURE: ['REVIEW', 'LAWSUIT_DIRECT'] })],
    denominator: [cells('APPLICATIONS_CLOSED')],
    caveats: [
      {
        zh: '可以大于1：争议可能涉及以前年度的申请。',
        en: 'May exceed 1: a dispute may be over an earlier year.',
      },
    ],
  },
  {
    key: 'ZERO_REPORT_RATE',
    label: { zh: '零报告率', en: 'Zero-report rate' },
    definition: {
      zh: '各项数字全为零的报告占能够判断的报告的比例。',
      en: 'Reports in which every number is zero, of the reports of which it can be told.',
    },
    formula: '全零报告数 / 可判断报告数',
    numerator: [{ kind: 'reports', property: 'isZeroReport', count: 'yes' }],
    denominator: [{ kind: 'reports', property: 'isZeroReport', count: 'known' }],
  },
  {
    key: 'CONSISTENCY_RATE',
    label: { zh: '勾稽合格率', en: 'Consistency rate' },
    definition: {
      zh: '没有违反强制勾稽关系（C1至C4）的报告占可检验报告的比例。',
      en: 'Reports that break none of the hard accounting rules C1 to C4, of the reports that can be checked.',
    },
    formula: '勾稽合格报告数 / 可检验报告数',
    numerator: [{ kind: 'reports', property: 'isConsistent', count: 'yes' }],
    denominator: [{ kind: 'reports', property: 'isConsistent', count: 'known' }],
  },
] as const satisfies readonly Metric[];

export type MetricKey = (typeof metrics)[number]['key'];

/** The metrics by key. */
export const metricByKey: ReadonlyMap<MetricKey, Metric> = new Map(
  metrics.map((metric) => [metric.key, metric]),
);

/** The dimensions of the form a term can be broken down by: those of its measure that its cut does not fix. */
export function cellDimensionsOfTerm(term: Term): readonly CellDimensionKey[] {
  if (term.kind === 'reports') return [];
  const fixed = new Set(Object.keys(term.cut));
  const fixesOutcome = fixed.has('OUTCOME') || fixed.has('OUTCOME_GROUP');
  return measureByKey
    .get(term.measure)!
    .dimensions.filter((dimension) => !fixed.has(dimension))
    .filter((dimension) => !(fixesOutcome && (dimension === 'OUTCOME' || dimension === 'OUTCOME_GROUP')));
}

/** The dimensions of the form every term of a metric can be broken down by. */
export function cellDimensionsOfMetric(metric: Metric): readonly CellDimensionKey[] {
  const [first, ...rest] = [...metric.numerator, ...metric.denominator].map(cellDimensionsOfTerm);
  return (first ?? []).filter((dimension) => rest.every((others) => others.includes(dimension)));
}

/** The editions that have every measure of a metric. */
export function editionsOfMetric(metric: Metric): readonly EditionKey[] {
  const terms = [...metric.numerator, ...metric.denominator].filter((term) => term.kind === 'cells');
  return (['V2019', 'V2021'] as const).filter((edition) =>
    terms.every((term) => measureByKey.get(term.measure)!.editions.includes(edition)),
  );
}
