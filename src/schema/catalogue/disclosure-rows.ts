import type { EditionKey } from './editions.js';
import type { BilingualText } from './text.js';
import type { UnitKey } from './units.js';

/**
 * How a measure may be added up. `additive`: over everything. `semiAdditive`: a stock counted at the end of
 * the year, so over reports but not over years; the last year counts.
 */
export type Additivity = 'additive' | 'semiAdditive';

/** The measure that one cell of a row of the disclosure table holds. */
export interface DisclosureMeasure {
  readonly key: string;
  readonly label: BilingualText;
  readonly definition: BilingualText;
  readonly caveats?: readonly BilingualText[];
}

/** A row of section two of the form (主动公开政府信息情况). */
export interface DisclosureRow {
  readonly key: string;
  /** Printed label, by edition; a row belongs to the editions named here. */
  readonly labels: Partial<Record<EditionKey, string>>;
  readonly aliases: readonly string[];
  /** The block of the table, which decides its columns: the item of article 20 that prescribes it. */
  readonly block: DisclosureBlockKey;
  /** Measures by column; every column of the block has one. */
  readonly measures: Readonly<Record<string, DisclosureMeasure>>;
}

/** A column of a block, with the words that head it. */
export interface DisclosureColumn {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly unit: UnitKey;
  readonly additivity: Additivity;
  /** Whether a printed value may carry a minus sign. */
  readonly signed?: boolean;
}

/** A block of the disclosure table: one item of article 20 of the Regulation with its columns in each edition. */
export interface DisclosureBlock {
  readonly key: string;
  /** As printed above the block. */
  readonly caption: string;
  readonly article: string;
  readonly columns: Partial<Record<EditionKey, readonly DisclosureColumn[]>>;
}

const itemsColumns = [
  {
    key: 'ITEMS_LAST_YEAR',
    label: '上一年项目数量',
    aliases: ['上一年项目数'],
    unit: 'ITEMS',
    additivity: 'semiAdditive',
  },
  {
    key: 'ITEMS_CHANGE',
    label: '本年增/减',
    aliases: ['本年增减'],
    unit: 'ITEMS',
    additivity: 'additive',
    signed: true,
  },
] as const satisfies readonly DisclosureColumn[];

const decisionColumns2019 = [
  ...itemsColumns,
  { key: 'DECISIONS', label: '处理决定数量', aliases: [], unit: 'CASES', additivity: 'additive' },
] as const satisfies readonly DisclosureColumn[];

const decisionColumns2021 = [
  {
    key: 'DECISIONS',
    label: '本年处理决定数量',
    aliases: ['本年处理绝对数量', '处理决定数量'],
    unit: 'CASES',
    additivity: 'additive',
  },
] as const satisfies readonly DisclosureColumn[];

/** The blocks in the order of the form. */
export const disclosureBlocks = [
  {
    key: 'ITEM_1',
    caption: '第二十条第（一）项',
    article: '《政府信息公开条例》第二十条第（一）项',
    columns: {
      V2019: [
        {
          key: 'ISSUED',
          label: '本年新制作数量',
          aliases: ['制作数量'],
          unit: 'DOCUMENTS',
          additivity: 'additive',
        },
        {
          key: 'DISCLOSED_IN_YEAR',
          label: '本年新公开数量',
          aliases: [],
          unit: 'DOCUMENTS',
          additivity: 'additive',
        },
        {
          key: 'DISCLOSED_TOTAL',
          label: '对外公开总数量',
          aliases: [],
          unit: 'DOCUMENTS',
          additivity: 'semiAdditive',
        },
      ],
      V2021: [
        {
          key: 'ISSUED',
          label: '本年制发件数',
          aliases: ['本年制发件数量', '本年度制发数', '本年制发数'],
          unit: 'DOCUMENTS',
          additivity: 'additive',
        },
        {
          key: 'REPEALED',
          label: '本年废止件数',
          aliases: ['本年废止件数量', '本年废止数'],
          unit: 'DOCUMENTS',
          additivity: 'additive',
        },
        {
          key: 'IN_FORCE',
          label: '现行有效件数',
          aliases: ['现行有效件', '现行有效数'],
          unit: 'DOCUMENTS',
          additivity: 'semiAdditive',
        },
      ],
    },
  },
  {
    key: 'ITEM_5',
    caption: '第二十条第（五）项',
    article: '《政府信息公开条例》第二十条第（五）项',
    columns: { V2019: decisionColumns2019, V2021: decisionColumns2021 },
  },
  {
    key: 'ITEM_6',
    caption: '第二十条第（六）项',
    article: '《政府信息公开条例》第二十条第（六）项',
    columns: { V2019: decisionColumns2019, V2021: decisionColumns2021 },
  },
  {
    key: 'ITEM_8',
    caption: '第二十条第（八）项',
    article: '《政府信息公开条例》第二十条第（八）项',
    columns: {
      V2019: itemsColumns,
      V2021: [
        {
          key: 'AMOUNT',
          label: '本年收费金额（单位：万元）',
          aliases: ['本年收费金额', '本年度收费金额'],
          unit: 'TEN_THOUSAND_YUAN',
          additivity: 'additive',
        },
      ],
    },
  },
  {
    key: 'ITEM_9',
    caption: '第二十条第（九）项',
    article: '《政府信息公开条例》第二十条第（九）项',
    columns: {
      V2019: [
        { key: 'PROJECTS', label: '采购项目数量', aliases: [], unit: 'ITEMS', additivity: 'additive' },
        {
          key: 'AMOUNT',
          label: '采购总金额',
          aliases: [],
          unit: 'TEN_THOUSAND_YUAN',
          additivity: 'additive',
        },
      ],
    },
  },
] as const satisfies readonly DisclosureBlock[];

export type DisclosureBlockKey = 'ITEM_1' | 'ITEM_5' | 'ITEM_6' | 'ITEM_8' | 'ITEM_9';

const seriesBreak: BilingualText = {
  zh: '2019年版的“处理决定数量”常被误填为“上一年项目数量”加“增/减”，2020与2021年之间不宜直接比较。',
  en: 'On the 2019 form many bodies printed last year plus change here; do not trend across 2020 and 2021 without checking.',
};

const misreadColumns = { caveats: [seriesBreak] } as const;

/** The rows in the order of the form. */
export const disclosureRows = [
  {
    key: 'REGULATIONS',
    labels: { V2019: '规章', V2021: '规章' },
    aliases: [],
    block: 'ITEM_1',
    measures: {
      ISSUED: {
        key: 'REGULATIONS_ISSUED',
        label: { zh: '规章制发件数', en: 'Regulations issued' },
        definition: { zh: '本年制发的规章件数。', en: 'Regulations (规章) made and issued in the year.' },
      },
      REPEALED: {
        key: 'REGULATIONS_REPEALED',
        label: { zh: '规章废止件数', en: 'Regulations repealed' },
        definition: { zh: '本年废止的规章件数。', en: 'Regulations repealed in the year.' },
      },
      IN_FORCE: {
        key: 'REGULATIONS_IN_FORCE',
        label: { zh: '现行有效规章件数', en: 'Regulations in force' },
        definition: {
          zh: '年末现行有效的规章件数。',
          en: 'Regulations in force at the end of the year; a stock, not added over years.',
        },
      },
      DISCLOSED_IN_YEAR: {
        key: 'REGULATIONS_DISCLOSED_IN_YEAR',
        label: { zh: '规章本年新公开数量', en: 'Regulations disclosed in the year' },
        definition: {
          zh: '2019年版：本年新公开的规章数量。',
          en: '2019 form: regulations newly disclosed in the year.',
        },
      },
      DISCLOSED_TOTAL: {
        key: 'REGULATIONS_DISCLOSED_TOTAL',
        label: { zh: '规章对外公开总数量', en: 'Regulations disclosed in total' },
        definition: {
          zh: '2019年版：对外公开的规章总数，含已失效的，不等于现行有效件数。',
          en: '2019 form: all regulations ever disclosed, lapsed ones included; not the number in force.',
        },
      },
    },
  },
  {
    key: 'NORMATIVE_DOCUMENTS',
    labels: { V2019: '规范性文件', V2021: '行政规范性文件' },
    aliases: ['规范性文件', '行政规范性文件', '规范性档案', '行政规范性档案'],
    block: 'ITEM_1',
    measures: {
      ISSUED: {
        key: 'NORMATIVE_DOCUMENTS_ISSUED',
        label: { zh: '行政规范性文件制发件数', en: 'Normative documents issued' },
        definition: {
          zh: '本年制发的行政规范性文件件数。',
          en: 'Administrative normative documents made and issued in the year.',
        },
      },
      REPEALED: {
        key: 'NORMATIVE_DOCUMENTS_REPEALED',
        label: { zh: '行政规范性文件废止件数', en: 'Normative documents repealed' },
        definition: { zh: '本年废止的行政规范性文件件数。', en: 'Normative documents repealed in the year.' },
      },
      IN_FORCE: {
        key: 'NORMATIVE_DOCUMENTS_IN_FORCE',
        label: { zh: '现行有效行政规范性文件件数', en: 'Normative documents in force' },
        definition: {
          zh: '年末现行有效的行政规范性文件件数。',
          en: 'Normative documents in force at the end of the year; a stock, not added over years.',
        },
      },
      DISCLOSED_IN_YEAR: {
        key: 'NORMATIVE_DOCUMENTS_DISCLOSED_IN_YEAR',
        label: { zh: '规范性文件本年新公开数量', en: 'Normative documents disclosed in the year' },
        definition: {
          zh: '2019年版：本年新公开的规范性文件数量。',
          en: '2019 form: normative documents newly disclosed in the year.',
        },
      },
      DISCLOSED_TOTAL: {
        key: 'NORMATIVE_DOCUMENTS_DISCLOSED_TOTAL',
        label: { zh: '规范性文件对外公开总数量', en: 'Normative documents disclosed in total' },
        definition: {
          zh: '2019年版：对外公开的规范性文件总数，含已失效的，不等于现行有效件数。',
          en: '2019 form: all normative documents ever disclosed, lapsed ones included; not the number in force.',
        },
      },
    },
  },
  {
    key: 'LICENSES',
    labels: { V2019: '行政许可', V2021: '行政许可' },
    aliases: [],
    block: 'ITEM_5',
    measures: {
      DECISIONS: {
        key: 'LICENSES',
        label: { zh: '行政许可处理决定数量', en: 'License decisions' },
        definition: {
          zh: '本年作出的行政许可处理决定数量。',
          en: 'Administrative license decisions of the year.',
        },
        ...misreadColumns,
      },
      ITEMS_LAST_YEAR: {
        key: 'LICENSE_ITEMS_LAST_YEAR',
        label: { zh: '行政许可上一年项目数量', en: 'License items last year' },
        definition: {
          zh: '2019年版：上一年的行政许可事项数。',
          en: '2019 form: kinds of license on the list a year earlier.',
        },
      },
      ITEMS_CHANGE: {
        key: 'LICENSE_ITEMS_CHANGE',
        label: { zh: '行政许可项目本年增减', en: 'Change of license items' },
        definition: {
          zh: '2019年版：行政许可事项数的本年增减。',
          en: '2019 form: change in the kinds of license over the year.',
        },
      },
    },
  },
  {
    key: 'OTHER_SERVICES',
    labels: { V2019: '其他对外管理服务事项' },
    aliases: ['其他对外管理服务'],
    block: 'ITEM_5',
    measures: {
      DECISIONS: {
        key: 'OTHER_SERVICES',
        label: { zh: '其他对外管理服务事项处理决定数量', en: 'Other service decisions' },
        definition: {
          zh: '2019年版：其他对外管理服务事项的处理决定数量。',
          en: '2019 form: decisions on other services to the public.',
        },
        ...misreadColumns,
      },
      ITEMS_LAST_YEAR: {
        key: 'OTHER_SERVICE_ITEMS_LAST_YEAR',
        label: { zh: '其他对外管理服务事项上一年项目数量', en: 'Other service items last year' },
        definition: {
          zh: '2019年版：上一年的其他对外管理服务事项数。',
          en: '2019 form: kinds of other service a year earlier.',
        },
      },
      ITEMS_CHANGE: {
        key: 'OTHER_SERVICE_ITEMS_CHANGE',
        label: { zh: '其他对外管理服务事项本年增减', en: 'Change of other service items' },
        definition: {
          zh: '2019年版：其他对外管理服务事项数的本年增减。',
          en: '2019 form: change in the kinds of other service.',
        },
      },
    },
  },
  {
    key: 'PENALTIES',
    labels: { V2019: '行政处罚', V2021: '行政处罚' },
    aliases: [],
    block: 'ITEM_6',
    measures: {
      DECISIONS: {
        key: 'PENALTIES',
        label: { zh: '行政处罚处理决定数量', en: 'Penalty decisions' },
        definition: {
          zh: '本年作出的行政处罚处理决定数量。',
          en: 'Administrative penalty decisions of the year.',
        },
        ...misreadColumns,
      },
      ITEMS_LAST_YEAR: {
        key: 'PENALTY_ITEMS_LAST_YEAR',
        label: { zh: '行政处罚上一年项目数量', en: 'Penalty items last year' },
        definition: {
          zh: '2019年版：上一年的行政处罚事项数。',
          en: '2019 form: kinds of penalty a year earlier.',
        },
      },
      ITEMS_CHANGE: {
        key: 'PENALTY_ITEMS_CHANGE',
        label: { zh: '行政处罚项目本年增减', en: 'Change of penalty items' },
        definition: {
          zh: '2019年版：行政处罚事项数的本年增减。',
          en: '2019 form: change in the kinds of penalty.',
        },
      },
    },
  },
  {
    key: 'COERCIONS',
    labels: { V2019: '行政强制', V2021: '行政强制' },
    aliases: [],
    block: 'ITEM_6',
    measures: {
      DECISIONS: {
        key: 'COERCIONS',
        label: { zh: '行政强制处理决定数量', en: 'Coercion decisions' },
        definition: {
          zh: '本年作出的行政强制处理决定数量。',
          en: 'Administrative coercion decisions of the year.',
        },
        ...misreadColumns,
      },
      ITEMS_LAST_YEAR: {
        key: 'COERCION_ITEMS_LAST_YEAR',
        label: { zh: '行政强制上一年项目数量', en: 'Coercion items last year' },
        definition: {
          zh: '2019年版：上一年的行政强制事项数。',
          en: '2019 form: kinds of coercion a year earlier.',
        },
      },
      ITEMS_CHANGE: {
        key: 'COERCION_ITEMS_CHANGE',
        label: { zh: '行政强制项目本年增减', en: 'Change of coercion items' },
        definition: {
          zh: '2019年版：行政强制事项数的本年增减。',
          en: '2019 form: change in the kinds of coercion.',
        },
      },
    },
  },
  {
    key: 'FEES',
    labels: { V2019: '行政事业性收费', V2021: '行政事业性收费' },
    aliases: [],
    block: 'ITEM_8',
    measures: {
      AMOUNT: {
        key: 'FEES',
        label: { zh: '行政事业性收费金额', en: 'Fees collected' },
        definition: {
          zh: '本年行政事业性收费金额，单位万元；2019年版没有金额。',
          en: 'Administrative fees collected in the year, in ten thousand yuan; the 2019 form has no amount.',
        },
      },
      ITEMS_LAST_YEAR: {
        key: 'FEE_ITEMS_LAST_YEAR',
        label: { zh: '行政事业性收费上一年项目数量', en: 'Fee items last year' },
        definition: {
          zh: '2019年版：上一年的收费项目数（项，不是金额）。',
          en: '2019 form: kinds of fee a year earlier; items, not money.',
        },
      },
      ITEMS_CHANGE: {
        key: 'FEE_ITEMS_CHANGE',
        label: { zh: '行政事业性收费项目本年增减', en: 'Change of fee items' },
        definition: { zh: '2019年版：收费项目数的本年增减。', en: '2019 form: change in the kinds of fee.' },
      },
    },
  },
  {
    key: 'PROCUREMENT',
    labels: { V2019: '政府集中采购' },
    aliases: [],
    block: 'ITEM_9',
    measures: {
      PROJECTS: {
        key: 'PROCUREMENT_PROJECTS',
        label: { zh: '政府集中采购项目数量', en: 'Procurement projects' },
        definition: {
          zh: '2019年版：政府集中采购项目数量。',
          en: '2019 form: central procurement projects.',
        },
      },
      AMOUNT: {
        key: 'PROCUREMENT_AMOUNT',
        label: { zh: '政府集中采购总金额', en: 'Procurement amount' },
        definition: {
          zh: '2019年版：政府集中采购总金额，单位万元；印刷时没有单位的不计入合计。',
          en: '2019 form: total of central procurement, in ten thousand yuan; an amount printed without a unit is not added up.',
        },
      },
    },
  },
] as const satisfies readonly DisclosureRow[];

export type DisclosureRowKey = (typeof disclosureRows)[number]['key'];
type MeasuresOf<R> = R extends { measures: infer M } ? M[keyof M] : never;
/** Keys of the measures of the disclosure table. */
export type DisclosureMeasureKey = Extract<
  MeasuresOf<(typeof disclosureRows)[number]>,
  { key: string }
>['key'];
