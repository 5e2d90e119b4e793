// npm run bench:extract [-- --documents N]: documents per second, by format, and where the time goes.
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
import { loadTestSupport } from './load-test-support.mjs';

const { values } = parseArgs({
  options: {
    scale: { type: 'boolean', default: false },
    documents: { type: 'string' },
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
async function extract(documents, flags) {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [program, 'extract', documents, '--workers', values.workers, ...flags],
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

/** Starting the program and its threads takes the same for each format; it is measured by a corpus of one. */
async function benchFormats(count) {
  const patterns = await corpus.createPatterns();
  const start = join(folder, 'start');
  await corpus.writeCopies(start, patterns.text, 1);
  const { seconds: startup } = await extract(start, ['--no-cache']);
  console.log(`start ${startup.toFixed(2)} s, taken off below; ${values.workers} threads\n`);
  console.log(
    '| format | documents | per second | of that in the reader of the format |\n| --- | --: | --: | --: |',
  );
  for (const [format, own] of Object.entries(patterns)) {
    const documents = format === 'pdf' ? Math.ceil(count / 10) : count;
    const place = join(folder, format);
    await corpus.writeCopies(place, own, documents);
    const { seconds } = await extract(place, ['--no-cache']);
    const share = await shareOfReader(own);
    console.log(
      `| ${format} | ${documents} | ${Math.round(documents / (seconds - startup))} | ${Math.round(share * 100)} % |`,
    );
  }
}

/** The share of the time of one document that is spent before it is text, in this thread. */
async function shareOfReader(patterns) {
  const { readDocuments } = await import('../dist/etl/extract/read-documents.js');
  const { readReports } = await import('../dist/etl/read-reports.js');
  const { readRegionIndex } = await import('../dist/etl/normalize/region-index.js');
  const regions = readRegionIndex();
  const place = join(folder, `share-${patterns[0].ending}`);
  await corpus.writeCopies(place, patterns, 40);
  const files = Array.from({ length: 40 }, (_, index) => {
    const { ending } = patterns[(index + 1) % patterns.length];
    return join(place, '0000', `${String(index + 1).padStart(7, '0')}.${ending}`);
  });
  const time = async (read) => {
    const started = performance.now();
    for (const file of files) for await (const _ of read(file)) void _;
    return performance.now() - started;
  };
  const whole = (file) => readReports(file, regions);
  for (const read of [readDocuments, whole]) await time(read);
  return (await time(readDocuments)) / (await time(whole));
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
  else await benchFormats(Number(values.documents ?? 1000));
} finally {
  await rm(folder, { recursive: true, force: true });
}
