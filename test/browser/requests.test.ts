import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService, type OpenPage } from '../support/browser.js';

type Step = readonly [
  name: string,
  act: (page: OpenPage['page']) => Promise<unknown>,
  asked: readonly string[],
];

const choose = (label: string, value: string): ((page: OpenPage['page']) => Promise<unknown>) => {
  return (page) => page.getByLabel(label).selectOption(value);
};

const follow = (name: string): ((page: OpenPage['page']) => Promise<unknown>) => {
  return (page) => page.getByRole('link', { name, exact: true }).first().click();
};

const goInto = (name: string): ((page: OpenPage['page']) => Promise<unknown>) => {
  return (page) => page.locator(`[data-chart="map"] a[aria-label*="${name}："]`).click();
};

async function chooseRate(page: OpenPage['page']): Promise<void> {
  await page.getByRole('button', { name: '指标' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '公开率', exact: true }).click();
}

/** A way through every view, by every kind of change. What was answered before is not asked again. */
const steps: readonly Step[] = [
  ['another year', choose('年度', '2023'), ['PlaceView']],
  ['a year seen before', choose('年度', '2024'), []],
  ['another indicator', chooseRate, ['PlaceView']],
  ['another scope', choose('口径', 'GOVERNMENT_REPORTS'), ['PlaceView']],
  ['the scope seen before', choose('口径', 'AGENCY_REPORTS'), []],
  ['a kind of body', choose('机关类型', 'HEALTH'), ['PlaceView']],
  ['all kinds again', choose('机关类型', ''), []],
  [
    'a chart as a table',
    (page) => page.locator('[data-chart="map"]').getByRole('button', { name: '表格' }).click(),
    [],
  ],
  ['the table sorted', (page) => page.locator('[data-chart="map"] th .sort').first().click(), []],
  [
    'back to the chart',
    (page) => page.locator('[data-chart="map"]').getByRole('button', { name: '表格' }).click(),
    [],
  ],
  ['another language', follow('English'), []],
  ['the first language', follow('中文'), []],
  ['dark', choose('外观', 'dark'), []],
  ['ranking', follow('排名'), ['RankingView']],
  ['another level', choose('比较', 'COUNTY'), ['RankingView']],
  ['trends', follow('趋势'), ['TrendView']],
  ['applications', follow('申请办理'), ['ApplicationsView']],
  ['disputes', follow('复议诉讼'), ['DisputesView']],
  ['quality', follow('数据质量'), ['QualityView']],
  ['more of quality', (page) => page.getByRole('button', { name: /再列出其余/ }).click(), ['QualityView']],
  ['overview, seen before', follow('总览'), []],
  ['a province', goInto('河北省'), ['PlaceView']],
  ['a prefecture', goInto('邢台市'), ['PlaceView']],
  ['a county', goInto('巨鹿县'), ['PlaceView']],
  [
    'its peers',
    (page) => page.getByTestId('peers').getByRole('link', { name: '河北省各县' }).click(),
    ['RankingView'],
  ],
  ['back', (page) => page.goBack(), []],
  ['a body', goInto('巨鹿县卫生健康局'), ['AgencyView']],
  ['a report', follow('巨鹿县卫生健康局2024年政府信息公开工作年度报告'), ['ReportView']],
  ['a cell', follow('行政处罚 · 本年处理决定数量：3'), []],
  ['back to the body', (page) => page.goBack().then(() => page.goBack()), []],
];

describe.skipIf(!hasBrowser())('requests', { timeout: 240_000 }, () => {
  let dashboard: DashboardService;

  beforeAll(async () => {
    dashboard = await startDashboard();
  }, 240_000);

  afterAll(() => dashboard?.stop());

  test('a change of what is shown is one request at most, and what was answered is not asked again', async () => {
    const { page, asked, errors, close } = await dashboard.open('?year=2024');
    await page.getByTestId('coverage').waitFor();
    expect(asked.splice(0), 'the first view').toEqual(['Catalogue', 'PlaceView']);
    for (const [name, act, expected] of steps) {
      await act(page);
      await page.locator('.view[aria-busy="false"]').first().waitFor();
      await page.locator('[aria-busy="true"], .loading').first().waitFor({ state: 'detached' });
      expect(asked.splice(0), name).toEqual(expected);
    }
    expect(errors).toEqual([]);
    await close();
  });
});
