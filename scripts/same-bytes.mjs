// npm run same-bytes [-- --times 10000 --warehouse FILE]: each of the ten questions so many times, over servers that
// were started anew with 1, 2 and 16 threads, in other locales and time zones, and with clocks that jump. Every answer has
// to have the same bytes. Ends with 1 at the first that has not.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askOnce, listQuestions } from './load/requests.mjs';
import { startServer } from './load/start-server.mjs';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '10000' }, warehouse: { type: 'string' } },
});
const clock = (at) => ({
  NODE_OPTIONS: `--import ${new URL(`./load/clock.mjs?at=${at}`, import.meta.url).href}`,
});

/** As the machine is, then in what ways it may be otherwise. */
const surroundings = [
  { NIANBAO_THREADS: '1', LC_ALL: 'C', TZ: 'UTC' },
  { NIANBAO_THREADS: '16', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Shanghai', ...clock('2028-02-29T23:59:58Z') },
  { NIANBAO_THREADS: '2', LC_ALL: 'zh_CN.UTF-8', TZ: 'Pacific/Kiritimati' },
  { NIANBAO_THREADS: '2', LC_ALL: 'C', TZ: 'America/St_Johns', ...clock('1999-12-31T23:59:58Z') },
];
const questions = listQuestions();
const times = Math.max(1, Math.ceil(Number(values.times) / surroundings.length));
/** Questions that are asked at the same time. */
const atOnce = 4;

const folder = await mkdtemp(join(tmpdir(), 'nianbao-same-'));
const warehouse = values.warehouse ?? join(folder, 'w.duckdb');
const program = fileURLToPath(new URL('../bin/nianbao.mjs', import.meta.url));
if (!values.warehouse) execFileSync(process.execPath, [program, 'build', '--warehouse', warehouse]);

const expected = new Map();
let asked = 0;
let different = 0;

function compare(name, text, environment) {
  asked += 1;
  if (!expected.has(name)) expected.set(name, text);
  if (expected.get(name) === text) return;
  different += 1;
  if (different > 1) return;
  const at = [...text].findIndex((sign, index) => sign !== expected.get(name)[index]);
  console.error(`${name} is different with ${JSON.stringify(environment)}:`);
  console.error(`  ${expected.get(name).slice(Math.max(0, at - 60), at + 60)}`);
  console.error(`  ${text.slice(Math.max(0, at - 60), at + 60)}`);
}

for (const environment of surroundings) {
  const server = await startServer(warehouse, { NIANBAO_TIME_LIMIT: '60000', ...environment });
  let left = times;
  const ask = async () => {
    while (left-- > 0)
      for (const question of questions) {
        const { text } = (await askOnce(server.url, [question])).get(question.name);
        compare(question.name, text, environment);
      }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, times) }, ask));
  const exitCode = await server.stop();
  if (exitCode !== 0) throw new Error(`The server ended with exit code ${exitCode}`);
}
await rm(folder, { recursive: true, force: true });
console.log(
  `${asked} answers to ${expected.size} questions over ${surroundings.length} servers, ${different} different`,
);
if (different > 0) process.exitCode = 1;
