import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService } from '../support/browser.js';

describe.skipIf(!hasBrowser())(
  'who comes with a question finds the answer in the page',
  { timeout: 240_000 },
  () => {
    let dashboard: DashboardService;

    beforeAll(async () => {
      dashboard = await startDashboard();
    }, 240_000);

    afterAll(() => dashboard?.stop());

    test('a journalist ranks the counties of a province and cites them by an address that lasts', async () => {
      const { page, errors, close } = await dashboard.open('?region=130000&year=2024');
      await page.getByRole('link', { name: '排名', exact: true }).click();
      await page.getByLabel('比较').selectOption('COUNTY');
      await page.getByRole('button', { name: '指标' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '不予公开率', exact: true }).click();
      const card = page.locator('[data-chart="ranking"]');
      await card.locator('.subtitle', { hasText: '不予公开率（%）' }).waitFor();
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      expect(await page.getByTestId('coverage').innerText()).toContain('河北省 2024年：');
      expect(await card.locator('.source').innerText()).toMatch(
        /^河北省；不予公开率（%）；2024年；口径：各机关自身报告\s+来源：.*版本 [0-9a-f]{12}/,
      );
      await card.locator('summary', { hasText: '引用' }).click();
      const text = await card.getByRole('textbox', { name: '引用文字' }).inputValue();
      const address = new URL(/http\S+$/.exec(text)![0]);
      expect(text).toContain('各县排名：河北省；不予公开率（%）；2024年');
      expect(address.searchParams.get('release')).toMatch(/^[0-9a-f]{12}$/);
      const drawn = card.locator('.chart svg text');
      const shown = await drawn.allTextContents();
      expect(shown.length).toBeGreaterThan(0);
      await page.goto(address.href);
      await page.locator('.pinned', { hasText: '链接指定了版本' }).waitFor();
      await card.locator('svg text').first().waitFor();
      expect(await drawn.allTextContents()).toEqual(shown);
      expect(errors).toEqual([]);
      await close();
    });

    test('a link to a release that is no longer kept says so, and leads to the newest', async () => {
      const { page, close } = await dashboard.open('?year=2024&release=feedfeedfeed');
      await page.locator('[data-fault="missing"]').getByText('UNKNOWN_RELEASE').waitFor();
      await page.getByRole('link', { name: '看最新版本' }).click();
      await page.getByTestId('coverage').waitFor();
      expect(new URL(page.url()).searchParams.get('release')).toBeNull();
      await close();
    });

    test('an official sees the own county among its peers: marked, with its rank, and told when it has none', async () => {
      const { page, errors, close } = await dashboard.open('?region=130529&year=2024');
      await page.getByTestId('peers').getByRole('link', { name: '全国各县' }).click();
      const standing = page.getByTestId('standing');
      await standing.waitFor();
      expect(await standing.innerText()).toBe('河北省邢台市巨鹿县：3 件，第2名，共3');
      const card = page.locator('[data-chart="ranking"]');
      await card.locator('svg text', { hasText: '▶ 河北省邢台市巨鹿县' }).waitFor();
      await card.getByRole('button', { name: '表格' }).click();
      expect(await card.locator('tr.marked').innerText()).toContain('巨鹿县');
      await page.getByLabel('年度').selectOption('2019');
      await standing.getByText('标出的地区或机关在此没有报告。').waitFor();
      expect(errors).toEqual([]);
      await close();
    });

    test('a researcher has the formula one click away, and all rows as the API gives them', async () => {
      const { page, errors, close } = await dashboard.open(
        '?view=ranking&level=COUNTY&year=2024&indicator=REFUSAL_RATE',
      );
      await page.getByRole('button', { name: '定义与依据' }).click();
      const definition = page.getByRole('dialog');
      expect(await definition.innerText()).toMatch(/公式\n.+\/.+\n法律依据\n/);
      await page.keyboard.press('Escape');
      const card = page.locator('[data-chart="ranking"]');
      await card.locator('summary', { hasText: '下载' }).click();
      const saved = page.waitForEvent('download');
      await card.getByRole('link', { name: '全部行（CSV接口）' }).click();
      const rows = (await readFile((await (await saved).path())!)).toString('utf8').trim().split('\n');
      expect(rows.length, 'those with ten cases or more, below the heading').toBeGreaterThan(1);
      expect(rows.join()).toContain('130529');
      expect(errors).toEqual([]);
      await close();
    });

    test('a table is sorted by its headings, and a link keeps the order', async () => {
      const { page, close } = await dashboard.open('?year=2024&tables=map&sort=map.1.up');
      const card = page.locator('[data-chart="map"]');
      const first = card.locator('tbody tr').first();
      expect(await first.innerText()).toContain('山西省');
      expect(await card.locator('th[aria-sort="ascending"]').count()).toBe(1);
      await card.getByRole('button', { name: /行政处罚处理决定数量（件）/ }).click();
      await card.locator('th[aria-sort="ascending"]').waitFor({ state: 'detached' });
      expect(await first.innerText()).toContain('河南省');
      expect(new URL(page.url()).searchParams.get('sort')).toBeNull();
      await close();
    });

    test('an embedded chart leads to the whole page in a tab of its own', async () => {
      const { page, close } = await dashboard.open('?year=2024&embed=1&chart=map');
      const link = page.locator('[data-chart="map"] a[aria-label*="河北省："]');
      await link.waitFor();
      expect(await link.getAttribute('target')).toBe('_blank');
      const href = new URL((await link.getAttribute('href'))!, page.url());
      expect(Object.fromEntries(href.searchParams)).toEqual({ region: '130000', year: '2024' });
      await close();
    });

    test('on a phone a report stays within the screen, and the chosen cell is in sight with its print', async () => {
      const { page, close } = await dashboard.open('?view=report&report=9edf9c0b928b9f0b', {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      });
      await page.getByRole('link', { name: '行政处罚 · 本年处理决定数量：3' }).tap();
      const cell = page.getByTestId('cell');
      await cell.waitFor();
      const box = (await cell.boundingBox())!;
      expect(box.y).toBeGreaterThan(300);
      expect(box.y + box.height).toBeLessThanOrEqual(845);
      expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(390);
      await cell.getByRole('link', { name: '关闭' }).tap();
      await cell.waitFor({ state: 'detached' });
      await close();
    });
  },
);
