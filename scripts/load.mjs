// npm run load [-- --seconds 10 --warehouse FILE --write]: 16, 64 and 256 clients without a pause, over the ten
// questions and over downloads, on this machine alone; the server is a process of its own. Every answer is compared with
// the bytes it has to have; 503 (busy) is told apart. Ends with 1 where an answer is wrong or a connection fails.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fire } from './load/fire.mjs';
import { describeMachine, putSection } from './load/report.mjs';
import { askOnce, downloads, listQuestions } from './load/requests.mjs';
import { startServer } from './load/start-server.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    warehouse: { type: 'string' },
    clients: { type: 'string', default: '16,64,256' },
    write: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const folder = await mkdtemp(join(tmpdir(), 'nianbao-load-'));
const warehouse = values.warehouse ?? join(folder, 'w.duckdb');
const program = fileURLToPath(new URL('../bin/nianbao.mjs', import.meta.url));
if (!values.warehouse) execFileSync(process.execPath, [program, 'build', '--warehouse', warehouse]);

const server = await startServer(warehouse, { NIANBAO_TIME_LIMIT: '60000' });
const { reports } = (
  await (
    await fetch(new URL('/graphql', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ release { reports } }"}',
    })
  ).json()
).data.release;
const kinds = { 'the ten questions': listQuestions(), downloads };
const lines = [
  `${describeMachine()} A warehouse of ${reports} reports, ${seconds} seconds each.`,
  '',
  '| asked | clients | answers a second | p50 | p99 | told 503 | wrong | failed | memory | event loop late, p99 |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];
for (const [kind, requests] of Object.entries(kinds)) {
  const expected = await askOnce(server.url, requests);
  for (const clients of values.clients.split(',').map(Number)) {
    await server.look();
    const { tally, latency, errors, timeouts, ...run } = await fire(server.url, requests, expected, {
      clients,
      seconds,
    });
    const { rss, delay } = await server.look();
    const rate = (tally.answers / run.seconds).toFixed(1);
    lines.push(
      `| ${kind} | ${clients} | ${rate} | ${latency.p50} ms | ${latency.p99} ms | ${tally.busy} | ${tally.wrong} | ${errors + timeouts} | ${(rss / 1e6).toFixed(0)} MB | ${delay.p99} ms |`,
    );
    console.log(lines.at(-1));
    if (tally.firstWrong) console.error(tally.firstWrong);
    if (tally.wrong + errors + timeouts > 0) process.exitCode = 1;
  }
}
const exitCode = await server.stop();
await rm(folder, { recursive: true, force: true });
if (exitCode !== 0) throw new Error(`The server ended with exit code ${exitCode}`);
if (values.write) putSection('load', lines);
else console.log(lines.join('\n'));
