// Runs the attacks of test/attacks: the tests of every row, and, for the rows that are requests over HTTP, the same requests one after
// the other, without a pause, against the built program, with an innocent question asked beside them by another process. Writes
// docs/attacks.md with `--write`. Seconds of each row: `--seconds N` (5); several attackers at once: `--clients N`.
import { execFileSync, fork, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSection } from './attack/report.mjs';
import { loadTestSupport } from './load-test-support.mjs';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const milliseconds = Number(values.seconds) * 1_000;
const root = fileURLToPath(new URL('../', import.meta.url));
const program = join(root, 'bin/nianbao.mjs');
const clients = Number(values.clients);
const innocent = JSON.stringify({
  query: '{ statistics(by: [YEAR]) { rows { year penalties { value status } } } }',
});
const json = { 'content-type': 'application/json' };
const base64 = (body) =>
  Buffer.from(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)).toString(
    'base64',
  );
const rowOf = ({ row }) => Number.parseInt(row, 10);

/** The attacks that are single requests, by row, as test/attacks has them. */
async function readAttacks() {
  const { attackDocuments } = await loadTestSupport('/test/attacks/attack-documents.ts');
  const { attackPosts, attackGets } = await loadTestSupport('/test/attacks/attack-requests.ts');
  const attacks = [
    ...attackDocuments.map(({ row, query }) => ({
      row,
      status: 400,
      method: 'POST',
      path: '/graphql',
      headers: json,
      body: base64({ query }),
    })),
    ...attackPosts.map(({ row, status, body, headers }) => ({
      row,
      status,
      method: 'POST',
      path: '/graphql',
      headers: { ...json, ...headers },
      body: base64(body),
    })),
    ...attackGets.map(({ row, status, path, headers = {} }) => ({
      row,
      status,
      method: 'GET',
      path,
      headers,
    })),
  ];
  return Map.groupBy ? Map.groupBy(attacks, rowOf) : groupByRow(attacks);
}

function groupByRow(attacks) {
  const groups = new Map();
  for (const attack of attacks) groups.set(rowOf(attack), [...(groups.get(rowOf(attack)) ?? []), attack]);
  return groups;
}

async function startServer(warehouse) {
  const server = spawn(process.execPath, [program, 'serve', '--warehouse', warehouse, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NIANBAO_LOG_LEVEL: 'error' },
  });
  let told = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    told += text;
    const url = /http:\S+(?=\/graphql)/.exec(told)?.[0];
    if (url) return { server, url };
  }
  throw new Error('The server ended before it said where it listens');
}

/** How long the innocent question takes, asked one after the other for so long, in milliseconds. */
async function probe(url, duration) {
  const times = [];
  const end = Date.now() + duration;
  while (Date.now() < end) {
    const begun = performance.now();
    const response = await fetch(new URL('/graphql', url), { method: 'POST', headers: json, body: innocent });
    const { errors } = await response.json();
    if (errors) throw new Error(`The innocent question was refused: ${JSON.stringify(errors)}`);
    times.push(performance.now() - begun);
    await wait(5);
  }
  times.sort((one, other) => one - other);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
  return { asked: times.length, p50: at(0.5), p99: at(0.99) };
}

async function underAttack(url, requests) {
  const attacker = fork(join(root, 'scripts/attack/barrage.mjs'));
  attacker.send({ url, requests, clients });
  await wait(200);
  const measured = await probe(url, milliseconds);
  const counts = await new Promise((resolve) => {
    attacker.once('message', resolve);
    attacker.send('stop');
  });
  return { ...measured, counts };
}

/** Passed and failed tests by row, of one run of all files of the list. */
function runTests(rows, folder) {
  const report = join(folder, 'report.json');
  const files = [...new Set(rows.flatMap(({ proofs }) => proofs.map(({ file }) => file)))].filter((file) =>
    file.endsWith('.test.ts'),
  );
  spawnSync(
    'npx',
    ['vitest', 'run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, stdio: 'inherit' },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const results = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: name.slice(root.length), fullName, status })),
  );
  return new Map(rows.map((row) => [row.row, resultOf(row, results)]));
}

/** Whether a test is of a row: by its own title, else by that of what it stands in. */
function isOfRow(fullName, row) {
  const { single, listed } = findNamedRows(fullName);
  return single.size > 0 ? single.has(row) : listed.has(row);
}

function resultOf({ row, proofs }, results) {
  const own = results.filter(({ file, fullName }) =>
    proofs.some(
      (proof) =>
        proof.file === file &&
        (proof.title ? fullName.includes(proof.title.split('%')[0]) : isOfRow(fullName, row)),
    ),
  );
  const count = (status) => own.filter((result) => result.status === status).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') + count('pending') };
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-attack-'));
const { findNamedRows } = await loadTestSupport('/test/attacks/rows-named.ts');
const { attackRows } = await loadTestSupport('/test/attacks/rows.ts');
const attacks = await readAttacks();
const wanted = attackRows.filter(
  ({ row }) => values.only === undefined || values.only.split(',').map(Number).includes(row),
);
let isWhole = true;
try {
  const tests = runTests(wanted, folder);
  const warehouse = join(folder, 'w.duckdb');
  execFileSync(process.execPath, [program, 'build', '--warehouse', warehouse], { stdio: 'ignore' });
  const { server, url } = await startServer(warehouse);
  const table = [];
  try {
    await probe(url, 2_000);
    for (const { row, attack, expected, pace } of wanted) {
      const { passed, failed, skipped } = tests.get(row);
      const requests = attacks.get(row);
      const cells = [
        row,
        attack,
        expected,
        `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
      ];
      if (failed > 0 || (pace === 'quick' && passed === 0)) isWhole = false;
      if (requests === undefined) {
        table.push([...cells, '', '', '']);
        continue;
      }
      const quiet = await probe(url, milliseconds);
      const attacked = await underAttack(url, requests);
      const statuses = new Set(requests.map(({ status }) => String(status)));
      // Who goes on sending what was refused for its length finds the connection closed, with or without the answer read.
      if (statuses.has('413')) for (const code of ['EPIPE', 'ECONNRESET']) statuses.add(code);
      const other = Object.keys(attacked.counts).filter((status) => !statuses.has(status));
      if (other.length > 0) isWhole = false;
      const sent = Object.values(attacked.counts).reduce((sum, count) => sum + count, 0);
      const told = `${sent} answered ${Object.keys(attacked.counts)
        .filter((status) => statuses.has(status))
        .join(', ')}${other.length > 0 ? `; ALSO ${other.join(', ')}` : ''}`;
      table.push([
        ...cells,
        told,
        `${quiet.p99.toFixed(0)} → ${attacked.p99.toFixed(0)}`,
        (attacked.p99 / quiet.p99).toFixed(1),
      ]);
      console.log(table.at(-1).join(' | '));
    }
  } finally {
    server.kill('SIGTERM');
  }
  if (values.write) {
    const sentence = `Measured with \`npm run attack\` on ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} when it ended; each attack came without a pause for ${values.seconds} seconds on the same machine, from a process of its own${clients > 1 ? `, ${clients} at a time` : ''}.`;
    await writeSection(
      'rows',
      [
        'row',
        'attack',
        'expected',
        'tests',
        'attacked',
        'p99 of the innocent question, ms, quiet → attacked',
        'times',
      ],
      table,
      sentence,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (!isWhole) process.exitCode = 1;
