import type { Truth } from '../printed-report/truth.js';

/** A cell of a printed table, at its origin, with what it spans. */
export interface GridCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

export type GridRow = readonly GridCell[];

/** The report as a publisher lays it out: headings, sentences, and the three tables with their merged cells. */
export interface PrintedForm {
  readonly title: string;
  readonly disclosure: readonly GridRow[];
  readonly applications: readonly GridRow[];
  readonly proceedings: readonly GridRow[];
}

const cell = (text: string, columns = 1, rows = 1): GridCell => ({ text, columns, rows });

const items = ['上一年项目数量', '本年增/减', '处理决定数量'];

type Block = readonly [
  item: string,
  heads: readonly string[],
  rows: readonly (readonly [key: string, label: string])[],
];

const blocks: Readonly<Record<Truth['edition'], readonly Block[]>> = {
  V2021: [
    [
      '一',
      ['本年制发件数', '本年废止件数', '现行有效件数'],
      [
        ['REGULATIONS', '规章'],
        ['NORMATIVE_DOCUMENTS', '行政规范性文件'],
      ],
    ],
    ['五', ['本年处理决定数量'], [['LICENSES', '行政许可']]],
    [
      '六',
      ['本年处理决定数量'],
      [
        ['PENALTIES', '行政处罚'],
        ['COERCIONS', '行政强制'],
      ],
    ],
    ['八', ['本年收费金额（单位：万元）'], [['FEES', '行政事业性收费']]],
  ],
  V2019: [
    [
      '一',
      ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      [
        ['REGULATIONS', '规章'],
        ['NORMATIVE_DOCUMENTS', '规范性文件'],
      ],
    ],
    [
      '五',
      items,
      [
        ['LICENSES', '行政许可'],
        ['OTHER_SERVICES', '其他对外管理服务事项'],
      ],
    ],
    [
      '六',
      items,
      [
        ['PENALTIES', '行政处罚'],
        ['COERCIONS', '行政强制'],
      ],
    ],
    ['八', items.slice(0, 2), [['FEES', '行政事业性收费']]],
    ['九', ['采购项目数量', '采购总金额'], [['PROCUREMENT', '政府集中采购']]],
  ],
};

const dataColumns = 3;

/** Cells over three columns, the last of them as wide as is left. */
const spread = (texts: readonly string[]): GridCell[] =>
  texts.map((text, index) => cell(text, index === texts.length - 1 ? dataColumns - index : 1));

const disclosureOf = (truth: Truth): GridRow[] =>
  blocks[truth.edition].flatMap(([item, heads, rows]) => [
    [cell(`第二十条 第（${item}）项`, dataColumns + 1)],
    [cell('信息内容'), ...spread(heads)],
    ...rows.map(([key, label]) => [cell(label), ...spread(truth.disclosure[key]!)]),
  ]);

type Group = readonly [label: string, rows: readonly (readonly [key: string, label: string])[]];

const groups: readonly Group[] = [
  [
    '（三）不予公开',
    [
      ['REFUSED_STATE_SECRET', '1.属于国家秘密'],
      ['REFUSED_BY_LAW', '2.其他法律行政法规禁止公开'],
      ['REFUSED_SECURITY_STABILITY', '3.危及“三安全一稳定”'],
      ['REFUSED_THIRD_PARTY', '4.保护第三方合法权益'],
      ['REFUSED_INTERNAL_AFFAIRS', '5.属于三类内部事务信息'],
      ['REFUSED_PROCESS', '6.属于四类过程性信息'],
      ['REFUSED_ENFORCEMENT_FILE', '7.属于行政执法案卷'],
      ['REFUSED_ADMINISTRATIVE_QUERY', '8.属于行政查询事项'],
    ],
  ],
  [
    '（四）无法提供',
    [
      ['UNAVAILABLE_NOT_HELD', '1.本机关不掌握相关政府信息'],
      ['UNAVAILABLE_NEEDS_CREATION', '2.没有现成信息需要另行制作'],
      ['UNAVAILABLE_UNCLEAR', '3.补正后申请内容仍不明确'],
    ],
  ],
  [
    '（五）不予处理',
    [
      ['NOT_PROCESSED_PETITION', '1.信访举报投诉类申请'],
      ['NOT_PROCESSED_DUPLICATE', '2.重复申请'],
      ['NOT_PROCESSED_PUBLICATION', '3.要求提供公开出版物'],
      ['NOT_PROCESSED_EXCESSIVE', '4.无正当理由大量反复申请'],
      ['NOT_PROCESSED_RECONFIRM', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  ],
];
const other2021: Group = [
  '（六）其他处理',
  [
    ['OTHER_NOT_CORRECTED', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['OTHER_FEE_UNPAID', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['OTHER', '3.其他'],
  ],
];

function outcomeRowsOf(truth: Truth): GridRow[] {
  const valuesOf = (key: string): GridCell[] => truth.applications[key]!.map((text) => cell(text));
  const ofGroup = ([label, rows]: Group): GridRow[] =>
    rows.map(([key, text], index) => [
      ...(index === 0 ? [cell(label, 1, rows.length)] : []),
      cell(text),
      ...valuesOf(key),
    ]);
  return [
    [cell('（一）予以公开', 2), ...valuesOf('GRANTED')],
    [cell('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2), ...valuesOf('PARTLY_GRANTED')],
    ...groups.flatMap(ofGroup),
    ...(truth.edition === 'V2021'
      ? ofGroup(other2021)
      : [[cell('（六）其他处理', 2), ...valuesOf('OTHER_HANDLING')]]),
    [cell('（七）总计', 2), ...valuesOf('CLOSED')],
  ];
}

function applicationsOf(truth: Truth): GridRow[] {
  const valuesOf = (key: string): GridCell[] => truth.applications[key]!.map((text) => cell(text));
  const outcomes = outcomeRowsOf(truth);
  return [
    [
      cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      cell('申请人情况', 7),
    ],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => cell(text)),
    [cell('一、本年新收政府信息公开申请数量', 3), ...valuesOf('RECEIVED')],
    [cell('二、上年结转政府信息公开申请数量', 3), ...valuesOf('CARRIED_IN')],
    [cell('三、本年度办理结果', 1, outcomes.length), ...outcomes[0]!],
    ...outcomes.slice(1),
    [cell('四、结转下年度继续办理', 3), ...valuesOf('CARRIED_OUT')],
  ];
}

function proceedingsOf(truth: Truth): GridRow[] {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...results.map((text) => cell(text, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...results, ...results].map((text) => cell(text)),
    truth.proceedings.map((text) => cell(text)),
  ];
}

/** The form that prints a truth, with the merged cells of the official one. */
export function toPrintedForm(
  truth: Truth,
  title = '巨鹿县教育局2023年政府信息公开工作年度报告',
): PrintedForm {
  return {
    title,
    disclosure: disclosureOf(truth),
    applications: applicationsOf(truth),
    proceedings: proceedingsOf(truth),
  };
}

/** A part of a report: a heading and what stands below it. Its sentences are nobody's. */
export interface FormPart {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly table: readonly GridRow[] | null;
}

/** The parts of a report in order. */
export function partsOf(form: PrintedForm): FormPart[] {
  return [
    { heading: '一、总体情况', sentences: ['纸鸢飞过教室的屋顶，我们把能说的都说了。'], table: null },
    { heading: '二、主动公开政府信息情况', sentences: [], table: form.disclosure },
    { heading: '三、收到和处理政府信息公开申请情况', sentences: [], table: form.applications },
    { heading: '四、政府信息公开行政复议、行政诉讼情况', sentences: [], table: form.proceedings },
    {
      heading: '五、存在的主要问题及改进情况',
      sentences: ['告示栏太高，个子小的看不见；明年放低 30 厘米。'],
      table: null,
    },
    { heading: '六、其他需要报告的事项', sentences: ['没有别的要说。'], table: null },
  ];
}
