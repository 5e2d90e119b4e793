// Proves that every guard of scripts/attack/guards.mjs is needed: in a copy of the program each is taken away in turn, and
// a test that should fail then has to fail. Where one passes without its guard the exit code is 1. It takes half a minute
// a guard. `--only WORD` tries the guards whose name has the word; `--write` puts the table into docs/attacks.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { guards } from './attack/guards.mjs';
import { writeSection } from './attack/report.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const copied = [
  'src',
  'test',
  'data',
  'docs',
  'bin',
  'dist',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'schema.graphql',
];
const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean' } } });

function copyProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-mutations-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Changes one place of a file; gives what puts it back. */
function change(folder, { file, find, replace }) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} does not have once: ${find}`);
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  return () => writeFileSync(path, text);
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Milliseconds in which the tests of a guard end however slow the machine; with the guard they take seconds. */
const longestRun = 180_000;

/** What the tests of a guard say: how many were run, and how many failed; or that they do not end. */
async function runTests(folder, { tests, title }) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const args = [
    'vitest',
    'run',
    '--project',
    'code',
    ...tests,
    '-t',
    escaped(title),
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  // A group of its own, so that what does not end without its guard can be ended with all it started.
  const child = spawn('npx', args, { cwd: folder, stdio: 'ignore', detached: true });
  let isEndless = false;
  const timer = setTimeout(() => {
    isEndless = true;
    process.kill(-child.pid, 'SIGKILL');
  }, longestRun);
  await once(child, 'exit');
  clearTimeout(timer);
  if (isEndless) return { passed: 0, failed: 0, isBroken: false, isEndless };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const isBroken = testResults.some(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests, isBroken, isEndless };
}

/** `proven`: the test fails without the guard and is none that fails with it; else what is wrong. */
async function tryGuard(folder, guard) {
  const undo = [guard, ...(guard.also ?? [])].map((part) => change(folder, part));
  try {
    const { passed, failed, isBroken, isEndless } = await runTests(folder, guard);
    if (isEndless) return 'proven: without it the test does not end';
    if (isBroken) return 'the tests cannot be run with this change';
    if (passed + failed === 0) return `no test is called ${JSON.stringify(guard.title)}`;
    return failed > 0 ? 'proven' : 'NO TEST FAILS WITHOUT IT';
  } finally {
    for (const back of undo.reverse()) back();
  }
}

const wanted = guards.filter(({ guard }) => values.only === undefined || guard.includes(values.only));
const folder = copyProgram();
const results = [];
try {
  for (const guard of wanted) {
    const result = await tryGuard(folder, guard);
    results.push({ ...guard, result });
    console.log(`${result.padEnd(10)} row ${guard.rows.join(', ')}: ${guard.guard}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
const proven = results.filter(({ result }) => result.startsWith('proven')).length;
console.log(`${proven} of ${results.length} guards are proven by a test that fails without them`);
if (values.write) {
  const rows = results.map(({ rows, guard, tests, title, result }) => [
    rows.join(', '),
    guard,
    `${tests.join(', ')}: ${title}`,
    result,
  ]);
  await writeSection('guards', ['row', 'guard', 'test that fails without it', 'result'], rows);
}
if (proven < results.length) process.exitCode = 1;
