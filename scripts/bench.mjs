// npm run bench [-- --shares 0.01,0.1,1 --rounds N --clients N --folder FOLDER --write]: the ten questions over a made-up
// national corpus, over HTTP, beside SQL written by hand over the same facts (docs/performance.md). FOLDER keeps the corpus
// and its warehouses between runs; they are built by `nianbao build` where they are not there, and that is timed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchWarehouse, geometricMean, targets, worstRatio } from './bench/bench-national.mjs';
import { ensureWarehouse } from './bench/national-warehouse.mjs';
import { nationalQuestions } from './bench/national-questions.mjs';

const { values } = parseArgs({
  options: {
    shares: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '7' },
    clients: { type: 'string', default: '16' },
    folder: { type: 'string', default: join(tmpdir(), 'nianbao-national') },
    write: { type: 'boolean', default: false },
  },
});
const shares = values.shares.split(',').map(Number);
const [rounds, clients] = [Number(values.rounds), Number(values.clients)];
const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;
const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function toTable({ share, reports, bench }) {
  const { questions, firstAnswer, clients: many, memory } = bench;
  const rows = questions.map(
    ({ name, what, answer, limit, ratio }) =>
      `| ${name} ${what} | ${ms(answer)} | ${ms(limit)} | ${ratio.toFixed(2)} | ${(targets[name] ?? worstRatio).toFixed(2)} |`,
  );
  return [
    `### ${reports.toLocaleString('en')} reports (${share * 100} % of the corpus)`,
    '',
    '| question | answer, ms | by hand, ms | ratio | at most |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
    `| geometric mean | | | ${geometricMean(questions.map(({ ratio }) => ratio)).toFixed(2)} | 1.00 |`,
    '',
    `First answer ${Math.round(firstAnswer)} ms after the start of the process; ${values.clients} clients: p50 ${ms(many.p50)} ms, p99 ${ms(many.p99)} ms (${(many.p99 / many.p50).toFixed(1)} × p50); memory of the server ${megabytes(memory.most)} at the most.`,
    '',
  ].join('\n');
}

await mkdir(values.folder, { recursive: true });
const measured = [];
for (const share of shares) {
  const warehouse = await ensureWarehouse(values.folder, share);
  if (warehouse.built) console.log(warehouse.built);
  const bench = await benchWarehouse(warehouse.path, { rounds, clients });
  measured.push({ share, reports: warehouse.reports, bench });
  console.log(toTable(measured.at(-1)));
}
const bySize = nationalQuestions.map(({ name }, index) => {
  const times = measured.map(({ bench }) => ms(bench.questions[index].answer));
  return `| ${name} | ${times.join(' | ')} |`;
});
const sizes = [
  '### By size, ms',
  '',
  `| | ${measured.map(({ share }) => `${share * 100} %`).join(' | ')} |`,
  `| --- | ${measured.map(() => '--:').join(' | ')} |`,
  ...bySize,
  '',
].join('\n');
if (measured.length > 1) console.log(sizes);

if (values.write) {
  const path = new URL('../docs/performance.md', import.meta.url);
  const [begin, end] = ['<!-- measured -->', '<!-- /measured -->'];
  const text = await readFile(path, 'utf8');
  const conditions = `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version} on ${cpus().length} cores, ${rounds} rounds; load average at the end ${loadavg()[0].toFixed(1)}.\n`;
  const body = [conditions, ...measured.map(toTable), ...(measured.length > 1 ? [sizes] : [])].join('\n');
  const [head, tail] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  await writeFile(path, `${head}${begin}\n\n${body.trimEnd()}\n\n${tail}`);
}
