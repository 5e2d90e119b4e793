import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService } from '../support/browser.js';

/** Every view by its address, and something that only it shows. */
const views = {
  place: ['', '各省分布'],
  province: ['?region=130000&year=2024&indicator=DISCLOSURE_RATE', '90.9%'],
  county: ['?region=130529&year=2024', '巨鹿县卫生健康局'],
  ranking: ['?view=ranking', '各省排名'],
  trend: ['?view=trend', '各省历年'],
  applications: ['?view=applications&year=2019', '各类申请人的办理结果'],
  disputes: ['?view=disputes&year=all', '结果的构成'],
  quality: ['?view=quality', '勾稽规则与其他问题'],
  agency: ['?view=agency&agency=130529-HEALTH', '各年报告'],
  tables: ['?year=2024&tables=map.ranks.years', '第1名，共3'],
  empty: ['?region=540000&year=2024', '这里没有收录报告'],
} as const;

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

describe.skipIf(!hasBrowser())('every view, light and dark', { timeout: 240_000 }, () => {
  let dashboard: DashboardService;

  beforeAll(async () => {
    dashboard = await startDashboard();
  }, 240_000);

  afterAll(() => dashboard?.stop());

  test.each(Object.entries(views))('%s', async (_name, [search, words]) => {
    const { page, asked, errors, close } = await dashboard.open(search);
    await page.locator('main').getByText(words).first().waitFor();
    expect(asked, 'one request for the catalogue, one for the view').toHaveLength(2);
    await page.locator('.chart[data-ready="false"]').first().waitFor({ state: 'detached' });
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('外观').selectOption('dark');
    await page.locator('html[data-theme="dark"]').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(asked, 'another look asks nothing').toHaveLength(2);
    expect(errors).toEqual([]);
    await close();
  });

  test('in English every word of the page is English but names and what the law says', async () => {
    const { page, errors, close } = await dashboard.open('?year=2024&lang=en');
    await page.getByText('Provinces, as tiles').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const words = await page
      .locator('.headlines, .coverage, .tabs, .filters, .legend, .source')
      .allInnerTexts();
    expect(words.join(' ').replace(/中文/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '中文' }).click();
    await page.getByText('各省分布').waitFor();
    expect(new URL(page.url()).searchParams.get('lang')).toBeNull();
    expect(errors).toEqual([]);
    await close();
  });
});
