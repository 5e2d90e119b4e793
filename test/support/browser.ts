import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page, type Request } from 'playwright-core';
import { runCli, startCli } from './run-cli.js';

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to test with; says what to do where there is none. */
export function hasBrowser(): boolean {
  if (existsSync(executable)) return true;
  process.stderr.write(
    `No browser at ${executable}: the tests of the dashboard are skipped. Install Debian's chromium, or set CHROMIUM.\n`,
  );
  return false;
}

/** The built program serving the shipped reports, and a browser to look at it with. */
export interface DashboardService {
  /** Address of the page, with a slash at its end. */
  readonly url: string;
  /** A page in a context of its own. What it asks the API is counted, and what goes wrong in it is kept. */
  open(search: string, options?: BrowserContextOptions): Promise<OpenPage>;
  stop(): Promise<void>;
}

/** A page that is looked at. */
export interface OpenPage {
  readonly page: Page;
  /** Names of the operations that were asked, in order. */
  readonly asked: string[];
  /** Addresses of everything that the page loaded or asked, in order. */
  readonly requested: string[];
  /** Errors of scripts and of the console, also of what the content security policy refused. */
  readonly errors: string[];
  close(): Promise<void>;
}

const documents = JSON.parse(
  readFileSync(new URL('../../src/dashboard/generated/persisted-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** The name of the trusted document that a request asks; the request itself where it asks no such document. */
function operationOf(request: Request): string {
  const id = new URL(request.url()).searchParams.get('documentId') ?? '';
  return /query (\w+)/.exec(documents[id] ?? '')?.[1] ?? `${request.method()} ${request.url()}`;
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const [asked, requested, errors]: [string[], string[], string[]] = [[], [], []];
  page.on('request', (request) => {
    requested.push(request.url());
    if (!new URL(request.url()).pathname.endsWith('/graphql')) return;
    asked.push(operationOf(request));
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  return { page, asked, requested, errors, close: () => context.close() };
}

/**
 * Builds the shipped reports, serves them with the built program, and starts a browser. `earlier` are reports of which
 * a release is built before, and kept.
 */
export async function startDashboard(earlier: readonly string[] = []): Promise<DashboardService> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-dashboard-'));
  const warehouse = join(folder, 'shipped.duckdb');
  if (earlier.length > 0) await runCli(['build', ...earlier, '--warehouse', warehouse]);
  await runCli(['build', '--warehouse', warehouse]);
  const server = await startCli(['serve', '--warehouse', warehouse]);
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  const url = new URL('/', server.url).href;
  return {
    url,
    open: (search, options) => openPage(browser, `${url}${search}`, options),
    async stop() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
