import type { PrintedRow } from '../rows.js';
import type { Random } from '../random.js';
import type { PrintDetail } from './detail.js';
import { relabel } from './edit-rows.js';

const splitHead = (rows: readonly PrintedRow[]): PrintedRow[] =>
  rows.flatMap((row) =>
    row.labels[0] === '商业企业'
      ? [
          { labels: ['商业', '科研', '社会', '法律', '其他'], values: [] },
          { labels: ['企业', '机构', '公益组织', '服务机构'], values: [] },
        ]
      : [row],
  );

/** The head of the table again in the midst of it, as behind a cut of the page. */
function repeatHead(rows: readonly PrintedRow[], random: Random, above: readonly string[]): PrintedRow[] {
  const head = rows.filter((row) => row.values.length === 0).slice(0, 3);
  const at = head.length + 1 + random.upTo(rows.length - head.length - 2);
  const title = above.map((label) => ({ labels: [label], values: [] }));
  return [...rows.slice(0, at), ...title, ...head, ...rows.slice(at)];
}

const letterByLetter = (rows: readonly PrintedRow[]): PrintedRow[] =>
  rows.map((row) => ({
    ...row,
    labels: row.labels.map((label) => (row.values.length === 0 ? [...label].join('\n') : label)),
  }));

/** One row for each procedure instead of one row of fifteen. */
function splitProceedings(rows: readonly PrintedRow[]): PrintedRow[] {
  const values = rows.at(-1)!.values;
  const head = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'].flatMap((name, group) => [
    { labels: [name, ...(group === 0 ? head : [])], values: values.slice(group * 5, group * 5 + 5) },
  ]);
}

const joined = 'The words of the head are joined over lines and spaces.';

/** Details of the heads of tables. */
export const headDetails: readonly PrintDetail[] = [
  {
    key: '1',
    says: 'both new columns of 2019 are cut to 本年新',
    example: '本年新 | 本年新 | 对外公开总数量',
    handled: 'The edition is told by the third head, the columns by their order.',
    in: 'V2019',
    print: relabel([
      ['本年新制作数量', '本年新'],
      ['本年新公开数量', '本年新'],
    ]),
  },
  {
    key: '7',
    says: 'the head of fees without its unit, in other words',
    example: '本年度收费金额',
    handled: 'The form of 2021 counts 万元.',
    in: 'V2021',
    print: relabel([['本年收费金额（单位：万元）', '本年度收费金额']]),
  },
  {
    key: '7b',
    says: 'the head of fees without its unit',
    example: '本年收费金额',
    handled: 'The form of 2021 counts 万元.',
    in: 'V2021',
    print: relabel([['本年收费金额（单位：万元）', '本年收费金额']]),
  },
  {
    key: '19',
    says: 'the head of table three again behind a cut of the page',
    example: '自然人 … 总计 between two rows',
    handled: 'Heads repeated within a table are no rows.',
    print: (tables, random) => ({ ...tables, applications: repeatHead(tables.applications, random, []) }),
  },
  {
    key: '19b',
    says: 'the same under a title of its own',
    example: '（续表）',
    handled: 'Words that are none of the form and stand before a head are passed over.',
    print: (tables, random) => ({
      ...tables,
      applications: repeatHead(tables.applications, random, ['（续表）']),
    }),
  },
  {
    key: '22',
    says: 'the head of table three in two rows',
    example: '商业 | 科研, below 企业 | 机构',
    handled: 'Columns are told by their order; only heads in another order stop the reading.',
    print: (tables) => ({ ...tables, applications: splitHead(tables.applications) }),
  },
  {
    key: '29',
    says: 'heads of table four over two lines',
    example: '结果⏎维持',
    handled: joined,
    print: relabel([
      ['结果维持', '结果\n维持'],
      ['其他结果', '其他\n结果'],
    ]),
  },
  {
    key: '29b',
    says: 'heads of table four letter by letter',
    example: '结⏎果⏎维⏎持',
    handled: joined,
    print: (tables) => ({ ...tables, proceedings: letterByLetter(tables.proceedings) }),
  },
  {
    key: '29c',
    says: 'heads of table four fused',
    example: '行政复议行政诉讼结果维持结果纠正…',
    handled: joined,
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
    key: '29d',
    says: 'table four in three rows of five',
    example: '行政诉讼（复议后起诉） 0 0 0 0 0',
    handled: 'Each row is read where the words of its procedure stand before it.',
    print: (tables) => ({ ...tables, proceedings: splitProceedings(tables.proceedings) }),
  },
];
