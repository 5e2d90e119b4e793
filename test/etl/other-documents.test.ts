import { describe, expect, it } from 'vitest';
import { createFixedTruth } from '../support/formats/fixed-truth.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { generateReport } from '../support/printed-report/generate-report.js';
import { printDetails } from '../support/printed-report/print-details.js';
import { readText } from '../support/printed-report/normalize-text.js';
import { shapes } from '../support/printed-report/shapes.js';
import { numbersOf, readReportText } from '../support/printed-report/read-text.js';
import type { Truth } from '../support/printed-report/truth.js';

const truth = createFixedTruth();
const emptied = (rows: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(rows).map(([row, values]) => [row, values.map(() => '')]));
const template: Truth = {
  ...truth,
  disclosure: emptied(truth.disclosure),
  applications: emptied(truth.applications),
  proceedings: truth.proceedings.map(() => ''),
};

/** Texts that are no one's; what counts is what kind of document they are. */
const others: readonly (readonly [what: string, code: string, text: string])[] = [
  [
    'a notice with the empty form behind it',
    'NOT_AN_ANNUAL_REPORT',
    `县政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知\n请各单位于 1 月 20 日前报送，一式 2 份。\n${printReport(template, layouts['A']!, '附件：××局2023年政府信息公开工作年度报告（模板）')}`,
  ],
  [
    'an article that explains a report, with its figures',
    'NOT_AN_ANNUAL_REPORT',
    '《巨鹿县2023年政府信息公开工作年度报告》解读\n一、总体情况\n去年办理行政许可 35 件、行政处罚 8 件。\n二、主动公开政府信息情况\n行政许可 35\n行政处罚 8\n三、收到和处理政府信息公开申请情况\n收到 6 件，予以公开 5 件。',
  ],
  [
    'a picture story with words and numbers in any order',
    'NOT_AN_ANNUAL_REPORT',
    '一图读懂巨鹿县2023年政府信息公开工作年度报告\n35\n行政许可\n8\n行政处罚\n总计\n6\n予以公开\n5',
  ],
  [
    'a guide to disclosure',
    'NOT_AN_ANNUAL_REPORT',
    '巨鹿县教育局政府信息公开指南\n一、主动公开\n（一）范围：规章、行政规范性文件。\n二、依申请公开\n收费标准：每页 1 元。受理电话 4332100。',
  ],
  [
    'a list of what is disclosed',
    'NOT_AN_ANNUAL_REPORT',
    '巨鹿县教育局政府信息主动公开基本目录\n序号 | 事项 | 时限 |\n1 | 行政许可 | 7 |\n2 | 行政处罚 | 20 |',
  ],
  [
    'rules on how to report',
    'NOT_AN_ANNUAL_REPORT',
    '巨鹿县政府信息公开工作年度报告制度\n第一条 每年 1 月 31 日前公布上一年度报告。\n第二十条 第（一）项 规章',
  ],
  [
    'a report on the form before 2019',
    'BEFORE_2019_FORM',
    '巨鹿县教育局2016年政府信息公开工作年度报告\n一、概述\n二、主动公开情况\n主动公开政府信息 120 条。\n三、依申请公开情况\n收到申请 3 件。\n附表：政府信息公开情况统计表\n统计指标 单位 统计数\n一、主动公开情况 —— ——\n（一）主动公开政府信息数 条 120\n其中：主动公开规范性文件数 条 4\n二、回应解读情况 次 6\n三、依申请公开情况\n（一）收到申请数 件 3\n1.当面申请数 件 1',
  ],
  [
    'a report of 2018 whose title has no year',
    'BEFORE_2019_FORM',
    '巨鹿县教育局政府信息公开工作年度报告\n（2018年度）\n政府信息公开情况统计表\n统计指标 单位 统计数\n（一）主动公开政府信息数 条 120\n（不同渠道和方式公开相同信息计1条）',
  ],
];

describe('a document of another kind', () => {
  it.each(others)('is set aside: %s', (_, code, text) => {
    expect(readText(text)).toMatchObject({ outcome: 'rejected', reason: { code } });
  });

  it.each(shapes.map((shape) => [shape.key, shape] as const))(
    'is set aside: an empty template in layout %s',
    (_, shape) => {
      const print = printReport(template, shape.layout);
      expect(readText(shape.finish ? shape.finish(print) : print)).toMatchObject({
        outcome: 'rejected',
        reason: { code: 'NOT_AN_ANNUAL_REPORT' },
      });
    },
  );

  it.each([
    '《巨鹿县教育局2023年政府信息公开工作年度报告》解读',
    '巨鹿县教育局2023年政府信息公开年报图解',
    '一图读懂：巨鹿县教育局2023年政府信息公开工作年度报告',
  ])('is set aside though it repeats the tables: %s', (title) => {
    expect(readText(printReport(truth, layouts['A']!, title))).toMatchObject({
      outcome: 'rejected',
      reason: { code: 'NOT_AN_ANNUAL_REPORT' },
    });
  });

  it('is not a report below the name of a column of the site', () => {
    const title = '首页 > 政务公开 > 政策解读\n巨鹿县教育局2023年政府信息公开工作年度报告';
    expect(readReportText(printReport(truth, layouts['A']!, title)).year).toBe(2023);
  });

  it('is not a report that speaks of one', () => {
    const title = '巨鹿县教育局2023年政府信息公开工作年度报告';
    const text = printReport(truth, layouts['A']!, title).replace(
      '我们把能说的都说了。',
      '我们发布图解 3 期、政策解读 5 篇，修订公开指南和公开制度，转发年度报告格式的通知。',
    );
    expect(readReportText(text).year).toBe(2023);
  });
});

describe('the form of 2019', () => {
  it.each([2019, 2020, 2021, 2022, 2023])('is told by its heads in a report of %i', (year) => {
    const old = generateReport(77, { edition: 'V2019', details: [], damage: null, shape: shapes[0]! });
    const report = readReportText(old.text.replaceAll(String(old.year), String(year)));
    expect(report.editions.disclosure).toBe('V2019');
    expect(report.year).toBe(year);
    for (const ref of numbersOf(report).keys()) expect(ref).not.toMatch(/REPEALED|IN_FORCE|FEES\/AMOUNT/);
  });

  it('counts fee items, never money: 2 is two items, not two times 10,000 yuan', () => {
    const old: Truth = { ...drawOld(), disclosure: { ...drawOld().disclosure, FEES: ['2', '0'] } };
    const { cells } = readReportText(printReport(old, layouts['A']!));
    expect(cells['disclosure/FEES/ITEMS_LAST_YEAR']?.value).toBe('2');
    expect(cells['disclosure/FEES/AMOUNT']).toBeUndefined();
  });
});

function drawOld(): Truth {
  const other = ['0', '0', '0'];
  return {
    edition: 'V2019',
    disclosure: {
      REGULATIONS: other,
      NORMATIVE_DOCUMENTS: other,
      LICENSES: other,
      OTHER_SERVICES: other,
      PENALTIES: other,
      COERCIONS: other,
      FEES: ['0', '0'],
      PROCUREMENT: ['0', '0'],
    },
    applications: {
      ...Object.fromEntries(Object.entries(truth.applications).filter(([row]) => !/^OTHER/.test(row))),
      OTHER_HANDLING: ['0', '0', '0', '0', '0', '0', '0'],
    },
    proceedings: truth.proceedings,
  };
}

describe('a hybrid table', () => {
  it('is MIXED, each block in its own columns, in every layout that shows its heads', () => {
    const hybrid = printDetails.find(({ key }) => key === '3')!;
    for (const shape of shapes.filter(({ key }) => key !== 'E')) {
      const made = generateReport(12, {
        edition: 'V2021',
        details: [hybrid],
        damage: null,
        shape,
        isMisprinted: false,
      });
      const outcome = readText(made.text);
      expect(outcome, shape.key).toMatchObject({ outcome: 'read', editions: { disclosure: 'MIXED' } });
      const read = outcome.outcome === 'read' ? Object.keys(outcome.cells) : [];
      expect(read).toContain('disclosure/REGULATIONS/DISCLOSED_TOTAL');
      expect(read).not.toContain('disclosure/REGULATIONS/IN_FORCE');
      expect(read).toContain('disclosure/FEES/AMOUNT');
    }
  });
});
