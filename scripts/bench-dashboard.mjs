// npm run bench:dashboard -- --warehouse FILE [--rounds N] [--write]: how long a person waits in the dashboard, in a real
// browser: from the input to the frame in which the answer is painted, with the part of the API told apart.
// FILE is a warehouse of a national corpus, such as `npm run bench:cost -- --warehouse FILE` builds. --write puts the
// table into docs/dashboard.md.
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { interactions } from './bench/dashboard-interactions.mjs';
import { watchNextInput } from './bench/dashboard-watch.mjs';

const { values } = parseArgs({
  options: {
    warehouse: { type: 'string' },
    rounds: { type: 'string', default: '2' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
if (!values.warehouse) throw new Error('Name a warehouse: --warehouse FILE');
const program = fileURLToPath(new URL('../bin/nianbao.mjs', import.meta.url));
const target = fileURLToPath(new URL('../docs/dashboard.md', import.meta.url));

async function startServer() {
  const server = spawn(process.execPath, [program, 'serve', '--warehouse', values.warehouse, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NIANBAO_TIME_LIMIT: '60000' },
  });
  let told = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    told += text;
    const [, reports, url] = /\((\d+) reports\) at (http:\S+\/)graphql/.exec(told) ?? [];
    if (url) return { server, url, reports: Number(reports) };
  }
  throw new Error('The server ended before it said where it listens');
}

/** One interaction, from the input on. */
async function measure(page, { type, awaits = null, act }, value) {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 60_000 });
  await page.evaluate(watchNextInput, {
    type,
    awaits: typeof awaits === 'function' ? awaits(value) : awaits,
  });
  await act(page, value);
  return page.evaluate(() => window.watched);
}

const at = (times, part) => {
  const sorted = times.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
};

async function run(browser, url, interaction) {
  const samples = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${url}${interaction.from}`);
    await page.locator('.view[aria-busy="false"]').first().waitFor();
    await page.locator('.chart[data-ready="false"]').first().waitFor({ state: 'detached' });
    for (const value of interaction.values) {
      await interaction.prepare?.(page, value);
      samples.push(await measure(page, interaction, value));
      await interaction.after?.(page, value);
    }
    await context.close();
  }
  return samples;
}

const inRow = (cells) => `| ${cells.join(' | ')} |`;

function rowOf(name, samples) {
  const whole = samples.map((sample) => sample.whole);
  const api = samples.map((sample) => sample.api);
  const own = samples.map((sample) => sample.whole - sample.api);
  const show = (times, part) => at(times, part).toFixed(0);
  return [
    name,
    samples.length,
    Math.max(...samples.map(({ requests }) => requests)),
    show(whole, 0.5),
    show(whole, 0.95),
    show(api, 0.5),
    show(api, 0.95),
    show(own, 0.5),
    show(own, 0.95),
  ];
}

const heads = [
  'interaction',
  'samples',
  'requests',
  'whole, median',
  'p95',
  'API, median',
  'p95',
  'page, median',
  'p95',
];

const { server, url, reports } = await startServer();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const loadBefore = loadavg()[0];
const rows = [];
try {
  for (const interaction of interactions) {
    if (values.only && !interaction.name.includes(values.only)) continue;
    const row = rowOf(interaction.name, await run(browser, url, interaction));
    rows.push(row);
    console.log(row.join('\t'));
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
}

const table = [
  inRow(heads),
  inRow(heads.map((_, index) => (index === 0 ? '---' : '---:'))),
  ...rows.map(inRow),
].join('\n');
const conditions = `Over ${reports.toLocaleString('en-US')} made-up reports, in Chromium ${browser.version().split('.')[0]} at 1366 × 768, server and browser on one machine with two cores; load before it ${loadBefore.toFixed(1)}. Milliseconds.`;
console.log(conditions);
if (values.write) {
  const before = await readFile(target, 'utf8');
  const marked = /(<!-- bench -->)[\s\S]*(<!-- \/bench -->)/;
  await writeFile(target, before.replace(marked, `$1\n\n${conditions}\n\n${table}\n\n$2`));
}
