import type { Truth } from '../truth.js';
import type { PrintDetail } from './detail.js';

const total = (truth: Truth, row: string): string => truth.applications[row]!.at(-1)!;
const decisions = (truth: Truth, row: string): string => truth.disclosure[row]!.at(-1)!;

const disclosureProse = (truth: Truth): string =>
  `我们本年制发行政规范性文件 ${truth.disclosure['NORMATIVE_DOCUMENTS']![0]} 件。行政许可 ${decisions(truth, 'LICENSES')} 件，行政处罚 ${decisions(truth, 'PENALTIES')} 件；行政强制 ${decisions(truth, 'COERCIONS')} 件。`;
const disclosureLines = (truth: Truth): string =>
  `行政许可：${decisions(truth, 'LICENSES')}件\n行政处罚：${decisions(truth, 'PENALTIES')}件\n行政强制 ${decisions(truth, 'COERCIONS')} 件`;
const applicationsProse = (truth: Truth): string =>
  `这一年收到政府信息公开申请 ${total(truth, 'RECEIVED')} 件，上年结转 ${total(truth, 'CARRIED_IN')} 件。予以公开 ${total(truth, 'GRANTED')} 件，其中自然人 ${truth.applications['GRANTED']![0]} 件。\n1.属于国家秘密 2 件；\n（二）部分公开 ${total(truth, 'PARTLY_GRANTED')} 件。`;

const noTable =
  'Numbers in sentences are none of the table’s: its cells are not seen, and `TABLE_MISSING` says so.';
const beside = 'Sentences beside a table are told from its rows and give it no number.';

/** Sentences above a table, or in its stead (domain § 2.1, other). */
export const proseDetails: readonly PrintDetail[] = [
  {
    key: 'other a',
    says: 'section two in sentences',
    example: '行政许可 24 件，行政处罚 13 件。',
    handled: noTable,
    omits: ['disclosure'],
    prose: (truth) => ({ disclosure: disclosureProse(truth) }),
  },
  {
    key: 'other b',
    says: 'section two as a list',
    example: '行政许可：24件⏎行政处罚：13件',
    handled: noTable,
    omits: ['disclosure'],
    prose: (truth) => ({ disclosure: disclosureLines(truth) }),
  },
  {
    key: 'other c',
    says: 'section three begins with sentences',
    example: '收到申请 12 件，予以公开 5 件。⏎1.属于国家秘密 2 件；',
    handled: beside,
    prose: (truth) => ({ applications: applicationsProse(truth) }),
  },
  {
    key: 'other d',
    says: 'sentences above every table',
    example: '行政复议 2 件，行政诉讼 1 件。',
    handled: beside,
    prose: (truth) => ({
      disclosure: disclosureProse(truth),
      applications: applicationsProse(truth),
      proceedings: `涉及政府信息公开的行政复议 ${truth.proceedings[4]} 件，其中结果维持 ${truth.proceedings[0]} 件；行政诉讼 1 件。`,
    }),
  },
  {
    key: 'other e',
    says: 'a table is not printed, only its heading',
    example: '三、收到和处理政府信息公开申请情况⏎四、…',
    handled: noTable,
    omits: ['applications'],
  },
  {
    key: 'other f',
    says: 'section three in sentences only',
    example: '收到申请 12 件，予以公开 5 件。',
    handled: noTable,
    omits: ['applications'],
    prose: (truth) => ({ applications: applicationsProse(truth) }),
  },
];
