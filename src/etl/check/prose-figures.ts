import type { BilingualText } from '../../schema/catalogue/text.js';

/** A kind of figure that the prose of a report repeats from its tables. */
export interface ProseFigureKind {
  readonly key: 'APPLICATIONS' | 'REVIEWS' | 'LAWSUITS';
  readonly name: BilingualText;
  /** The figure is the first group. Matched against a sentence without spaces. */
  readonly patterns: readonly RegExp[];
  /** What a sentence must say before the figure, unless it stands in the section of the table. */
  readonly about: RegExp;
  /** The section of the form that holds the table. */
  readonly section: number;
  /** Words before the figure that make it a figure of something narrower. */
  readonly narrower: RegExp;
}

const figure = '(\\d{1,3}(?:,\\d{3})+|\\d+)(?:件|份|条|宗|起|例)';
const application = '(?:政府信息公开申请|依申请公开(?:政府信息)?(?:申请)?|信息公开申请)';
const received = '(?:收到|受理|接收|接到|新收)';
const matters = '(?:案件|申请|事项|案)?(?:共计|总计|合计|共|为)?';

/** The kinds, with the words that tell them. A figure that is none of these is left alone. */
export const proseFigureKinds: readonly ProseFigureKind[] = [
  {
    key: 'APPLICATIONS',
    name: { zh: '政府信息公开申请', en: 'disclosure applications' },
    patterns: [
      new RegExp(`${received}[^,、:\\d]{0,10}${application}(?:事项)?(?:共计|总计|合计|共)?${figure}`, 'gu'),
      new RegExp(`${received}[^,、:\\d]{0,4}${figure}[^,、:\\d]{0,4}${application}`, 'gu'),
    ],
    about: /申请/u,
    section: 3,
    narrower:
      /自然人|公民|个人|企业|法人|组织|网|邮|信函|传真|当面|现场|平台|渠道|在线|信箱|补正|撤|转|有效|重复/u,
  },
  {
    key: 'REVIEWS',
    name: { zh: '行政复议', en: 'administrative reviews' },
    patterns: [new RegExp(`(?:行政)?复议${matters}${figure}`, 'gu')],
    about: /信息公开|依申请公开/u,
    section: 4,
    narrower: /维持|纠正|纠错|撤|驳回|终止|审结|应诉/u,
  },
  {
    key: 'LAWSUITS',
    name: { zh: '行政诉讼', en: 'administrative lawsuits' },
    patterns: [
      new RegExp(`(?<!复议(?:案件|申请)?(?:[、和及与或]|以及)(?:行政)?)诉讼${matters}${figure}`, 'gu'),
    ],
    about: /信息公开|依申请公开/u,
    section: 4,
    narrower: /维持|纠正|纠错|撤|驳回|终止|审结|应诉|败诉|胜诉|一审|二审/u,
  },
];
