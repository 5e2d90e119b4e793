import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startDashboard, type DashboardService, type OpenPage } from '../support/browser.js';
import { questions } from '../support/questions.js';

/** Clicks a question, and gives what the API answered to it. */
async function choose({ page }: OpenPage, name: string): Promise<{ data?: object; errors?: unknown }> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  await page.locator(`[data-question="${name}"]`).click();
  return (await (await answered).json()) as { data?: object; errors?: unknown };
}

/** What GraphiQL shows as the answer, once it has the text; its editor writes spaces that do not break. */
async function shown({ page }: OpenPage, text: string): Promise<void> {
  await page.locator('.graphiql-response .view-lines').getByText(text).first().waitFor();
}

describe.skipIf(!hasBrowser())('GraphiQL, served by the program itself', { timeout: 240_000 }, () => {
  let service: DashboardService;

  beforeAll(async () => {
    service = await startDashboard();
  }, 240_000);

  afterAll(() => service?.stop());

  test('asks each of the ten questions, and leaves neither its origin nor the content security policy', async () => {
    const open = await service.open('graphiql');
    expect(open.page.url()).toBe(`${service.url}graphiql/`);
    await open.page.locator('.graphiql-query-editor .view-lines').getByText('statistics').first().waitFor();
    expect(await open.page.locator('[data-question]').count()).toBe(questions.length);
    for (const { name, zh, en } of questions) {
      expect(await open.page.locator(`[data-question="${name}"]`).innerText()).toBe(`${zh}\n${en}`);
      const { data, errors } = await choose(open, name);
      expect(errors, name).toBeUndefined();
      expect(Object.keys(data ?? {}).length, name).toBeGreaterThan(0);
    }
    await choose(open, 'penalties-and-licenses-by-county');
    await shown(open, '河北省邢台市巨鹿县');
    const elsewhere = open.requested.filter(
      (url) => !url.startsWith(service.url) && !url.startsWith('data:'),
    );
    expect(elsewhere).toEqual([]);
    expect(open.errors).toEqual([]);
    await open.close();
  });

  test('a question that the address names is in the editors, also after another was open', async () => {
    const open = await service.open('graphiql?question=who-applies');
    await open.page.locator('.graphiql-query-editor .view-lines').getByText('WhoApplies').first().waitFor();
    await open.page.getByRole('button', { name: /Execute query/ }).click();
    await shown(open, 'NATURAL_PERSON');
    expect(open.errors).toEqual([]);
    await open.close();
  });

  test('the dashboard links to it and loads nothing of it', async () => {
    const open = await service.open('');
    const link = open.page.locator('footer a[href="graphiql/"]');
    await link.waitFor();
    expect(open.requested.filter((url) => /graphiql|monaco/.test(url))).toEqual([]);
    await link.click();
    await open.page.locator('[data-question]').first().waitFor();
    await open.close();
  });
});
