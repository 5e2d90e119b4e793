// npm run bench:doors [-- --bodies N --years N --rounds N --formats csv,parquet,… --warehouse FILE]: how many rows a second each
// format of /v1/tables gives, beside DuckDB's own COPY of the same query; how long the event loop of the server stood still
// meanwhile; and how much memory the server had. Ratios to COPY travel between machines.
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { findTable } from '../dist/doors/published/index.js';
import { buildTableStatement, toWholeTable } from '../dist/doors/questions/table-question.js';
import { openWarehouse } from '../dist/warehouse/open-warehouse.js';
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
  },
});
const rounds = Number(values.rounds);
const formats = values.formats.split(',');
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

const statement = await toPlainStatement();
const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: values.threads });
const connection = await instance.connect();
const counted = await connection.runAndReadAll(`select count(*) from (${statement})`);
const rows = Number(counted.getRows()[0][0]);

async function copy(format) {
  const file = join(folder, `copy.${format}`);
  const start = performance.now();
  await connection.run(`copy (${statement}) to '${file}' (format ${format})`);
  return { seconds: (performance.now() - start) / 1000, bytes: (await stat(file)).size };
}

const server = fork(fileURLToPath(new URL('bench/serve-doors.mjs', import.meta.url)), [path, values.threads]);
const told = () => new Promise((resolve) => server.once('message', resolve));
const { url } = await told();

async function read(address) {
  const response = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  let bytes = 0;
  for await (const part of response.body) bytes += part.length;
  return bytes;
}

/** Every page of JSON or OData, each as the page before says. */
async function readPages(address, next) {
  let bytes = 0;
  for (let page = address; page;) {
    const response = await fetch(new URL(page, url), { headers: { 'accept-encoding': 'identity' } });
    const text = await response.text();
    bytes += text.length;
    page = JSON.parse(text)[next];
  }
  return bytes;
}

const reading = {
  json: () => readPages(`/v1/tables/${table.name}.json?pageSize=10000`, 'next'),
  odata: () => readPages(`/odata/${table.name}`, '@odata.nextLink'),
};

async function ask(format) {
  server.send('begin');
  const start = performance.now();
  const bytes = await (reading[format]?.() ?? read(`${url}/v1/tables/${table.name}.${format}`));
  const seconds = (performance.now() - start) / 1000;
  const answer = told();
  server.send('end');
  return { seconds, bytes, ...(await answer) };
}

const median = (list) => [...list].sort((left, right) => left - right)[Math.floor(list.length / 2)];
const speed = (seconds) => `${Math.round(rows / seconds / 1000)}`.padStart(6);

console.log(`${table.name}: ${rows} rows of ${table.columns.length} columns; thousands of rows a second`);
const slow = new Set(['json', 'odata', 'xlsx']);
for (const format of formats) {
  const own = { csv: 'csv', ndjson: 'json', parquet: 'parquet' }[format] ?? 'csv';
  const runs = [];
  const copies = [];
  const times = slow.has(format) ? 1 : rounds;
  for (let round = 0; round < times; round += 1) {
    copies.push((await copy(own)).seconds);
    runs.push(await ask(format));
  }
  const seconds = median(runs.map((run) => run.seconds));
  const ratio = median(copies) / seconds;
  const stall = Math.max(...runs.map((run) => run.stall));
  const p99 = Math.max(...runs.map((run) => run.p99));
  const resident = runs.map((run) => Math.round(run.resident));
  console.log(
    `${format.padEnd(8)}${speed(seconds)} COPY ${own} ${speed(median(copies))} ratio ${ratio.toFixed(2)}  ${(runs[0].bytes / 1e6).toFixed(0)} MB  stall ${stall.toFixed(0)} ms, 99 % below ${p99.toFixed(0)} ms  memory ${resident.join(', ')} MB`,
  );
}
connection.closeSync();
instance.closeSync();
server.kill();
await rm(folder, { recursive: true });
