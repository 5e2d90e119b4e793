import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService } from '../support/browser.js';

interface Release {
  readonly id: string;
  readonly reports: number;
}

const folder = fileURLToPath(new URL('../../data/reports/', import.meta.url));

/** The shipped reports up to 2023: the release before those of 2024 and 2025 came in. */
const earlier = readdirSync(folder)
  .filter((name) => /^20(19|2[0-3])-/.test(name))
  .map((name) => `${folder}${name}`);

describe.skipIf(!hasBrowser())('a link to an older release beside a newer one', { timeout: 240_000 }, () => {
  let dashboard: DashboardService;
  let newest: Release;
  let older: Release;

  beforeAll(async () => {
    dashboard = await startDashboard(earlier);
    const response = await fetch(`${dashboard.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ releases { id reports } }' }),
    });
    const { data } = (await response.json()) as { data: { releases: [Release, Release] } };
    [newest, older] = data.releases;
  }, 240_000);

  afterAll(() => dashboard?.stop());

  test('shows the figures of the older one everywhere, says so, and leads to the newest', async () => {
    expect(older.reports).toBe(earlier.length);
    const { page, errors, close } = await dashboard.open(`?year=2023&release=${older.id}`);
    const coverage = page.getByTestId('coverage');
    await coverage.waitFor();
    expect(await page.getByRole('note').innerText()).toContain(older.id);
    expect(await page.locator('.colophon').innerText()).toContain(`${earlier.length} 份报告`);
    for (const source of await page.locator('.source').allInnerTexts()) expect(source).toContain(older.id);
    expect(await page.getByLabel('年度').locator('option').allInnerTexts()).not.toContain('2024年');
    const known = async (): Promise<number> =>
      Number(/(\d+) 个已知机关/.exec(await coverage.innerText())![1]);
    const [before, body] = [await known(), await page.locator('main').innerText()];
    await page.getByRole('link', { name: '趋势', exact: true }).click();
    await page.locator('[data-chart="trend"]').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(newest.id);
    await page.goBack();
    await page.getByRole('link', { name: '看最新版本' }).click();
    await page.locator('.colophon', { hasText: newest.id }).waitFor();
    await coverage.waitFor();
    expect(await page.getByRole('note').count()).toBe(0);
    expect(await known()).toBeGreaterThan(before);
    expect(await page.locator('main').innerText()).not.toContain(older.id);
    expect(body).not.toContain(newest.id);
    expect(errors).toEqual([]);
    await close();
  });

  test('a year that the older one has no report of is said to have none, and another can be chosen', async () => {
    const { page, close } = await dashboard.open(`?year=2024&release=${older.id}`);
    await page.locator('[data-fault="missing"]').getByText('另选年度').waitFor();
    const year = page.getByLabel('年度');
    expect(await year.locator('option:checked').innerText()).toBe('2024年（没有报告）');
    await year.selectOption('2022');
    await page.getByTestId('coverage').getByText('2022年').first().waitFor();
    expect(await page.locator('[data-fault]').count()).toBe(0);
    await close();
  });
});
