import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService } from '../support/browser.js';

/** Names on the map that reach over a side of their tile; asked in the page. */
const namesOverTheirTiles = `[...document.querySelectorAll('[data-chart="map"] .tile-name')].filter((name) => {
  const tile = name.parentElement.querySelector('rect').getBoundingClientRect();
  const written = name.getBoundingClientRect();
  return written.left < tile.left || written.right > tile.right;
}).map((name) => name.textContent)`;

describe.skipIf(!hasBrowser())('a walk through the dashboard', { timeout: 240_000 }, () => {
  let dashboard: DashboardService;

  beforeAll(async () => {
    dashboard = await startDashboard();
  }, 240_000);

  afterAll(() => dashboard?.stop());

  test('from the country down to the printed cell, one request a step', async () => {
    const { page, asked, errors, close } = await dashboard.open('?year=2024');
    const chosen = page.locator('.breadcrumb [aria-current]');
    await page.locator('[data-chart="map"] a[aria-label*="河北省："]').click();
    await page.locator('[data-chart="map"] a[aria-label*="邢台市："]').click();
    await page.locator('[data-chart="map"] a[aria-label*="巨鹿县："]').click();
    await page.locator('[data-chart="map"] a[aria-label*="巨鹿县卫生健康局："]').click();
    await page.getByRole('link', { name: '巨鹿县卫生健康局2024年政府信息公开工作年度报告' }).click();
    await page.getByRole('link', { name: '行政处罚 · 本年处理决定数量：3' }).click();
    const cell = page.getByTestId('cell');
    await cell.getByRole('heading', { name: '行政处罚' }).waitFor();
    expect(await cell.locator('.cell-value').innerText()).toBe('3');
    expect(await cell.locator('.raw').innerText()).toBe('3');
    expect(await cell.innerText()).toMatch(/seeds\/\d+_\w+\.txt/);
    expect(await chosen.innerText()).toBe('2024年');
    expect(asked).toEqual([
      'Catalogue',
      'PlaceView',
      'PlaceView',
      'PlaceView',
      'PlaceView',
      'AgencyView',
      'ReportView',
    ]);
    await page.goBack();
    await page.goBack();
    expect(await chosen.innerText()).toBe('巨鹿县卫生健康局');
    expect(errors).toEqual([]);
    await close();
  });

  test('a shared link shows the same to another person: place, year, indicator, table and language', async () => {
    const first = await dashboard.open('?region=130000&year=2024');
    await first.page.getByRole('button', { name: '指标' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: '公开率', exact: true }).click();
    await first.page.locator('[data-chart="ranks"]').getByRole('button', { name: '表格' }).click();
    await first.page.getByRole('link', { name: 'English' }).click();
    await first.page.locator('[data-chart="ranks"] table').waitFor();
    const link = new URL(first.page.url()).search;
    const second = await dashboard.open(link);
    await second.page.locator('[data-chart="ranks"] table').waitFor();
    for (const { page } of [first, second]) {
      await page.locator('[data-chart="years"] svg text').first().waitFor();
    }
    const seen = await Promise.all([first, second].map(({ page }) => page.locator('main').innerText()));
    expect(seen[1]).toBe(seen[0]);
    expect(seen[0]).toContain('90.9% (10/11)');
    await Promise.all([first.close(), second.close()]);
  });

  test('the keyboard alone finds a place, opens a definition, and goes into a tile', async () => {
    const { page, errors, close } = await dashboard.open('?year=2024');
    const search = page.getByRole('combobox', { name: '查找地区或机关' });
    await page.getByTestId('coverage').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('跳到正文');
    await search.focus();
    await page.keyboard.type('巨鹿');
    await page.getByRole('option', { name: '河北省邢台市巨鹿县 县级' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.breadcrumb [aria-current]', { hasText: '巨鹿县' }).waitFor();
    await page.getByRole('button', { name: '定义与依据' }).focus();
    await page.keyboard.press('Enter');
    const definition = page.getByRole('dialog');
    await definition.getByText('法律依据').waitFor();
    expect(await definition.innerText()).toContain('政府信息公开条例');
    await page.keyboard.press('Escape');
    await definition.waitFor({ state: 'hidden' });
    await page.locator('[data-chart="map"] a').first().focus();
    expect(await page.locator('.readout').innerText()).toContain('份报告');
    await page.keyboard.press('Enter');
    await page.locator('[data-view="agency"]').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('a place is found by pinyin and by a former name; its history leads to what it came from', async () => {
    const { page, errors, close } = await dashboard.open('?year=2024');
    const search = page.getByRole('combobox', { name: '查找地区或机关' });
    await search.fill('julu');
    await page
      .getByRole('option', { name: /河北省邢台市巨鹿县/ })
      .first()
      .waitFor();
    await search.fill('襄樊');
    await page
      .getByRole('option', { name: /湖北省襄阳市/ })
      .first()
      .click();
    await page.locator('.breadcrumb [aria-current]', { hasText: '襄阳市' }).waitFor();
    await page.locator('.history summary').click();
    await page.locator('.history').getByText('曾用名：襄樊市').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('from a count straight to who reported, and to who did not', async () => {
    const { page, asked, errors, close } = await dashboard.open('?year=2023');
    const line = page.getByTestId('coverage');
    await line.getByRole('button', { name: '10份报告' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link').first().waitFor();
    expect(await dialog.getByRole('link').count()).toBe(10);
    await page.keyboard.press('Escape');
    await line.getByRole('button', { name: /缺\d+份/ }).click();
    await dialog.getByRole('table').or(dialog.locator('table')).first().waitFor();
    await dialog.locator('tbody a').first().click();
    await page.locator('[data-view="agency"]').waitFor();
    expect(asked).toEqual(['Catalogue', 'PlaceView', 'ReportsBehind', 'MissingReports', 'AgencyView']);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['wide screen', 1280, 900],
    ['phone', 390, 844],
  ])('no name is wider than the tile of its body or place on a %s', async (_name, width, height) => {
    for (const search of ['?region=130529&year=2024', '?region=130500&year=2024', '?year=2024&lang=en']) {
      const { page, close } = await dashboard.open(search, { viewport: { width, height } });
      await page.locator('[data-chart="map"] .tile-name').first().waitFor();
      expect(await page.evaluate(namesOverTheirTiles)).toEqual([]);
      await close();
    }
  });

  test('keys beside small charts are as small as keys', async () => {
    const { page, close } = await dashboard.open('?view=trend');
    const key = page.locator('[data-chart="multiples"] .legend svg').first();
    await key.waitFor();
    expect((await key.boundingBox())!.width).toBe(22);
    await close();
  });

  test('where nobody reported, only years that have reports and places above are offered', async () => {
    const { page, close } = await dashboard.open('?region=130529&year=2023');
    const ways = page.locator('main .chips');
    await ways.waitFor();
    expect(await ways.getByRole('link').allInnerTexts()).toEqual(['2024年', '邢台市', '河北省', '全国']);
    await ways.getByRole('link', { name: '2024年' }).click();
    await page.locator('[data-chart="map"]').waitFor();
    await page.getByLabel('口径').selectOption('GOVERNMENT_REPORTS');
    await ways.getByRole('link', { name: '口径：各机关自身报告' }).click();
    await page.locator('[data-chart="map"]').waitFor();
    await close();
  });

  test('among counties a city stands for its own bodies, and its reports are theirs alone', async () => {
    const { page, close } = await dashboard.open('?view=ranking&level=COUNTY&year=2023&tables=ranking');
    const row = page.getByRole('row', { name: /广东省湛江市本级/ });
    await row.getByRole('button', { name: '1份报告' }).click();
    const links = page.getByRole('dialog').getByRole('link');
    await links.first().waitFor();
    expect(await links.allInnerTexts()).toEqual([expect.stringMatching(/^湛江市人民政府地方志办公室/)]);
    await close();
  });

  test('a new release under an open page takes the place of the old one, in every part of it', async () => {
    const { page, close } = await dashboard.open('?year=2024');
    await page.getByTestId('coverage').waitFor();
    const release = /版本 (\w+)/.exec(await page.locator('.colophon').innerText())![1]!;
    await page.route('**/graphql*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(release, 'feedfeedfeed') });
    });
    await page.getByLabel('年度').selectOption('2023');
    await page.locator('.colophon', { hasText: '版本 feedfeedfeed' }).waitFor();
    await page.getByTestId('coverage').getByText('2023年').first().waitFor();
    expect(await page.locator('.source').first().innerText()).toContain('feedfeedfeed');
    const again = page.waitForRequest('**/graphql*');
    await page.goBack();
    await again;
    await page.getByTestId('coverage').getByText('2024年').first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain(release);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByLabel('年度').selectOption('2022');
    await page.locator('[data-fault="server"]').getByText('RELEASE_LEFT').waitFor();
    await close();
  });

  test('embedded, a page is one chart with its source and nothing around it', async () => {
    const { page, errors, close } = await dashboard.open('?year=2024&embed=1&chart=map&theme=dark&lang=en');
    await page.locator('[data-chart="map"]').waitFor();
    expect(await page.locator('.card').count()).toBe(1);
    expect(await page.locator('.masthead, .filters, .breadcrumb, .headlines').count()).toBe(0);
    expect(await page.locator('.source').innerText()).toContain('nianbao release');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(errors).toEqual([]);
    await close();
  });

  test('printed on paper: no controls, light colors', async () => {
    const { page, close } = await dashboard.open('?year=2024&theme=dark');
    await page.getByTestId('coverage').waitFor();
    const theme = "window.dispatchEvent(new Event('beforeprint')), document.documentElement.dataset.theme";
    expect(await page.evaluate(theme), 'before the browser lays out the paper').toBe('light');
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.search', '.tabs', '.card-tools']) {
      expect(await page.locator(part).first().isVisible()).toBe(false);
    }
    expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
    await close();
  });

  test.each([
    ['phone', 390, 844],
    ['wall screen', 2560, 1440],
  ])('nothing of the page is wider than a %s', async (_name, width, height) => {
    for (const search of [
      '?year=2024&lang=en',
      '?view=trend',
      '?view=quality&lang=en',
      '?view=ranking&level=COUNTY&year=all&mark=130529',
      '?view=applications&year=2019&lang=en',
      '?view=report&report=9edf9c0b928b9f0b',
    ]) {
      const { page, close } = await dashboard.open(search, { viewport: { width, height } });
      await page.locator('.card').first().waitFor();
      expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(width);
      await close();
    }
  });
});
