import type { PrintedRow } from './rows.js';
import type { Random } from './random.js';
import type { Truth } from './truth.js';

/** The three tables of a report, row by row, before a layout prints them. */
export interface PrintedTables {
  readonly disclosure: readonly PrintedRow[];
  readonly applications: readonly PrintedRow[];
  readonly proceedings: readonly PrintedRow[];
}

/** A way of printing that the domain lists in § 2.2, by its number there. */
export interface PrintDetail {
  readonly number: number;
  /** What the body fills in differently. */
  readonly fill?: (truth: Truth, random: Random) => Truth;
  /** What the page prints differently, the same numbers filled in. */
  readonly print?: (tables: PrintedTables, random: Random) => PrintedTables;
  /** Whether the detail can be seen in reports of the edition. */
  readonly in?: Truth['edition'];
}

type Words = readonly (readonly [search: string, replacement: string])[];

const relabel =
  (words: Words) =>
  (tables: PrintedTables): PrintedTables => {
    const edit = (rows: readonly PrintedRow[]): PrintedRow[] =>
      rows.map((row) => ({
        ...row,
        labels: row.labels.map((label) =>
          words.reduce((text, [search, replacement]) => text.replace(search, replacement), label),
        ),
      }));
    return {
      disclosure: edit(tables.disclosure),
      applications: edit(tables.applications),
      proceedings: edit(tables.proceedings),
    };
  };

type Row = Readonly<Record<string, readonly string[]>>;

function mapRows(rows: Row, edit: (values: readonly string[]) => readonly string[]): Row {
  return Object.fromEntries(Object.entries(rows).map(([row, values]) => [row, edit(values)]));
}

const withApplications = (truth: Truth, edit: (values: readonly string[]) => readonly string[]): Truth => ({
  ...truth,
  applications: mapRows(truth.applications, edit),
});

const withDisclosure = (truth: Truth, edit: (values: readonly string[]) => readonly string[]): Truth => ({
  ...truth,
  disclosure: mapRows(truth.disclosure, edit),
});

const isZero = (value: string): boolean => value === '0';
const blankZeros = (values: readonly string[]): string[] =>
  values.map((value) => (isZero(value) ? '' : value));

function withFee(truth: Truth, edit: (value: string) => string): Truth {
  const [amount, ...rest] = truth.disclosure['FEES']!;
  return { ...truth, disclosure: { ...truth.disclosure, FEES: [edit(amount!), ...rest] } };
}

function withChanges(truth: Truth, edit: (value: string) => string): Truth {
  const rows = ['LICENSES', 'OTHER_SERVICES', 'PENALTIES', 'COERCIONS', 'FEES'];
  const edited = rows.flatMap((row) => {
    const values = truth.disclosure[row];
    return values && values.length > 1
      ? [[row, values.map((value, at) => (at === 1 ? edit(value) : value))]]
      : [];
  });
  return { ...truth, disclosure: { ...truth.disclosure, ...Object.fromEntries(edited) } };
}

const thousands = (value: string): string => value.replace(/^(\d{1,3})(\d{3})$/, '$1,$2');
const fullWidth = (value: string): string =>
  value.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function inWords(change: string): string {
  if (change.startsWith('-')) return `减${change.slice(1)}`;
  return change === '0' ? '0' : `增${change.replace('+', '')}`;
}

const splitHead = (rows: readonly PrintedRow[]): PrintedRow[] =>
  rows.flatMap((row) =>
    row.labels[0] === '商业企业'
      ? [
          { labels: ['商业', '科研', '社会', '法律', '其他'], values: [] },
          { labels: ['企业', '机构', '公益组织', '服务机构'], values: [] },
        ]
      : [row],
  );

/** One row for each procedure instead of one row of fifteen. */
function splitProceedings(rows: readonly PrintedRow[]): PrintedRow[] {
  const values = rows.at(-1)!.values;
  const head = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'].flatMap((name, group) => [
    { labels: [name, ...(group === 0 ? head : [])], values: values.slice(group * 5, group * 5 + 5) },
  ]);
}

const inFirstBlock = (labels: readonly string[]): boolean => labels.includes('本年新制作数量');

/** The details a generator can draw, each with its number in domain § 2.2. */
export const printDetails: readonly PrintDetail[] = [
  {
    number: 1,
    in: 'V2019',
    print: relabel([
      ['本年新制作数量', '本年新'],
      ['本年新公开数量', '本年新'],
    ]),
  },
  { number: 5, in: 'V2021', print: relabel([['行政规范性文件', '规范性文件']]) },
  { number: 6, in: 'V2021', fill: (truth) => withFee(truth, (value) => `${value}万元`) },
  {
    number: 6.5,
    in: 'V2021',
    fill: (truth) => withFee(truth, (value) => `${(Number(value) * 10_000).toFixed(0)}元`),
  },
  { number: 7, in: 'V2021', print: relabel([['本年收费金额（单位：万元）', '本年度收费金额']]) },
  { number: 9, fill: (truth) => withDisclosure(truth, (values) => values.map(thousands)) },
  { number: 10, in: 'V2019', fill: (truth) => withChanges(truth, inWords) },
  { number: 11, fill: (truth) => withApplications(truth, blankZeros) },
  {
    number: 11.5,
    fill: (truth) => withApplications(truth, (values) => [...blankZeros(values.slice(0, 6)), values[6]!]),
  },
  {
    number: 12,
    fill: (truth) => withDisclosure(truth, (values) => values.map((value) => (isZero(value) ? '-' : value))),
  },
  {
    number: 12.5,
    fill: (truth) =>
      withApplications(truth, (values) => values.map((value) => (isZero(value) ? '/' : value))),
  },
  {
    number: 13,
    fill: (truth) => ({
      ...truth,
      disclosure: {
        ...truth.disclosure,
        REGULATIONS: ['本单位未制作规章', ...truth.disclosure['REGULATIONS']!.slice(1)],
      },
    }),
  },
  { number: 16, fill: (truth) => withApplications(truth, (values) => ['', '', '', '', '', '', values[6]!]) },
  {
    number: 21,
    print: relabel([
      ['规章', '规 章'],
      ['自然人', '自 然 人'],
      ['（七）总计', '（七）总 计'],
      ['结果维持', '结果维 持'],
      ['三、本年度办理结果', '三、本年 度 办 理 结果'],
    ]),
  },
  { number: 22, print: (tables) => ({ ...tables, applications: splitHead(tables.applications) }) },
  {
    number: 23,
    print: relabel([
      ['第二十条第', '二十条第'],
      ['（五）项', '(五)项'],
      ['第二十条第（一）项', '第二十条 第（一）项'],
    ]),
  },
  {
    number: 24,
    print: relabel([
      ['现行有效件数', '现行有效件'],
      ['本年制发件数', '本年制发件数量'],
      ['本年处理决定数量', '本年处理绝对数量'],
      ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
      ['上年结转政府信息公开申请数量', '上年结转政府信息公开数量'],
      ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
      ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2.逾期不缴费'],
    ]),
  },
  {
    number: 26,
    print: (tables) => ({
      ...tables,
      disclosure: tables.disclosure.flatMap((row, index, rows) => {
        const isBehindFirstBlock = inFirstBlock(rows[1]!.labels) && index === 3;
        return isBehindFirstBlock ? [row, { labels: ['其他主动公开文件'], values: ['7', '7', '41'] }] : [row];
      }),
    }),
    in: 'V2019',
  },
  {
    number: 26.5,
    in: 'V2019',
    print: relabel([
      ['上一年项目数量', '上一年项目数量(指2019年事项数)'],
      ['处理决定数量', '处理决定数量(指2020年办件量)'],
    ]),
  },
  {
    number: 29,
    print: relabel([
      ['结果维持', '结果\n维持'],
      ['其他结果', '其他\n结果'],
    ]),
  },
  { number: 30, fill: (truth) => withApplications(truth, (values) => values.map(fullWidth)) },
  {
    number: 30.5,
    fill: (truth) => withDisclosure(truth, (values) => values.map((value) => (isZero(value) ? '〇' : value))),
  },
  { number: 31, print: (tables) => ({ ...tables, proceedings: splitProceedings(tables.proceedings) }) },
];
