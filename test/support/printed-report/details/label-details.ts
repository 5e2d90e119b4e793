import type { Random } from '../random.js';
import type { PrintDetail, PrintedTables } from './detail.js';
import { mapLabels, relabel } from './edit-rows.js';

/** Chooses one row label that is long enough for a slip to leave it recognizable, and edits it. */
function slipInOneLabel(
  tables: PrintedTables,
  random: Random,
  least: number,
  edit: (label: string) => string,
): PrintedTables {
  const labels = Object.values(tables)
    .flat()
    .filter((row) => row.values.length > 0)
    .map((row) => row.labels.at(-1) ?? '')
    .filter((label) => label.length >= least);
  const chosen = random.pick([...new Set(labels)]);
  const edited = edit(chosen);
  return mapLabels(tables, (label) => (label === chosen ? edited : label));
}

const letterAt = (label: string, random: Random): number => {
  const from = /^(?:[一二三四五六七]、|（.）|\d\.)/u.exec(label)?.[0].length ?? 0;
  return from + random.upTo(label.length - from - 1);
};

const otherLetters = [...'行政机关信息公开数量处理结果其他总计申请人不予'];

function spaceOut(label: string, random: Random): string {
  return [...label].map((letter) => (random.chance(0.25) ? `${letter} ` : letter)).join('');
}

/** How the ordinals of rows are set: 1. 1．1、 (1) （1）. */
const ordinals: readonly ((number: string) => string)[] = [
  (number) => `${number}．`,
  (number) => `${number}、`,
  (number) => `（${number}）`,
  (number) => `(${number})`,
  (number) => `${number}. `,
  (number) => String.fromCharCode(0x2487 + Number(number)),
];

const longest2021 = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
] as const;

const byWords = 'The label is told by its words, white space and marks left out.';
const byLikeness = 'A long label is told by its likeness in its place; a short one must be whole.';

/** Details of the words of labels. */
export const labelDetails: readonly PrintDetail[] = [
  {
    key: '5',
    says: 'the row label of 2019 under the columns of 2021',
    example: '规范性文件',
    handled: 'Both labels are the same row; the columns tell the edition.',
    in: 'V2021',
    print: relabel([['行政规范性文件', '规范性文件']]),
  },
  {
    key: '21',
    says: 'spaces within words',
    example: '规 章, 三、本年 度 办 理 结果',
    handled: byWords,
    print: relabel([
      ['规章', '规 章'],
      ['自然人', '自 然 人'],
      ['（七）总计', '（七）总 计'],
      ['结果维持', '结果维 持'],
      ['三、本年度办理结果', '三、本年 度 办 理 结果'],
    ]),
  },
  {
    key: '21b',
    says: 'spaces anywhere in any label',
    example: '行 政处罚',
    handled: byWords,
    print: (tables, random) => mapLabels(tables, (label) => spaceOut(label, random)),
  },
  {
    key: '23',
    says: 'captions without 第, or with plain brackets',
    example: '二十条(一)项',
    handled: 'Captions part the blocks; they are found with or without 第.',
    print: relabel([
      ['第二十条第', '二十条第'],
      ['（五）项', '(五)项'],
      ['第二十条第（一）项', '第二十条 第（一）项'],
    ]),
  },
  {
    key: '23b',
    says: 'captions with the name of the law',
    example: '中华人民共和国政府信息公开条例 第二十条 第（一）项',
    handled: 'The name of the law tells no edition and is left out.',
    print: relabel([['第二十条第', '中华人民共和国政府信息公开条例 第二十条 第']]),
  },
  {
    key: '24',
    says: 'slips in labels that were seen',
    example: '现行有效件, 本年处理绝对数量, 1.逾期不补正',
    handled: byLikeness,
    print: relabel([
      ['现行有效件数', '现行有效件'],
      ['本年制发件数', '本年制发件数量'],
      ['本年处理决定数量', '本年处理绝对数量'],
      ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
      ['上年结转政府信息公开申请数量', '上年结转政府信息公开数量'],
      [longest2021[0], '1.逾期不补正'],
      [longest2021[1], '2.逾期不缴费'],
    ]),
  },
  {
    key: '24b',
    says: 'a head of 2021 in other words',
    example: '本年度制发数',
    handled: 'Heads are told by their likeness to those of the edition.',
    in: 'V2021',
    print: relabel([['本年制发件数', '本年度制发数']]),
  },
  {
    key: '24c',
    says: 'a letter of a row label is lost',
    example: '2.重申请',
    handled: byLikeness,
    print: (tables, random) =>
      slipInOneLabel(tables, random, 4, (label) => {
        const at = letterAt(label, random);
        return label.slice(0, at) + label.slice(at + 1);
      }),
  },
  {
    key: '24d',
    says: 'a letter of a row label is another',
    example: '行政处其',
    handled: byLikeness,
    print: (tables, random) =>
      slipInOneLabel(tables, random, 4, (label) => {
        const at = letterAt(label, random);
        return label.slice(0, at) + random.pick(otherLetters) + label.slice(at + 1);
      }),
  },
  {
    key: '26b',
    says: 'labels with notes in brackets',
    example: '上一年项目数量(指2019年事项数)',
    handled: 'Notes of a year are left out of the heads.',
    in: 'V2019',
    print: relabel([
      ['上一年项目数量', '上一年项目数量(指2019年事项数)'],
      ['处理决定数量', '处理决定数量(指2020年办件量)'],
    ]),
  },
  {
    key: '31',
    says: 'ordinals of rows set in other ways',
    example: '1．属于国家秘密, （1）属于国家秘密, ⒈属于国家秘密',
    handled: 'An ordinal before a label is none of its letters and no value.',
    print: (tables, random) => {
      const ordinal = random.pick(ordinals);
      return mapLabels(tables, (label) => label.replace(/^(\d)\./u, (_, number: string) => ordinal(number)));
    },
  },
  {
    key: '31b',
    says: 'ordinals of rows without their points',
    example: '8 属于行政查询事项',
    handled: 'The digit right before the label it numbers is no value.',
    print: (tables) => mapLabels(tables, (label) => label.replace(/^(\d)\./u, '$1 ')),
  },
];
