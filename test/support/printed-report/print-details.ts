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
  /** Whether it takes cells out of the print, so that what is left may be read in more than one way. */
  readonly losesCells?: boolean;
  /** A shape that leaves no trace of it. */
  readonly notInShape?: string;
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

const oneOf = (values: readonly string[], at: number): string => values[at % values.length]!;

/** A change as bodies write it: +2, −1, 增加5, 3/1, 增3减1, or only 增. */
function asWritten(change: string, at: number): string {
  const number = Number(change);
  if (number === 0) return oneOf(['0', '0/0', '增'], at);
  const size = String(Math.abs(number));
  return number > 0
    ? oneOf([`+${size}`, `增加${size}`, `增${size}`, `${size}/0`], at)
    : oneOf([`−${size}`, `减少${size}`, `-${size}项`, `增0减${size}`], at);
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 10 to 99 in Chinese numerals; others as they are. */
function inNumerals(value: string): string {
  if (!/^[1-9]\d$/.test(value)) return value;
  const [tens, ones] = [Number(value[0]), Number(value[1])];
  return `${tens === 1 ? '' : numerals[tens]}十${ones === 0 ? '' : numerals[ones]}`;
}

const dropBlanks = (rows: readonly PrintedRow[]): PrintedRow[] =>
  rows.map((row) => ({ ...row, values: row.values.filter((value) => value !== '') }));

const flowRows = ['RECEIVED', 'CARRIED_IN', 'CLOSED', 'CARRIED_OUT'];

/** Rows of group （三） with all their values behind the group's own label, the labels of the rows gone. */
function gatherGroup(rows: readonly PrintedRow[]): PrintedRow[] {
  const first = rows.findIndex((row) => row.labels[0] === '（三）不予公开');
  const group = rows.slice(first, first + 8);
  const gathered = { labels: ['（三）不予公开'], values: group.flatMap((row) => row.values) };
  return [...rows.slice(0, first), gathered, ...rows.slice(first + 8)];
}

/** The head of the table again in the midst of it, as behind a cut of the page. */
function repeatHead(rows: readonly PrintedRow[], random: Random): PrintedRow[] {
  const head = rows.filter((row) => row.values.length === 0).slice(0, 3);
  const at = head.length + 1 + random.upTo(rows.length - head.length - 2);
  return [...rows.slice(0, at), ...head, ...rows.slice(at)];
}

const letterByLetter = (rows: readonly PrintedRow[]): PrintedRow[] =>
  rows.map((row) => ({
    ...row,
    labels: row.labels.map((label) => (row.values.length === 0 ? [...label].join('\n') : label)),
  }));

/** Signs that are no number, no dash and no word. */
const signs = ['□', '※', '———', '见附表'];

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
  { number: 3, in: 'V2021', fill: (truth) => ({ ...truth, isHybrid: true }) },
  { number: 7.5, in: 'V2021', print: relabel([['本年收费金额（单位：万元）', '本年收费金额']]) },
  {
    number: 9.5,
    fill: (truth) =>
      withDisclosure(truth, (values) => values.map((value) => thousands(value).replace(',', '，'))),
  },
  {
    number: 10.5,
    in: 'V2019',
    fill: (truth, random) => withChanges(truth, (value) => asWritten(value, random.upTo(11))),
  },
  { number: 11.7, fill: (truth) => withDisclosure(truth, blankZeros) },
  {
    number: 14,
    losesCells: true,
    fill: (truth) => withApplications(truth, blankZeros),
    print: (tables) => ({ ...tables, applications: dropBlanks(tables.applications) }),
  },
  {
    number: 14.5,
    losesCells: true,
    fill: (truth) =>
      withApplications(truth, (values) =>
        values.every(isZero) ? ['', '', '', '', '', '', '0'] : blankZeros(values),
      ),
    print: (tables) => ({ ...tables, applications: dropBlanks(tables.applications) }),
  },
  { number: 15, print: (tables) => ({ ...tables, applications: gatherGroup(tables.applications) }) },
  {
    number: 16.3,
    fill: (truth) => ({
      ...truth,
      applications: Object.fromEntries(
        Object.entries(truth.applications).map(([row, values]) => [
          row,
          flowRows.includes(row) ? blankZeros(values) : [...blankZeros(values.slice(0, 6)), ''],
        ]),
      ),
    }),
  },
  { number: 16.7, fill: (truth) => withApplications(truth, (values) => [...values.slice(0, 6), '']) },
  {
    number: 16.9,
    losesCells: true,
    fill: (truth) => withApplications(truth, (values) => [...blankZeros(values.slice(0, 6)), '']),
    print: (tables) => ({ ...tables, applications: dropBlanks(tables.applications) }),
  },
  {
    number: 19,
    print: (tables, random) => ({ ...tables, applications: repeatHead(tables.applications, random) }),
  },
  { number: 23.5, print: relabel([['第二十条第', '中华人民共和国政府信息公开条例 第二十条 第']]) },
  { number: 24.5, in: 'V2021', print: relabel([['本年制发件数', '本年度制发数']]) },
  {
    number: 25,
    losesCells: true,
    notInShape: 'E',
    in: 'V2019',
    fill: (truth) => ({
      ...truth,
      disclosure: { ...truth.disclosure, FEES: [truth.disclosure['FEES']![0]!, ''] },
    }),
    print: (tables) => ({ ...tables, disclosure: dropBlanks(tables.disclosure) }),
  },
  { number: 29.3, print: (tables) => ({ ...tables, proceedings: letterByLetter(tables.proceedings) }) },
  {
    number: 29.7,
    print: (tables) => ({
      ...tables,
      proceedings: [
        {
          labels: ['行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉'],
          values: [],
        },
        tables.proceedings.at(-1)!,
      ],
    }),
  },
  {
    number: 30.7,
    fill: (truth) => withDisclosure(truth, (values) => values.map(inNumerals)),
  },
  {
    number: 32,
    fill: (truth, random) => {
      const [row, values] = random.pick(Object.entries(truth.disclosure));
      const at = random.upTo(values.length - 1);
      const filled = values.map((value, index) => (index === at ? random.pick(signs) : value));
      return { ...truth, disclosure: { ...truth.disclosure, [row]: filled } };
    },
  },
  {
    number: 33,
    fill: (truth) => withApplications(truth, (values) => values.map((value) => `${value}件`)),
  },
  { number: 31, print: (tables) => ({ ...tables, proceedings: splitProceedings(tables.proceedings) }) },
];
