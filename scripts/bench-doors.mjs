// npm run bench:doors [-- --bodies N --years N --rounds N --formats csv,parquet,… --warehouse FILE --national FILE --write]: how many
// rows a second each format of /v1/tables and OData give, beside DuckDB's own COPY of the same query; how long the event loop
// of the server stood still meanwhile; and how much memory the server had. Ratios to COPY travel between machines. With the
// warehouse of `npm run bench` for --national, how long its first pages take too. --write puts the tables into docs/performance.md.
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { findTable } from '../dist/doors/published/index.js';
import { buildTableStatement, toWholeTable } from '../dist/doors/questions/table-question.js';
import { openWarehouse } from '../dist/warehouse/open-warehouse.js';
import { timeFirstPages } from './bench/first-pages.mjs';
import { writeSyntheticWarehouse } from './bench/synthetic-warehouse.mjs';

const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '2' },
    years: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    threads: { type: 'string', default: '2' },
    table: { type: 'string', default: 'fct_cells' },
    formats: { type: 'string', default: 'csv,ndjson,parquet,json,odata,xlsx' },
    warehouse: { type: 'string' },
    national: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const table = findTable(values.table);

const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
const path = values.warehouse ?? join(folder, 'bench.duckdb');
if (!values.warehouse) {
  const { reports } = await writeSyntheticWarehouse(path, Number(values.bodies), Number(values.years));
  console.log(`${reports} made-up reports`);
}

/** The statement of the table with its values in the text: COPY of a plain program. */
async function toPlainStatement() {
  const open = await openWarehouse(path, { memory: '1GB', threads: 2, concurrency: 1 });
  const { sql, parameters } = buildTableStatement(toWholeTable(table), { offset: 0 }, open).compile(open.db);
  await open.close();
  if (parameters.length > 0) throw new Error('a whole table has no parameters');
  return sql;
}

const whole = await toPlainStatement();
const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: values.threads });
const connection = await instance.connect();

async function countRows(statement) {
  const counted = await connection.runAndReadAll(`select count(*) from (${statement})`);
  return Number(counted.getRows()[0][0]);
}

async function copy(statement, format) {
  const file = join(folder, `copy.${format}`);
  const start = performance.now();
  await connection.run(`copy (${statement}) to '${file}' (format ${format})`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, bytes: (await stat(file)).size };
}

async function startServer(warehouse) {
  const process = fork(fileURLToPath(new URL('bench/serve-doors.mjs', import.meta.url)), [
    warehouse,
    values.threads,
  ]);
  const told = () => new Promise((resolve) => process.once('message', resolve));
  const { url } = await told();
  const watch = async (run) => {
    process.send('begin');
    const start = performance.now();
    const bytes = await run();
    const seconds = (performance.now() - start) / 1000;
    const answer = told();
    process.send('end');
    return { seconds, bytes, ...(await answer) };
  };
  return { url, watch, stop: () => process.kill() };
}
const server = await startServer(path);
const headers = { 'accept-encoding': 'identity' };

async function readFileAt(address) {
  const response = await fetch(new URL(address, server.url), { headers });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  let bytes = 0;
  for await (const part of response.body) bytes += part.length;
  return bytes;
}

/** Every page of JSON or OData, each as the end of the page before says. */
async function readPages(address, next) {
  let bytes = 0;
  for (let page = address; page;) {
    const response = await fetch(new URL(page, server.url), { headers });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    const body = Buffer.from(await response.arrayBuffer());
    bytes += body.length;
    page = next.exec(body.subarray(-4096).toString())?.[1];
  }
  return bytes;
}

/** A province for what takes minutes for a million rows, a workbook: its name, and the codes it has. */
const province = '13';
const cut = `select * from (${whole}) where region_id like '${province}%'`;

const file = (extension, own) => ({
  own,
  statement: whole,
  read: () => readFileAt(`/v1/tables/${table.name}.${extension}`),
});
const formats = {
  csv: file('csv', 'csv'),
  ndjson: file('ndjson', 'json'),
  parquet: file('parquet', 'parquet'),
  json: {
    ...{ own: 'json', statement: whole, what: 'pages of 10,000', isOnce: true },
    read: () => readPages(`/v1/tables/${table.name}.json?pageSize=10000`, /"next":"([^"]+)"/),
  },
  odata: {
    ...{ own: 'json', statement: whole, what: 'pages of 5,000', isOnce: true },
    read: () => readPages(`/odata/${table.name}`, /"@odata\.nextLink":"([^"]+)"/),
  },
  xlsx: {
    ...{ own: 'csv', statement: cut, what: 'one province', isOnce: true },
    read: () => readFileAt(`/v1/tables/${table.name}.xlsx?within=${province}0000`),
  },
};

const median = (list) => [...list].sort((left, right) => left - right)[Math.floor(list.length / 2)];

/** The most memory in the first, the second and the last third of the time. */
function toThirds(samples) {
  const third = Math.max(1, Math.ceil(samples.length / 3));
  const parts = [0, 1, 2].map((index) => samples.slice(index * third, (index + 1) * third));
  return parts.filter((part) => part.length > 0).map((part) => Math.round(Math.max(...part)));
}

async function measure(name) {
  const { own, statement, what, isOnce, read } = formats[name];
  const rows = await countRows(statement);
  const [runs, copies] = [[], []];
  for (let round = 0; round < (isOnce ? 1 : rounds); round += 1) {
    copies.push((await copy(statement, own)).seconds);
    runs.push(await server.watch(read));
  }
  const seconds = median(runs.map((run) => run.seconds));
  const most = (part) => Math.max(...runs.map((run) => run[part]));
  return {
    ...{ name, what, own, rows, megabytes: runs[0].bytes / 1e6 },
    ...{ perSecond: rows / seconds, copyPerSecond: rows / median(copies), ratio: median(copies) / seconds },
    ...{ stall: most('stall'), own99: most('p99'), ownStall: most('own') },
    memory: toThirds(runs.at(-1).resident),
  };
}

const thousands = (value) => Math.round(value).toLocaleString('en');
const toRow = (measured) =>
  [
    `${measured.name}${measured.what ? `, ${measured.what}` : ''}`,
    thousands(measured.rows),
    thousands(measured.megabytes),
    thousands(measured.perSecond),
    `${thousands(measured.copyPerSecond)} (${measured.own})`,
    measured.ratio.toFixed(2),
    `${measured.stall.toFixed(0)} (${measured.ownStall.toFixed(0)})`,
    measured.own99.toFixed(0),
    measured.memory.join(', '),
  ].join(' | ');

console.log(`${table.name}: ${table.columns.length} columns`);
const head =
  'format | rows | MB | rows a second | COPY, rows a second | ratio | longest stall (without waiting for a core), ms | 99 % below, ms | memory in thirds of the time, MB';
console.log(head);
const lines = [];
for (const name of values.formats.split(',')) {
  lines.push(toRow(await measure(name)));
  console.log(lines.at(-1));
}
server.stop();
connection.closeSync();
instance.closeSync();

const first = [];
if (values.national) {
  const national = await startServer(values.national);
  const names = ['mart_agency_years', 'mart_county_years', 'mart_prefecture_years', 'mart_agency_type_years'];
  const pages = await timeFirstPages(national.url, [...names, 'dim_reports', 'fct_cells'], 7);
  national.stop();
  const listed = pages.map(
    ({ name, ...ways }) =>
      `\`${name}\` | ${[ways.json, ways.odata, ways.csv].map((time) => time.toFixed(0)).join(' | ')}`,
  );
  first.push('table | JSON | OData | CSV, first byte', ...listed);
  console.log(first.join('\n'));
}
await rm(folder, { recursive: true });

const toMarkdown = ([header, ...rows]) => {
  const rule = header
    .split(' | ')
    .map((_, index) => (index === 0 ? '---' : '--:'))
    .join(' | ');
  return [header, rule, ...rows].map((row) => `| ${row} |`).join('\n');
};

if (values.write) {
  const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
  const [begin, end] = ['<!-- doors -->', '<!-- /doors -->'];
  const text = await readFile(page, 'utf8');
  const parts = [
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version} on ${cpus().length} cores, \`${table.name}\` of ${table.columns.length} columns, ${rounds} rounds of files and one of pages and workbooks; load average at the end ${loadavg()[0].toFixed(1)}.`,
    toMarkdown([head, ...lines]),
    ...(first.length > 0
      ? [
          'The first 1,000 rows of a table of the national corpus, ms, of 7 rounds the median:',
          toMarkdown(first),
        ]
      : []),
  ];
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  await writeFile(page, `${before}${begin}\n\n${parts.join('\n\n')}\n\n${after}`);
}
