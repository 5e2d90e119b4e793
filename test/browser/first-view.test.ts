import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService } from '../support/browser.js';

describe.skipIf(!hasBrowser())('what a new user sees first', { timeout: 120_000 }, () => {
  let dashboard: DashboardService;

  beforeAll(async () => {
    dashboard = await startDashboard();
  }, 120_000);

  afterAll(() => dashboard.stop());

  test('coverage stands before any total, and all 34 provinces are on the tile map', async () => {
    const { page, asked, errors, close } = await dashboard.open('');
    await page.getByTestId('coverage').waitFor();
    const text = await page.locator('main').innerText();
    const sentence = await page.getByTestId('coverage').innerText();
    expect(sentence).toMatch(
      /2023年：37 个已知机关中有报告的 12 个（缺25份），涉及 10 个县级地区（县级行政区划共 2,844 个）/,
    );
    expect(text.indexOf('10份报告')).toBeLessThan(text.indexOf('113件'));
    expect(await page.locator('[data-chart="map"] svg a').count()).toBe(31);
    expect(await page.locator('[data-chart="map"] svg [aria-label$="不在报告范围"]').count()).toBe(3);
    expect(asked).toEqual(['Catalogue', 'PlaceView']);
    expect(errors).toEqual([]);
    await close();
  });

  test('loads less than 300 kB of script beside ECharts, packed by gzip', async () => {
    const { page, requested, close } = await dashboard.open('');
    await page.locator('.chart[data-ready="true"]').first().waitFor();
    const scripts = requested.filter((url) => url.endsWith('.js'));
    const [charts, own] = [
      scripts.filter((url) => url.includes('/echarts-core')),
      scripts.filter((url) => !url.includes('/echarts-core')),
    ];
    expect(charts).toHaveLength(1);
    const sizes = await Promise.all(
      own.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(300_000);
    await close();
  });

  test('the page is asked about each time, its bundle is kept, and what is not there is a 404 in JSON', async () => {
    const page = await fetch(dashboard.url);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const [script = ''] = /assets\/index-[\w-]+\.js/.exec(await page.text()) ?? [];
    const bundle = await fetch(`${dashboard.url}${script}`);
    expect(bundle.status).toBe(200);
    expect(bundle.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const missing = await fetch(`${dashboard.url}assets/none.js`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
