// npm run screenshots [-- OUT]: pictures of the main views at three sizes, light and dark, of the shipped reports.
// For a person to look at; two of them are in docs/images.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const program = fileURLToPath(new URL('../bin/nianbao.mjs', import.meta.url));
const out = process.argv[2] ?? 'screenshots';

const sizes = { phone: [390, 844], laptop: [1366, 900], wall: [2560, 1440] };
const views = {
  place: '',
  province: '?region=130000&year=2024&indicator=DISCLOSURE_RATE',
  ranking: '?view=ranking',
  trend: '?view=trend',
  applications: '?view=applications&year=2019',
  disputes: '?view=disputes&year=all',
  quality: '?view=quality',
  report: '?view=report&report=9edf9c0b928b9f0b&cell=disclosure/PENALTIES/DECISIONS',
  'place-dark': '?theme=dark',
  'place-english': '?lang=en',
};

async function findUrl(server) {
  let told = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    told += text;
    const url = /http:\S+\/(?=graphql)/.exec(told)?.[0];
    if (url) return url;
  }
  throw new Error('The server ended before it said where it listens');
}

async function take(browser, url, name, [width, height]) {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' });
  await page.goto(url);
  await page.locator('.view').first().waitFor();
  await page.locator('.chart[data-ready="false"]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  await page.close();
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-screenshots-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(out, { recursive: true });
const warehouse = join(folder, 'warehouse.duckdb');
execFileSync(process.execPath, [program, 'build', '--warehouse', warehouse], { stdio: 'ignore' });
const server = spawn(process.execPath, [program, 'serve', '--warehouse', warehouse, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const url = await findUrl(server);
  for (const [view, search] of Object.entries(views)) {
    for (const [size, dimensions] of Object.entries(sizes)) {
      await take(browser, `${url}${search}`, `${view}-${size}`, dimensions);
    }
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
}
