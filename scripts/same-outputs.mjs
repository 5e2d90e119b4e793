// npm run same-outputs -- --other FOLDER [--reports N --seed N]: reads N generated reports, and forms in every format, with
// this build and with that of another checkout, and compares what comes out byte by byte: what was made quicker must read
// as before. Tells the processor time of both, in turns. Ends with 1 if one output differs.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadTestSupport } from './load-test-support.mjs';

const { values } = parseArgs({
  options: {
    other: { type: 'string' },
    reports: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
  },
});
if (!values.other) throw new Error('--other is missing: the folder of another checkout that is built');

const corpus = await loadTestSupport('/test/support/corpus/every-form.ts');
const here = fileURLToPath(new URL('../', import.meta.url));

async function loadReader(folder) {
  const load = (path) => import(pathToFileURL(join(resolve(folder), 'dist/etl', path)).href);
  const { readReports } = await load('read-reports.js');
  const { readRegionIndex } = await load('normalize/region-index.js');
  const regions = readRegionIndex();
  return async (path) => {
    const lines = [];
    for await (const outcome of readReports(path, regions)) lines.push(JSON.stringify(outcome));
    return lines.join('\n');
  };
}

const folder = await mkdtemp(join(tmpdir(), 'nianbao-outputs-'));
const readers = [await loadReader(here), await loadReader(values.other)];
/** By kind of document: how many, how many read otherwise, and the milliseconds of each reader. */
const tallies = new Map();

async function compare({ kind, name, bytes }) {
  const tally = tallies.get(kind) ?? { documents: 0, different: 0, milliseconds: [0, 0] };
  tallies.set(kind, tally);
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  const outputs = [];
  for (const turn of tally.documents % 2 ? [0, 1] : [1, 0]) {
    const before = process.cpuUsage();
    outputs[turn] = await readers[turn](path);
    const { user, system } = process.cpuUsage(before);
    tally.milliseconds[turn] += (user + system) / 1000;
  }
  tally.documents += 1;
  if (outputs[0] !== outputs[1] && (tally.different += 1) === 1) console.error(`${name} reads otherwise`);
  await rm(path);
}

try {
  for await (const document of corpus.everyForm(Number(values.reports), Number(values.seed)))
    await compare(document);
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log('| documents | read otherwise | ms each, here | ms each, there |\n| --- | --: | --: | --: |');
for (const [kind, { documents, different, milliseconds }] of tallies) {
  const times = milliseconds.map((sum) => (sum / documents).toFixed(2));
  console.log(`| ${documents} ${kind} | ${different} | ${times.join(' | ')} |`);
  if (different > 0) process.exitCode = 1;
}
