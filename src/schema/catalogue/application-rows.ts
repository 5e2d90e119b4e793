import type { EditionKey } from './editions.js';
import type { BilingualText } from './text.js';

/** A column of section three of the form: who applied. */
export interface ApplicantType {
  readonly key: string;
  readonly label: BilingualText;
  /** Words printed over the column, whitespace removed. */
  readonly aliases: readonly string[];
}

/** The applicant types in the order of the columns; the printed 总计 is not one of them. */
export const applicantTypes = [
  { key: 'NATURAL_PERSON', label: { zh: '自然人', en: 'Natural persons' }, aliases: [] },
  { key: 'BUSINESS', label: { zh: '商业企业', en: 'Businesses' }, aliases: [] },
  { key: 'RESEARCH', label: { zh: '科研机构', en: 'Research institutions' }, aliases: [] },
  { key: 'WELFARE', label: { zh: '社会公益组织', en: 'Welfare organizations' }, aliases: [] },
  { key: 'LEGAL_SERVICE', label: { zh: '法律服务机构', en: 'Legal service providers' }, aliases: [] },
  { key: 'OTHER', label: { zh: '其他', en: 'Other organizations' }, aliases: [] },
] as const satisfies readonly ApplicantType[];

export type ApplicantTypeKey = (typeof applicantTypes)[number]['key'];

/** A group of outcomes: rows （一） to （六） of item three. */
export interface OutcomeGroup {
  readonly key: string;
  readonly label: BilingualText;
}

export const outcomeGroups = [
  { key: 'GRANTED', label: { zh: '予以公开', en: 'Granted' } },
  { key: 'PARTLY_GRANTED', label: { zh: '部分公开', en: 'Partly granted' } },
  { key: 'REFUSED', label: { zh: '不予公开', en: 'Refused' } },
  { key: 'UNAVAILABLE', label: { zh: '无法提供', en: 'Unavailable' } },
  { key: 'NOT_PROCESSED', label: { zh: '不予处理', en: 'Not processed' } },
  { key: 'OTHER', label: { zh: '其他处理', en: 'Otherwise handled' } },
] as const satisfies readonly OutcomeGroup[];

export type OutcomeGroupKey = (typeof outcomeGroups)[number]['key'];

/** A row of section three of the form (收到和处理政府信息公开申请情况). */
export interface ApplicationRow {
  readonly key: string;
  readonly label: BilingualText;
  /** The row's own words as printed, without its number and without the words of its group. */
  readonly printed: string;
  readonly aliases: readonly string[];
  /** The ordinal printed before the words, for the catalogue's readers; never used to recognize a row. */
  readonly ordinal: string;
  /** The group the outcome belongs to; absent for the flow rows. */
  readonly outcomeGroup?: OutcomeGroupKey;
  readonly editions: readonly EditionKey[];
  /** Article of the Regulation on the Disclosure of Government Information (国令711号). */
  readonly article: string;
}

const both: readonly EditionKey[] = ['V2019', 'V2021'];
const regulation = (articles: string): string => `《政府信息公开条例》${articles}`;

/** The rows in the order of the form. */
export const applicationRows = [
  {
    key: 'RECEIVED',
    label: { zh: '本年新收政府信息公开申请数量', en: 'Applications received in the year' },
    printed: '本年新收政府信息公开申请数量',
    aliases: ['本年新收政府信息公开公开申请数量'],
    ordinal: '一、',
    editions: both,
    article: regulation('第二十七条、第二十九条至第三十一条'),
  },
  {
    key: 'CARRIED_IN',
    label: { zh: '上年结转政府信息公开申请数量', en: 'Applications carried in from the year before' },
    printed: '上年结转政府信息公开申请数量',
    aliases: ['上年结转政府信息公开数量'],
    ordinal: '二、',
    editions: both,
    article: regulation('第五十条'),
  },
  {
    key: 'GRANTED',
    label: { zh: '予以公开', en: 'Granted' },
    printed: '予以公开',
    aliases: [],
    ordinal: '三、（一）',
    outcomeGroup: 'GRANTED',
    editions: both,
    article: regulation('第三十六条第（一）（二）项'),
  },
  {
    key: 'PARTLY_GRANTED',
    label: { zh: '部分公开', en: 'Partly granted' },
    printed: '部分公开（区分处理的，只计这一情形，不计其他情形）',
    aliases: ['部分公开'],
    ordinal: '三、（二）',
    outcomeGroup: 'PARTLY_GRANTED',
    editions: both,
    article: regulation('第三十七条'),
  },
  {
    key: 'REFUSED_STATE_SECRET',
    label: { zh: '属于国家秘密', en: 'Refused: state secret' },
    printed: '属于国家秘密',
    aliases: [],
    ordinal: '三、（三）1.',
    outcomeGroup: 'REFUSED',
    editions: both,
    article: regulation('第十四条'),
  },
  {
    key: 'REFUSED_BY_LAW',
    label: { zh: '其他法律行政法规禁止公开', en: 'Refused: forbidden by another law' },
    printed: '其他法律行政法规禁止公开',
    aliases: ['其他法律行政止公开', '其他法律、行政法规禁止公开', '法律行政法规禁止公开'],
    ordinal: '三、（三）2.',
    outcomeGroup: 'REFUSED',
    editions: both,
    article: regulation('第十四条'),
  },
  {
    key: 'REFUSED_SECURITY_STABILITY',
    label: { zh: '危及“三安全一稳定”', en: 'Refused: endangers security or stability' },
    printed: '危及“三安全一稳定”',
    aliases: ['危及三安全一稳定'],
    ordinal: '三、（三）3.',
    outcomeGroup: 'REFUSED',
    editions: both,
    article: regulation('第十四条'),
  },
  {
    key: 'REFUSED_THIRD_PARTY',
    label: { zh: '保护第三方合法权益', en: 'Refused: rights of a third party' },
    printed: '保护第三方合法权益',
    aliases: [],
    ordinal: '三、（三）4.',
    outcomeGroup: 'REFUSED',
    editions: both,
    article: regulation('第十五条、第三十二条'),
  },
  {
    key: 'REFUSED_INTERNAL_AFFAIRS',
    label: { zh: '属于三类内部事务信息', en: 'Refused: internal affairs' },
    printed: '属于三类内部事务信息',
    aliases: [],
    ordinal: '三、（三）5.',
    outcomeGroup: 'REFUSED',
    editions: both,
    article: regulation('第十六条第一款'),
  },
  {
    key: 'REFUSED_PROCESS',
    label: { zh: '属于四类过程性信息', en: 'Refused: information of a process' },
    printed: '属于四类过程性信息',
    aliases: [],
    ordinal: '三、（三）6.',
    outcomeGroup: 'REFUSED',
    editions: both,
    article: regulation('第十六条第二款'),
  },
  {
    key: 'REFUSED_ENFORCEMENT_FILE',
    label: { zh: '属于行政执法案卷', en: 'Refused: enforcement case file' },
    printed: '属于行政执法案卷',
    aliases: [],
    ordinal: '三、（三）7.',
    outcomeGroup: 'REFUSED',
    editions: both,
    article: regulation('第十六条第二款'),
  },
  {
    key: 'REFUSED_ADMINISTRATIVE_QUERY',
    label: { zh: '属于行政查询事项', en: 'Refused: a matter of administrative query' },
    printed: '属于行政查询事项',
    aliases: [],
    ordinal: '三、（三）8.',
    outcomeGroup: 'REFUSED',
    editions: both,
    article: regulation('第三十六条第（七）项'),
  },
  {
    key: 'UNAVAILABLE_NOT_HELD',
    label: { zh: '本机关不掌握相关政府信息', en: 'Unavailable: not held by this body' },
    printed: '本机关不掌握相关政府信息',
    aliases: [],
    ordinal: '三、（四）1.',
    outcomeGroup: 'UNAVAILABLE',
    editions: both,
    article: regulation('第三十六条第（四）（五）项'),
  },
  {
    key: 'UNAVAILABLE_NEEDS_CREATION',
    label: { zh: '没有现成信息需要另行制作', en: 'Unavailable: would have to be created' },
    printed: '没有现成信息需要另行制作',
    aliases: [],
    ordinal: '三、（四）2.',
    outcomeGroup: 'UNAVAILABLE',
    editions: both,
    article: regulation('第三十八条'),
  },
  {
    key: 'UNAVAILABLE_UNCLEAR',
    label: { zh: '补正后申请内容仍不明确', en: 'Unavailable: still unclear after correction' },
    printed: '补正后申请内容仍不明确',
    aliases: [],
    ordinal: '三、（四）3.',
    outcomeGroup: 'UNAVAILABLE',
    editions: both,
    article: regulation('第三十条'),
  },
  {
    key: 'NOT_PROCESSED_PETITION',
    label: { zh: '信访举报投诉类申请', en: 'Not processed: petition or complaint' },
    printed: '信访举报投诉类申请',
    aliases: [],
    ordinal: '三、（五）1.',
    outcomeGroup: 'NOT_PROCESSED',
    editions: both,
    article: regulation('第三十九条第一款'),
  },
  {
    key: 'NOT_PROCESSED_DUPLICATE',
    label: { zh: '重复申请', en: 'Not processed: duplicate' },
    printed: '重复申请',
    aliases: [],
    ordinal: '三、（五）2.',
    outcomeGroup: 'NOT_PROCESSED',
    editions: both,
    article: regulation('第三十六条第（六）项'),
  },
  {
    key: 'NOT_PROCESSED_PUBLICATION',
    label: { zh: '要求提供公开出版物', en: 'Not processed: asks for a publication' },
    printed: '要求提供公开出版物',
    aliases: [],
    ordinal: '三、（五）3.',
    outcomeGroup: 'NOT_PROCESSED',
    editions: both,
    article: regulation('第三十九条第二款'),
  },
  {
    key: 'NOT_PROCESSED_EXCESSIVE',
    label: { zh: '无正当理由大量反复申请', en: 'Not processed: excessive without reason' },
    printed: '无正当理由大量反复申请',
    aliases: [],
    ordinal: '三、（五）4.',
    outcomeGroup: 'NOT_PROCESSED',
    editions: both,
    article: regulation('第三十五条'),
  },
  {
    key: 'NOT_PROCESSED_RECONFIRM',
    label: {
      zh: '要求行政机关确认或重新出具已获取信息',
      en: 'Not processed: asks to confirm what was already given',
    },
    printed: '要求行政机关确认或重新出具已获取信息',
    aliases: [],
    ordinal: '三、（五）5.',
    outcomeGroup: 'NOT_PROCESSED',
    editions: both,
    article: '实务类别（国办公开办函〔2019〕60号）',
  },
  {
    key: 'OTHER_HANDLING',
    label: { zh: '其他处理（2019年版，不分项）', en: 'Otherwise handled, not broken down (2019 form)' },
    printed: '其他处理',
    aliases: [],
    ordinal: '三、（六）',
    outcomeGroup: 'OTHER',
    editions: ['V2019'],
    article: '国办公开办函〔2019〕60号',
  },
  {
    key: 'OTHER_NOT_CORRECTED',
    label: { zh: '申请人无正当理由逾期不补正', en: 'Other: not corrected in time' },
    printed: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    aliases: ['逾期不补正', '申请人无正当理由逾期不补正'],
    ordinal: '三、（六）1.',
    outcomeGroup: 'OTHER',
    editions: ['V2021'],
    article: regulation('第三十条'),
  },
  {
    key: 'OTHER_FEE_UNPAID',
    label: { zh: '申请人逾期未按收费通知要求缴纳费用', en: 'Other: fee not paid in time' },
    printed: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    aliases: ['逾期不缴费', '申请人逾期未按收费通知要求缴纳费用'],
    ordinal: '三、（六）2.',
    outcomeGroup: 'OTHER',
    editions: ['V2021'],
    article: `${regulation('第四十二条')}、国办函〔2020〕109号`,
  },
  {
    key: 'OTHER',
    label: { zh: '其他', en: 'Other' },
    printed: '其他',
    aliases: [],
    ordinal: '三、（六）3.',
    outcomeGroup: 'OTHER',
    editions: ['V2021'],
    article: '国办公开办函〔2021〕30号',
  },
  {
    key: 'CLOSED',
    label: { zh: '本年度办理结果总计', en: 'Applications closed in the year' },
    printed: '总计',
    aliases: [],
    ordinal: '三、（七）',
    editions: both,
    article: regulation('第五十条'),
  },
  {
    key: 'CARRIED_OUT',
    label: { zh: '结转下年度继续办理', en: 'Applications carried out to the next year' },
    printed: '结转下年度继续办理',
    aliases: ['结转下年继续办理'],
    ordinal: '四、',
    editions: both,
    article: regulation('第五十条'),
  },
] as const satisfies readonly ApplicationRow[];

type Row = (typeof applicationRows)[number];
export type ApplicationRowKey = Row['key'];
export type OutcomeKey = Extract<Row, { outcomeGroup: string }>['key'];

/** The rows that are outcomes of an application, each with its group. */
export const outcomes = applicationRows.filter(
  (row): row is Extract<Row, { outcomeGroup: string }> => 'outcomeGroup' in row,
);
