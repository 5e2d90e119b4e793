import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService } from '../support/browser.js';

async function download(page: Page, chart: string, kind: string): Promise<Buffer> {
  const card = page.locator(`[data-chart="${chart}"]`);
  await card.locator('.chart[data-ready="true"], svg, table').first().waitFor();
  if (!(await card.getByRole('button', { name: kind, exact: true }).isVisible())) {
    await card.locator('summary').first().click();
  }
  const saved = page.waitForEvent('download');
  await card.getByRole('button', { name: kind, exact: true }).click();
  return readFile((await (await saved).path())!);
}

/** Rows of a CSV by its header, after the byte order mark that Excel wants. */
function rowsOf(csv: Buffer): Record<string, string>[] {
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
}

/** The colour of one pixel of a PNG, and its size, as a browser decodes it. */
const look = (page: Page, png: Buffer): Promise<{ width: number; height: number; corner: number[] }> =>
  page.evaluate(`new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const corner = [...context.getImageData(2, 2, 1, 1).data];
      resolve({ width: image.width, height: image.height, corner });
    };
    image.src = 'data:image/png;base64,${png.toString('base64')}';
  })`);

describe.skipIf(!hasBrowser())('what is taken out of the page', { timeout: 240_000 }, () => {
  let dashboard: DashboardService;

  beforeAll(async () => {
    dashboard = await startDashboard();
  }, 240_000);

  afterAll(() => dashboard?.stop());

  test('the two lists of the quality view are cards like the charts: sorted, downloaded, cited and embedded', async () => {
    const { page, errors, close } = await dashboard.open('?view=quality&year=2023');
    const missing = rowsOf(await download(page, 'missing', 'CSV'));
    expect(Object.keys(missing[0]!)).toEqual(['机关', '地区', '缺报年度', '出处']);
    const shown = await page.locator('[data-chart="missing"] tbody tr').count();
    expect(missing).toHaveLength(shown);
    expect(missing.every((row) => row['缺报年度'] === '2023年')).toBe(true);
    const flagged = rowsOf(await download(page, 'flagged', 'CSV'));
    expect(Object.keys(flagged[0]!)).toEqual(['报告', '地区', '年度', '规则', '问题', '出处']);
    expect(flagged).toHaveLength(await page.locator('[data-chart="flagged"] tbody tr').count());
    await page.locator('[data-chart="flagged"] th .sort', { hasText: '规则' }).click();
    await page.locator('[data-chart="flagged"] th[aria-sort="ascending"]').waitFor();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('flagged.3.up');
    await page.locator('[data-chart="missing"] tbody a').first().click();
    await page.locator('[data-view="agency"]').waitFor();
    expect(errors).toEqual([]);
    await close();
    for (const chart of ['missing', 'flagged']) {
      const embedded = await dashboard.open(`?view=quality&year=2023&embed=1&chart=${chart}`);
      await embedded.page.locator(`[data-chart="${chart}"] tbody a[target="_blank"]`).first().waitFor();
      expect(await embedded.page.locator('.card').count()).toBe(1);
      await embedded.close();
    }
  });

  test('a CSV has each figure with its state, its parts and the reports behind it; what is missing is empty', async () => {
    const { page, errors, close } = await dashboard.open('?year=2024');
    const rows = rowsOf(await download(page, 'map', 'CSV'));
    const measure = '行政处罚处理决定数量（件）';
    const parts = ['状态', '分子', '分母', '报告数', '有数字的报告数'];
    expect(Object.keys(rows[0]!)).toEqual([
      '名称',
      measure,
      ...parts.map((part) => `${measure}·${part}`),
      '名次',
      '出处',
    ]);
    const of = (name: string): string[] => {
      const row = rows.find((one) => one['名称'] === name)!;
      return [row[measure]!, row[`${measure}·状态`]!];
    };
    expect(of('河南省')).toEqual(['51', '有数字']);
    expect(of('山西省')).toEqual(['0', '印有零']);
    expect(of('北京市')).toEqual(['', '没有报告']);
    expect(new Set(rows.map((row) => row['出处'])).size).toBe(1);
    expect(rows[0]!['出处']).toMatch(/2024年；口径：.*；? ?.*年报 nianbao 版本 \w+/);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['light', [255, 255, 255]],
    ['dark', null],
  ])(
    'pictures have title, unit, source and release in them, and the colors of the page: %s',
    async (theme, color) => {
      const { page, errors, close } = await dashboard.open(`?year=2024&theme=${theme}`);
      for (const chart of ['map', 'years']) {
        const svg = (await download(page, chart, 'SVG')).toString('utf8');
        const title = await page.locator(`[data-chart="${chart}"] h2`).innerText();
        for (const words of [title, '行政处罚处理决定数量（件）', '年报 nianbao 版本', '来源：']) {
          expect(svg).toContain(words);
        }
        const [, width, height] = /<svg[^>]* width="(\d+)[\d.]*" height="(\d+)/.exec(svg)!;
        const png = await look(page, await download(page, chart, 'PNG'));
        expect(Math.abs(png.width - Number(width) * 2)).toBeLessThanOrEqual(2);
        expect(Math.abs(png.height - Number(height) * 2)).toBeLessThanOrEqual(2);
        if (color) expect(png.corner.slice(0, 3)).toEqual(color);
        else expect(Math.max(...png.corner.slice(0, 3))).toBeLessThan(80);
      }
      expect(errors).toEqual([]);
      await close();
    },
  );
});
