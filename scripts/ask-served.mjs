// Builds a warehouse with the built program, serves it on a free port, asks one question over HTTP and compares
// the answer with what the reports print. Fails where anything in this chain does.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/nianbao.mjs', import.meta.url));
const millisecondsToStart = 60_000;
const question =
  '{ statistics(by: [COUNTY], where: { year: { from: 2024, to: 2024 } }) { rows { region { name } penalties { value } } } }';
const printed = { 巨鹿县: 3, 川汇区: 51 };

async function findUrl(server) {
  let told = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    told += text;
    const url = /http:\S+\/graphql/.exec(told)?.[0];
    if (url) return url;
  }
  throw new Error('The server ended before it said where it listens');
}

async function ask(url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`The server answered with errors: ${JSON.stringify(errors)}`);
  return Object.fromEntries(
    data.statistics.rows.map(({ region, penalties }) => [region.name, penalties.value]),
  );
}

function assertPrinted(answer) {
  for (const [county, penalties] of Object.entries(printed)) {
    if (answer[county] !== penalties) {
      throw new Error(`${county} printed ${penalties} penalties; the server says ${answer[county]}`);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-ask-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const warehouse = join(folder, 'warehouse.duckdb');
execFileSync(process.execPath, [program, 'build', '--warehouse', warehouse], { stdio: 'inherit' });
const server = spawn(process.execPath, [program, 'serve', '--warehouse', warehouse, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(server, 'exit');
const timer = setTimeout(() => server.kill('SIGKILL'), millisecondsToStart);
try {
  const answer = await ask(await findUrl(server));
  assertPrinted(answer);
  console.log('penalties by county, 2024:', JSON.stringify(answer));
} finally {
  clearTimeout(timer);
  server.kill('SIGTERM');
}
const [exitCode] = await ended;
if (exitCode !== 0) throw new Error(`The server ended with exit code ${exitCode} after SIGTERM`);
