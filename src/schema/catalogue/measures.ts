import { applicationRows, type ApplicationRowKey, type OutcomeKey } from './application-rows.js';
import { applicationMeasureKey, formCells, type FormCell, type FormTableKey } from './cells.js';
import type { CellDimensionKey } from './dimensions.js';
import {
  disclosureRows,
  type Additivity,
  type DisclosureMeasure,
  type DisclosureMeasureKey,
} from './disclosure-rows.js';
import type { EditionKey } from './editions.js';
import { proceedingsArticle } from './proceeding-columns.js';
import type { BilingualText } from './text.js';
import type { UnitKey } from './units.js';

type FlowRowKey = Exclude<ApplicationRowKey, OutcomeKey>;

/** Key of a stored number, as in the `IndicatorKey` of the API. */
export type MeasureKey = DisclosureMeasureKey | `APPLICATIONS_${FlowRowKey}` | 'OUTCOMES' | 'PROCEEDINGS';

/** A stored number with the rule for adding it up. Computed from the rows of the form, where it is declared. */
export interface Measure {
  readonly key: MeasureKey;
  readonly label: BilingualText;
  readonly definition: BilingualText;
  readonly unit: UnitKey;
  readonly additivity: Additivity;
  readonly table: FormTableKey;
  /** Dimensions of the form it is broken down by. */
  readonly dimensions: readonly CellDimensionKey[];
  readonly editions: readonly EditionKey[];
  readonly legalBasis: string;
  readonly caveats: readonly BilingualText[];
}

const applicationMeasureTexts: Readonly<Record<string, DisclosureMeasure>> = {
  APPLICATIONS_RECEIVED: {
    key: 'APPLICATIONS_RECEIVED',
    label: { zh: '本年新收申请数量', en: 'Applications received' },
    definition: { zh: '本年新收政府信息公开申请数量。', en: 'Disclosure applications received in the year.' },
  },
  APPLICATIONS_CARRIED_IN: {
    key: 'APPLICATIONS_CARRIED_IN',
    label: { zh: '上年结转申请数量', en: 'Applications carried in' },
    definition: { zh: '上年结转政府信息公开申请数量。', en: 'Applications carried in from the year before.' },
    caveats: [
      {
        zh: '与上年的“结转下年度继续办理”是同一批申请，跨年相加会重复。',
        en: 'The same applications as carried out of the year before; added to those they count twice.',
      },
    ],
  },
  APPLICATIONS_CLOSED: {
    key: 'APPLICATIONS_CLOSED',
    label: { zh: '办理结果总计', en: 'Applications closed' },
    definition: {
      zh: '本年度办理结果“（七）总计”一行，按申请人类型各列相加。',
      en: 'Applications closed in the year: row （七） of the form, its applicant columns added.',
    },
    caveats: [
      {
        zh: '按印刷的“总计”行统计；与各项结果之和不符时，报告带有C2问题。',
        en: 'As printed in the total row; where the outcomes add up to something else, the report carries issue C2.',
      },
    ],
  },
  APPLICATIONS_CARRIED_OUT: {
    key: 'APPLICATIONS_CARRIED_OUT',
    label: { zh: '结转下年度申请数量', en: 'Applications carried out' },
    definition: { zh: '结转下年度继续办理的申请数量。', en: 'Applications carried out to the next year.' },
  },
  OUTCOMES: {
    key: 'OUTCOMES',
    label: { zh: '办理结果件数', en: 'Applications by outcome' },
    definition: {
      zh: '按办理结果统计的件数；不按结果分组时，各项结果相加（不含“总计”行）。',
      en: 'Applications by outcome; without an outcome in the grouping all outcomes are added, the total row left out.',
    },
  },
};

const proceedingsText: DisclosureMeasure = {
  key: 'PROCEEDINGS',
  label: { zh: '行政复议、行政诉讼件数', en: 'Reviews and lawsuits' },
  definition: {
    zh: '因政府信息公开提起的行政复议、行政诉讼件数，按程序和结果；不含印刷的“总计”列。',
    en: 'Reviews and lawsuits over disclosure, by procedure and result; the printed totals left out.',
  },
  caveats: [
    {
      zh: '“复议后起诉”与其复议是同一争议，三种程序相加是案件数而不是争议数。',
      en: 'A lawsuit after review is the same dispute as its review: the sum counts proceedings, not disputes.',
    },
  ],
};

const cellDimensions: Readonly<Record<string, readonly CellDimensionKey[]>> = {
  OUTCOMES: ['APPLICANT_TYPE', 'OUTCOME', 'OUTCOME_GROUP'],
  PROCEEDINGS: ['PROCEDURE', 'PROCEEDING_RESULT'],
};

function toMeasure(text: DisclosureMeasure, cells: readonly FormCell[], legalBasis: string): Measure {
  const first = cells[0]!;
  const isFlow = first.table === 'APPLICATIONS' && text.key !== 'OUTCOMES';
  return {
    key: text.key as MeasureKey,
    label: text.label,
    definition: text.definition,
    unit: first.unit,
    additivity: first.additivity,
    table: first.table,
    dimensions: cellDimensions[text.key] ?? (isFlow ? ['APPLICANT_TYPE'] : []),
    editions: (['V2019', 'V2021'] as const).filter((edition) =>
      cells.some((cell) => cell.editions.includes(edition)),
    ),
    legalBasis,
    caveats: text.caveats ?? [],
  };
}

const texts: readonly DisclosureMeasure[] = [
  ...disclosureRows.flatMap((row) => Object.values<DisclosureMeasure>(row.measures)),
  ...[...new Set(applicationRows.map(applicationMeasureKey))].map((key) => applicationMeasureTexts[key]!),
  proceedingsText,
];

const legalBases: Readonly<Record<string, string>> = {
  OUTCOMES: '《政府信息公开条例》第三十六条至第三十九条、第五十条',
  PROCEEDINGS: proceedingsArticle,
};

/** The cells that hold a measure; printed totals hold none. */
export function cellsOfMeasure(key: MeasureKey): readonly FormCell[] {
  return formCells.filter((cell) => cell.measure === key);
}

/** All stored numbers, in the order of the form. */
export const measures: readonly Measure[] = texts.map((text) => {
  const cells = cellsOfMeasure(text.key as MeasureKey);
  return toMeasure(text, cells, legalBases[text.key] ?? cells[0]!.article);
});

/** The measures by key. */
export const measureByKey: ReadonlyMap<MeasureKey, Measure> = new Map(
  measures.map((measure) => [measure.key, measure]),
);
