// npm run bench:extract [-- --documents N --formats text,html]: documents per second, by format, on one thread and on two,
// and the share of the time that is not spent in libraries. N documents of text, and fewer of what takes longer.
// npm run bench:scale [-- --documents N]: memory and speed over a large mixed corpus, read once and then from the cache.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { shareOutsideLibraries } from './bench/library-share.mjs';
import { loadTestSupport } from './load-test-support.mjs';

const { values } = parseArgs({
  options: {
    scale: { type: 'boolean', default: false },
    documents: { type: 'string' },
    formats: { type: 'string', default: 'text,html,docx,xlsx,doc,pdf' },
    workers: { type: 'string', default: '2' },
  },
});

const program = fileURLToPath(new URL('../bin/nianbao.mjs', import.meta.url));
const corpus = await loadTestSupport('/test/support/corpus/mixed-corpus.ts');
const folder = await mkdtemp(join(tmpdir(), 'nianbao-scale-'));

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Runs the program; tells how long it took and how much memory it held, sampled every second. */
async function extract(documents, flags, workers = values.workers) {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [program, 'extract', documents, '--workers', String(workers), ...flags],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const samples = [];
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (told += text));
  const timer = setInterval(async () => {
    const seconds = (performance.now() - started) / 1000;
    const done = Number([...told.matchAll(/^files (\d+)\//gm)].at(-1)?.[1] ?? 0);
    samples.push({ seconds, done, megabytes: await residentMegabytes(child.pid) });
  }, 1000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`extract ended with ${code}: ${told}`);
  return { seconds: (performance.now() - started) / 1000, samples, told };
}

async function hashOf(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex').slice(0, 16);
}

function printSamples({ samples }) {
  console.log('| seconds | files done | resident MB |\n| --: | --: | --: |');
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    const { seconds, done, megabytes } = samples[Math.ceil((samples.length * tenth) / 10) - 1];
    console.log(`| ${seconds.toFixed(0)} | ${done} | ${megabytes} |`);
  }
}

/** Of each format, the part of the documents that takes about as long as all of the text. */
const partOf = { text: 1, html: 1 / 2, docx: 1 / 4, xlsx: 1 / 4, doc: 1 / 4, pdf: 1 / 20 };

/** Documents per second on so many threads; starting the program and them is taken off, measured by one document for each. */
async function rateOn(workers, place, start, documents) {
  const { seconds: startup } = await extract(start, ['--no-cache'], workers);
  const { seconds } = await extract(place, ['--no-cache'], workers);
  return Math.round(documents / (seconds - startup));
}

async function benchFormats(count) {
  const patterns = await corpus.createPatterns();
  console.log('| format | documents | per second, one thread | two threads | time outside libraries |');
  console.log('| --- | --: | --: | --: | --: |');
  for (const format of values.formats.split(',')) {
    const documents = Math.ceil(count * partOf[format]);
    const [place, start] = [join(folder, format), join(folder, `${format}-start`)];
    await corpus.writeCopies(place, patterns[format], documents);
    await corpus.writeCopies(start, patterns[format], 2);
    const rates = [await rateOn(1, place, start, documents), await rateOn(2, place, start, documents)];
    const share = await shareOutside(patterns[format]);
    console.log(`| ${format} | ${documents} | ${rates.join(' | ')} | ${Math.round(share * 100)} % |`);
    await rm(place, { recursive: true });
  }
}

const sampled = 60;

/** The share of the time outside libraries, in this thread, once the code is warm. */
async function shareOutside(patterns) {
  const { readReports } = await import('../dist/etl/read-reports.js');
  const { readRegionIndex } = await import('../dist/etl/normalize/region-index.js');
  const regions = readRegionIndex();
  const place = join(folder, `share-${patterns[0].ending}`);
  await corpus.writeCopies(place, patterns, sampled);
  const files = Array.from({ length: sampled }, (_, index) => {
    const { ending } = patterns[(index + 1) % patterns.length];
    return join(place, '0000', `${String(index + 1).padStart(7, '0')}.${ending}`);
  });
  const readAll = async () => {
    for (const file of files) for await (const outcome of readReports(file, regions)) JSON.stringify(outcome);
  };
  await readAll();
  return shareOutsideLibraries(readAll);
}

async function benchScale(count) {
  const documents = join(folder, 'documents');
  const cache = ['--cache', join(folder, 'cache')];
  await corpus.writeMixedCorpus(documents, count);
  const outputs = ['first', 'second'].map((name) => join(folder, `${name}.ndjson`));
  const hashes = [];
  for (const output of outputs) {
    const run = await extract(documents, ['--out', output, ...cache]);
    console.log(
      `\n${count} documents in ${run.seconds.toFixed(0)} s: ${Math.round(count / run.seconds)}/s\n`,
    );
    printSamples(run);
    console.log(
      `\n${run.told
        .split('\n')
        .filter((line) => !line.startsWith('files '))
        .join('\n')}`,
    );
    hashes.push(await hashOf(output));
    await rm(output);
  }
  console.log(`outputs ${hashes.join(' and ')}: ${hashes[0] === hashes[1] ? 'the same' : 'DIFFERENT'}`);
}

try {
  if (values.scale) await benchScale(Number(values.documents ?? 100_000));
  else await benchFormats(Number(values.documents ?? 4000));
} finally {
  await rm(folder, { recursive: true, force: true });
}
