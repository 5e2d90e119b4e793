import { describe, expect, it } from 'vitest';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { readReportText, readText } from '../support/printed-report/read-text.js';
import { createFixedTruth } from '../support/formats/fixed-truth.js';

const print = (title?: string): string => printReport(createFixedTruth(), layouts['A']!, title);
const advert = '★官方网址★万宝娱乐平台APP下载，注册送彩金，百家乐、时时彩';

describe('a copy that a betting site wrote over', () => {
  it.each([
    ['before the title', `${advert}\n${print()}`],
    ['behind the report', `${print()}\n${advert}`],
    ['within a sentence', print().replace('我们', `${advert}我们`)],
  ])('is set aside, the advertisement %s', (_, text) => {
    expect(readText(text)).toMatchObject({ outcome: 'rejected', reason: { code: 'MIRROR_TEXT' } });
    const { reason } = readText(text) as { reason: { message: string } };
    expect(reason.message).toContain('博彩广告（官方网址、');
  });

  it.each([
    ['one that sells lottery tickets', '全年销售体育彩票、福利彩票 30 万元，打击网络赌博和百家乐窝点 2 处。'],
    ['one with a star', '★ 办事指南 ★ 我们把能说的都说了。'],
    ['one that licenses places of entertainment', '核发娱乐场所经营许可 3 件，检查棋牌室 12 家。'],
  ])('is not %s', (_, sentence) => {
    const report = readReportText(print().replace('我们把能说的都说了。', sentence));
    expect(report.region.code).toBe('130529');
  });

  it.each([
    ['凤凰平台县教育局2023年政府信息公开工作年度报告', '凤凰县 is a county'],
    ['永丰娱乐县教育局2023年政府信息公开工作年度报告', '永丰县 is a county'],
    ['凤凰平台市宝山区教育局2023年政府信息公开工作年度报告', 'there are two 宝山区'],
  ])('whose brand stands for the place gets no region: %s', (title) => {
    expect(readReportText(print(title)).region.code).toBeNull();
  });

  it.each([
    ['凤凰教育局2023年政府信息公开工作年度报告', '433123'],
    ['凤凰城市管理局2023年政府信息公开工作年度报告', '433123'],
    ['凤凰市场监督管理局2023年政府信息公开工作年度报告', '433123'],
    ['凤凰县社区建设办公室2023年政府信息公开工作年度报告', '433123'],
  ])('is not told by words behind a place that are none: %s', (title, code) => {
    expect(readReportText(print(title)).region.code).toBe(code);
  });
});
