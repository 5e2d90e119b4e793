import type { Random } from './random.js';

/** The sentences of a report around its tables. They are nobody's. */
export interface ReportProse {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

const openings: readonly (readonly string[])[] = [
  ['这一年里，纸鸢飞过教室的屋顶，我们把能说的都说了。', '（一）主动公开政府信息情况。全年张贴告示 12 张。'],
  [
    '这一年里，我们共办理行政许可 35 件、行政处罚 8 件，张贴告示 2023 张。',
    '（一）主动公开',
    '制发规范性文件 3 件，其中新公开 2 件。',
    '（二）依申请公开',
    '收到政府信息公开申请 6 件，上年结转 1 件，予以公开 5 件。',
  ],
  [
    '这一年里，告示都贴在墙上，我们谁来都给看。',
    '1.公开告示 40 张；',
    '2.重复申请 1 件；',
    '3.其他 9 件。',
    '行政复议、行政诉讼 0 件。',
  ],
];

const endings: readonly (readonly string[])[] = [
  ['告示栏太高，个子小的看不见；明年放低 30 厘米。', '六、其他需要报告的事项', '没有别的要说。'],
  [
    '一是告示栏太高；二是 3 处字太小。',
    '2023 年的问题有 5 个，改进 4 个。',
    '六、其他需要报告的事项',
    '收取信息处理费 0 元，涉及 0 件。',
  ],
  ['（一）问题。告示栏太高。', '（二）改进。明年放低。', '六、其他需要报告的事项（无）', '无'],
];

/** Draws what stands around the tables; one report in three is signed with a date. */
export function drawProse(random: Random, year: number, name: string): ReportProse {
  const signature = random.chance(0.3) ? [name, `${year + 1}年1月${1 + random.upTo(27)}日`] : [];
  return {
    before: [
      `本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      '一、总体情况',
      ...random.pick(openings),
    ],
    behind: ['五、存在的主要问题及改进情况', ...random.pick(endings), ...signature],
  };
}
