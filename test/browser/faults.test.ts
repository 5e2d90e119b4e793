import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService } from '../support/browser.js';

const questions = '**/graphql*';

/** Answers every question with an error of the API. */
const refuse = (page: Page, status: number, code: string, headers: Record<string, string> = {}) =>
  page.route(questions, (route) =>
    route.fulfill({
      status,
      headers,
      json: { errors: [{ message: `${code}。In words.`, extensions: { code } }] },
    }),
  );

/** Holds every question back until it is let go. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(questions, (route) => gate.then(() => route.continue()));
  return async () => {
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

describe.skipIf(!hasBrowser())(
  'while an answer is awaited, and where there is none',
  { timeout: 240_000 },
  () => {
    let dashboard: DashboardService;

    beforeAll(async () => {
      dashboard = await startDashboard();
    }, 240_000);

    afterAll(() => dashboard?.stop());

    test('numbers keep the title, year, unit and links they are of until the next are there', async () => {
      const { page, errors, close } = await dashboard.open('?year=2024');
      const map = page.locator('[data-chart="map"]');
      await map.waitFor();
      const textOf = () => page.locator('.headlines, .coverage, .card .card-head, .source').allInnerTexts();
      const before = await textOf();
      expect(before.join()).toContain('行政处罚处理决定数量（件）');
      const letGo = await holdBack(page);
      await page.getByRole('button', { name: '指标' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '公开率', exact: true }).click();
      await page.getByLabel('年度').selectOption('2023');
      await page.locator('.view[aria-busy="true"]').waitFor();
      await page.getByText('正在查询').waitFor();
      expect(await textOf(), 'nothing but the choices has changed').toEqual(before);
      expect(await page.getByRole('button', { name: '指标' }).innerText()).toContain('公开率');
      expect(await page.getByLabel('年度').inputValue()).toBe('2023');
      await letGo();
      await page.locator('.view[aria-busy="false"]').waitFor();
      const after = (await textOf()).join();
      expect(after).toContain('公开率（%）');
      expect(after).not.toContain('行政处罚处理决定数量（件）');
      expect(after).toContain('2023年');
      expect(await page.getByText('正在查询').count()).toBe(0);
      expect(errors).toEqual([]);
      await close();
    });

    test('numbers out of what the page keeps are those that stay while the next are awaited', async () => {
      const { page, close } = await dashboard.open('?year=2024');
      await page.getByTestId('coverage').getByText('2024年').first().waitFor();
      await page.getByLabel('年度').selectOption('2023');
      await page.getByTestId('coverage').getByText('2023年').first().waitFor();
      await page.getByLabel('年度').selectOption('2024');
      await page.getByTestId('coverage').getByText('2024年').first().waitFor();
      const numbers = await page.locator('.headline-value').allInnerTexts();
      const letGo = await holdBack(page);
      await page.getByLabel('年度').selectOption('2022');
      await page.locator('.view[aria-busy="true"]').waitFor();
      expect(await page.getByTestId('coverage').innerText()).toContain('2024年');
      expect(await page.locator('.headline-value').allInnerTexts()).toEqual(numbers);
      await letGo();
      await page.getByTestId('coverage').getByText('2022年').first().waitFor();
      await close();
    });

    test('another look and another language are there at once, whatever is awaited', async () => {
      const { page, close } = await dashboard.open('?year=2024');
      await page.getByTestId('coverage').waitFor();
      const letGo = await holdBack(page);
      await page.getByLabel('年度').selectOption('2023');
      await page.locator('.view[aria-busy="true"]').waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      expect(await page.getByTestId('coverage').innerText()).toContain('China, 2024');
      await page.locator('[data-chart="map"]').getByRole('button', { name: 'Table' }).click();
      await page.locator('[data-chart="map"] table').waitFor();
      expect(await page.locator('[data-chart="map"] .source').innerText()).toContain('2024');
      await letGo();
      await page.getByTestId('coverage').getByText('2023').first().waitFor();
      expect(new URL(page.url()).search).toBe('?year=2023&tables=map&lang=en');
      await close();
    });

    test.each([
      ['busy', 503, 'BUSY', { 'retry-after': '7' }, /服务器请在7秒后再问/, true],
      ['busy', 429, 'RATE_LIMITED', { 'retry-after': '30' }, /网络地址.*30秒/s, true],
      ['costly', 503, 'RESOURCE', { 'retry-after': '5' }, /请缩小范围(?!.*秒后)/s, true],
      ['costly', 504, 'TIMEOUT', {}, /先重试一次；若仍如此，请选较小的地区/, true],
      ['costly', 400, 'TOO_EXPENSIVE', {}, /请缩小范围/, true],
      ['refused', 400, 'BAD_REQUEST', {}, /重新载入本页/, false],
      ['refused', 400, 'DIMENSION_NOT_ALLOWED', {}, /改换指标/, false],
      ['missing', 400, 'UNKNOWN_AGENCY', {}, /搜索/, false],
      ['denied', 401, 'UNAUTHENTICATED', {}, /维护者/, false],
      ['server', 500, 'INTERNAL_SERVER_ERROR', {}, /不是您的操作有误/, true],
    ] as const)('%s (%i %s) says what can be done', async (kind, status, code, headers, remedy, canRetry) => {
      const { page, close } = await dashboard.open('?year=2024');
      await page.getByTestId('coverage').waitFor();
      await refuse(page, status, code, headers);
      await page.getByLabel('年度').selectOption('2021');
      const notice = page.locator(`[data-fault="${kind}"]`);
      await notice.getByText(code, { exact: true }).waitFor();
      expect(await notice.innerText()).toMatch(remedy);
      expect(await notice.getByRole('button', { name: '重试' }).count()).toBe(canRetry ? 1 : 0);
      await page.unroute(questions);
      await page.getByLabel('年度').selectOption('2023');
      await page.getByTestId('coverage').getByText('2023年').first().waitFor();
      await close();
    });

    test('a proxy that answers for the server, and no connection at all, can be tried again', async () => {
      const { page, close } = await dashboard.open('?year=2024&lang=en');
      await page.getByTestId('coverage').waitFor();
      await page.route(questions, (route) =>
        route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: 'busy' }),
      );
      await page.getByRole('combobox', { name: 'Year' }).selectOption('2021');
      const busy = page.locator('[data-fault="busy"]');
      await busy.getByText('HTTP_503').waitFor();
      expect(await busy.innerText()).toContain('The server asks to wait 1 second.');
      expect(await busy.innerText()).not.toMatch(/[\u4e00-\u9fff]/);
      await page.unroute(questions);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByTestId('coverage').waitFor();
      await page.context().setOffline(true);
      await page.getByRole('combobox', { name: 'Year' }).selectOption('2020');
      await page.locator('[data-fault="offline"]').getByText('cannot be reached').waitFor();
      await page.getByRole('combobox', { name: 'Year' }).selectOption('2021');
      await page.getByTestId('coverage').waitFor();
      await page.context().setOffline(false);
      await close();
    });

    test('without a connection, a view whose script is not loaded yet says so, and is there when it is back', async () => {
      const { page, close } = await dashboard.open('?year=2024');
      await page.route('**/trend-view-*.js', (route) => route.abort());
      await page.getByTestId('coverage').waitFor();
      await page.locator('.chart[data-ready="true"]').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.getByRole('link', { name: '趋势', exact: true }).click();
      await page.locator('[data-fault="offline"]').getByText('VIEW_NOT_LOADED').waitFor();
      expect(await page.locator('.tabs').isVisible()).toBe(true);
      await page.unrouteAll();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: '重试' }).click();
      await page.locator('[data-chart="trend"]').waitFor();
      await close();
    });

    test('a link to a place that is not there leads back to the whole country', async () => {
      const { page, close } = await dashboard.open('?region=999999&year=2024&theme=dark');
      await page.locator('[data-fault="missing"]').getByText('UNKNOWN_REGION').waitFor();
      await page.getByRole('link', { name: '回到全国总览' }).click();
      await page.locator('.breadcrumb [aria-current]', { hasText: '全国' }).waitFor();
      expect(new URL(page.url()).searchParams.get('theme')).toBe('dark');
      await close();
    });

    test('a part that was not answered in time is not shown as no report, and can be asked again', async () => {
      const { page, asked, close } = await dashboard.open('?year=2024');
      await page.getByTestId('coverage').waitFor();
      await page.route(questions, async (route) => {
        const { data } = (await (await route.fetch()).json()) as { data: object };
        const errors = [{ message: 'Too long', path: ['parts'], extensions: { code: 'TIMEOUT' } }];
        await route.fulfill({ json: { data: { ...data, parts: null }, errors } });
      });
      await page.getByLabel('年度').selectOption('2022');
      await page.locator('[data-fault="costly"]').getByText('TIMEOUT').waitFor();
      expect(await page.locator('[data-chart="map"]').count()).toBe(0);
      expect(await page.locator('main').innerText()).not.toContain('这里没有收录报告');
      await page.unroute(questions);
      await page.getByRole('button', { name: '重试' }).click();
      await page.locator('[data-chart="map"]').waitFor();
      expect(asked).toEqual(['Catalogue', 'PlaceView', 'PlaceView', 'PlaceView']);
      await close();
    });
  },
);
