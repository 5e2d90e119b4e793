// npm run soak [-- --minutes 20 --requests 1000000 --at-most 60 --clients 16 --computed 10 --warehouse FILE --write]: visitors without
// a pause until both the time and the number are reached, on this machine alone; how memory, open files and slowness
// go meanwhile. Every answer is compared with its bytes. Ends with 1 where any is wrong or memory does not stay flat.
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createTally, fire } from './load/fire.mjs';
import { describeMachine, putSection } from './load/report.mjs';
import { askOnce, downloads, listQuestions, visits } from './load/requests.mjs';
import { startServer } from './load/start-server.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    requests: { type: 'string', default: '1000000' },
    'at-most': { type: 'string', default: '60' },
    clients: { type: 'string', default: '16' },
    warehouse: { type: 'string' },
    computed: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
    samples: { type: 'string' },
  },
});
const [minutes, wanted, atMost, clients, computed] = [
  values.minutes,
  values.requests,
  values['at-most'],
  values.clients,
  // Of a hundred requests, how many are questions that are computed; the rest come again and are unchanged.
  values.computed,
].map(Number);
const secondsOfRound = 20;
/** Growth of memory from the second third of the run to the last that still counts as flat. */
const flat = 1.1;

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'nianbao-soak-'));
const warehouse = values.warehouse ?? join(folder, 'w.duckdb');
if (!values.warehouse)
  execFileSync(process.execPath, [join(root, 'bin/nianbao.mjs'), 'build', '--warehouse', warehouse]);

const server = await startServer(warehouse, { NIANBAO_TIME_LIMIT: '60000' });
const questions = listQuestions();
/** The same question by GET, which has an ETag: who has the answer already is told 304. */
const asGet = ({ name, body }) => {
  const { query, variables } = JSON.parse(body);
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const headers = { 'apollo-require-preflight': 'true' };
  return { name: `${name} by GET`, method: 'GET', path: `/graphql?${search}`, headers };
};
const first = [...questions, ...questions.map(asGet), ...downloads, ...visits];
const expected = await askOnce(server.url, first);
const again = [...questions.map(asGet), ...downloads, ...visits]
  .filter(({ name }) => expected.get(name).etag)
  .map((request) => ({
    ...request,
    headers: { ...request.headers, 'if-none-match': expected.get(request.name).etag },
  }));
const fill = (from, count) => Array.from({ length: count }, (_, index) => from[index % from.length]);
/** A thousand requests; those that are computed lie evenly among the others. */
const others = fill([...again, ...visits], 1_000);
const requests = others.map((request, index) =>
  (index * computed) % 100 < computed ? questions[Math.floor((index * computed) / 100) % 10] : request,
);

const tally = createTally();
const samples = [];
const slow = [];
let failed = 0;
const begun = Date.now();
const minutesSince = () => (Date.now() - begun) / 60_000;
const sent = () => tally.answers + tally.unchanged + tally.busy + tally.wrong;
while (minutesSince() < atMost && (minutesSince() < minutes || sent() < wanted)) {
  const round = await fire(server.url, requests, expected, { clients, seconds: secondsOfRound }, tally);
  failed += round.errors + round.timeouts;
  const seen = await server.look();
  samples.push({ minute: minutesSince(), requests: sent(), ...seen });
  slow.push(round.latency.p99);
  if (values.samples) writeFileSync(values.samples, JSON.stringify({ tally, samples, slow, failed }));
  if (samples.length % 3 === 0)
    console.log(
      `${minutesSince().toFixed(1)} min  ${sent()} requests  ${(seen.rss / 1e6).toFixed(0)} MB  ${seen.descriptors} open  p99 ${round.latency.p99} ms  ${failed} errors  ${tally.wrong} wrong`,
    );
}
const last = await server.look();
const ranFor = minutesSince();
const exitCode = await server.stop();
await rm(folder, { recursive: true });

const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
/** Of a straight line through the samples behind the first third: megabytes of memory an hour. */
function toSlope(list) {
  const [x, y] = [mean(list.map(({ minute }) => minute)), mean(list.map(({ rss }) => rss))];
  const over = list.reduce((sum, { minute, rss }) => sum + (minute - x) * (rss - y), 0);
  const under = list.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
  return ((over / under) * 60) / 1e6;
}
const third = Math.floor(samples.length / 3);
const [middle, end] = [samples.slice(third, 2 * third), samples.slice(-third)];
const growth = mean(end.map(({ rss }) => rss)) / mean(middle.map(({ rss }) => rss));
const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
const lines = [
  describeMachine(),
  '',
  `${ranFor.toFixed(1)} minutes, ${clients} clients without a pause, ${sent()} requests: ${computed} of a hundred are the ten questions, computed; the others are questions asked again by GET, downloads, the page, lists and health, most answered 304.`,
  '',
  '| | |',
  '| --- | --- |',
  `| right answers, compared byte by byte | ${tally.answers} |`,
  `| told 304 | ${tally.unchanged} |`,
  `| told 503 (busy) | ${tally.busy} |`,
  `| wrong answers | ${tally.wrong} |`,
  `| connections that failed, or got no answer | ${failed} |`,
  `| requests a second | ${(sent() / ranFor / 60).toFixed(0)} |`,
  `| p99 of a round of ${secondsOfRound} s: first third, last third | ${mean(slow.slice(0, third)).toFixed(0)} ms, ${mean(slow.slice(-third)).toFixed(0)} ms |`,
  `| memory of the server: after a third, at the end, most | ${megabytes(samples[third].rss)}, ${megabytes(last.rss)}, ${megabytes(Math.max(...samples.map(({ rss }) => rss)))} MB |`,
  `| memory of the last third over that of the second | ${growth.toFixed(3)} |`,
  `| slope behind the first third | ${toSlope(samples.slice(third)).toFixed(1)} MB an hour |`,
  `| open files and sockets: after a third, at the end (no client) | ${samples[third].descriptors}, ${last.descriptors} |`,
  `| exit code after SIGTERM | ${exitCode} |`,
];
console.log(lines.join('\n'));
if (values.write) putSection('soak', lines);
if (tally.firstWrong) console.error(tally.firstWrong);
if (tally.wrong > 0 || exitCode !== 0 || growth > flat) process.exitCode = 1;
