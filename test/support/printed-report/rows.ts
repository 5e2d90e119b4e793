import type { Truth } from './truth.js';

/** A row of a printed table: the cells of labels from the left, then the values. */
export interface PrintedRow {
  readonly labels: readonly string[];
  readonly values: readonly string[];
}

const heads2021 = {
  ITEM_1: ['本年制发件数', '本年废止件数', '现行有效件数'],
  ITEM_5: ['本年处理决定数量'],
  ITEM_6: ['本年处理决定数量'],
  ITEM_8: ['本年收费金额（单位：万元）'],
};
const itemHeads = ['上一年项目数量', '本年增/减', '处理决定数量'];
const heads2019 = {
  ITEM_1: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
  ITEM_5: itemHeads,
  ITEM_6: itemHeads,
  ITEM_8: itemHeads.slice(0, 2),
  ITEM_9: ['采购项目数量', '采购总金额'],
};
const blocks = {
  V2021: [
    {
      item: '一',
      heads: heads2021.ITEM_1,
      rows: { REGULATIONS: '规章', NORMATIVE_DOCUMENTS: '行政规范性文件' },
    },
    { item: '五', heads: heads2021.ITEM_5, rows: { LICENSES: '行政许可' } },
    { item: '六', heads: heads2021.ITEM_6, rows: { PENALTIES: '行政处罚', COERCIONS: '行政强制' } },
    { item: '八', heads: heads2021.ITEM_8, rows: { FEES: '行政事业性收费' } },
  ],
  V2019: [
    { item: '一', heads: heads2019.ITEM_1, rows: { REGULATIONS: '规章', NORMATIVE_DOCUMENTS: '规范性文件' } },
    {
      item: '五',
      heads: heads2019.ITEM_5,
      rows: { LICENSES: '行政许可', OTHER_SERVICES: '其他对外管理服务事项' },
    },
    { item: '六', heads: heads2019.ITEM_6, rows: { PENALTIES: '行政处罚', COERCIONS: '行政强制' } },
    { item: '八', heads: heads2019.ITEM_8, rows: { FEES: '行政事业性收费' } },
    { item: '九', heads: heads2019.ITEM_9, rows: { PROCUREMENT: '政府集中采购' } },
  ],
};

/** The rows of the disclosure table as printed. */
export function disclosureRowsOf(truth: Truth): PrintedRow[] {
  return blocks[truth.edition].flatMap((block) => [
    { labels: [`第二十条第（${block.item}）项`], values: [] },
    {
      labels: ['信息内容', ...(truth.isHybrid && block.item === '一' ? heads2019.ITEM_1 : block.heads)],
      values: [],
    },
    ...Object.entries(block.rows).map(([row, label]) => ({
      labels: [label],
      values: truth.disclosure[row]!,
    })),
  ]);
}

const refused = [
  ['REFUSED_STATE_SECRET', '1.属于国家秘密'],
  ['REFUSED_BY_LAW', '2.其他法律行政法规禁止公开'],
  ['REFUSED_SECURITY_STABILITY', '3.危及“三安全一稳定”'],
  ['REFUSED_THIRD_PARTY', '4.保护第三方合法权益'],
  ['REFUSED_INTERNAL_AFFAIRS', '5.属于三类内部事务信息'],
  ['REFUSED_PROCESS', '6.属于四类过程性信息'],
  ['REFUSED_ENFORCEMENT_FILE', '7.属于行政执法案卷'],
  ['REFUSED_ADMINISTRATIVE_QUERY', '8.属于行政查询事项'],
];
const unavailable = [
  ['UNAVAILABLE_NOT_HELD', '1.本机关不掌握相关政府信息'],
  ['UNAVAILABLE_NEEDS_CREATION', '2.没有现成信息需要另行制作'],
  ['UNAVAILABLE_UNCLEAR', '3.补正后申请内容仍不明确'],
];
const notProcessed = [
  ['NOT_PROCESSED_PETITION', '1.信访举报投诉类申请'],
  ['NOT_PROCESSED_DUPLICATE', '2.重复申请'],
  ['NOT_PROCESSED_PUBLICATION', '3.要求提供公开出版物'],
  ['NOT_PROCESSED_EXCESSIVE', '4.无正当理由大量反复申请'],
  ['NOT_PROCESSED_RECONFIRM', '5.要求行政机关确认或重新出具已获取信息'],
];
const other2021 = [
  ['OTHER_NOT_CORRECTED', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['OTHER_FEE_UNPAID', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['OTHER', '3.其他'],
];

function groupRows(group: string, rows: readonly (readonly string[])[], truth: Truth): PrintedRow[] {
  return rows.map(([key, label], index) => ({
    labels: index === 0 ? [group, label!] : [label!],
    values: truth.applications[key!]!,
  }));
}

const applicationHead: readonly PrintedRow[] = [
  {
    labels: ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
    values: [],
  },
  { labels: ['自然人', '法人或其他组织', '总计'], values: [] },
  { labels: ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'], values: [] },
];

/** The rows of the applications table as printed. */
export function applicationRowsOf(truth: Truth): PrintedRow[] {
  const valuesOf = (key: string): readonly string[] => truth.applications[key]!;
  const other = !('OTHER_HANDLING' in truth.applications)
    ? groupRows('（六）其他处理', other2021, truth)
    : [{ labels: ['（六）其他处理'], values: valuesOf('OTHER_HANDLING') }];
  return [
    ...applicationHead,
    { labels: ['一、本年新收政府信息公开申请数量'], values: valuesOf('RECEIVED') },
    { labels: ['二、上年结转政府信息公开申请数量'], values: valuesOf('CARRIED_IN') },
    { labels: ['三、本年度办理结果', '（一）予以公开'], values: valuesOf('GRANTED') },
    {
      labels: ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
      values: valuesOf('PARTLY_GRANTED'),
    },
    ...groupRows('（三）不予公开', refused, truth),
    ...groupRows('（四）无法提供', unavailable, truth),
    ...groupRows('（五）不予处理', notProcessed, truth),
    ...other,
    { labels: ['（七）总计'], values: valuesOf('CLOSED') },
    { labels: ['四、结转下年度继续办理'], values: valuesOf('CARRIED_OUT') },
  ];
}

const resultHead = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** The rows of the proceedings table as printed. */
export function proceedingRowsOf(truth: Truth): PrintedRow[] {
  return [
    { labels: ['行政复议', '行政诉讼'], values: [] },
    { labels: [...resultHead, '未经复议直接起诉', '复议后起诉'], values: [] },
    { labels: [...resultHead, ...resultHead], values: [] },
    { labels: [], values: truth.proceedings },
  ];
}
