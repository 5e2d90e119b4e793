// npm run bench:cost [-- --warehouse FILE --bodies N --years N]: estimated cost beside measured time, over a made-up
// national corpus and over HTTP as a client asks. What the limit of the cost is chosen by; nothing is asserted here.
// FILE is built where it is not there, and kept; without it a temporary one is built and removed.
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { WarehouseWriter } from '../dist/etl/load/warehouse-writer.js';
import { readReferenceRegions } from '../dist/etl/reference-regions.js';
import { referenceRegions } from '../dist/package-root.js';
import { readSettings } from '../dist/read-settings.js';
import { serve } from '../dist/server.js';
import { settings as kinds } from '../dist/settings.js';
import { costQuestions } from './bench/cost-questions.mjs';
import { syntheticReports } from './bench/synthetic-corpus.mjs';

const { values } = parseArgs({
  options: {
    warehouse: { type: 'string' },
    bodies: { type: 'string', default: '10' },
    years: { type: 'string', default: '3' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'nianbao-cost-'));
const path = values.warehouse ?? join(folder, 'bench.duckdb');
const isThere = await access(path).then(
  () => true,
  () => false,
);
if (!isThere) {
  const writer = await WarehouseWriter.create(path, readReferenceRegions(referenceRegions));
  const [bodies, years] = [Number(values.bodies), Number(values.years)];
  for await (const report of syntheticReports({ bodies, years })) writer.addReport(report, [], true);
  await writer.finish({ releaseId: 'bench', builtAt: '', codeVersion: '', inputsSha256: '' });
}

const roomy = {
  timeLimit: 120_000,
  stallTimeLimit: 120_000,
  costLimit: 1_000_000_000,
  port: 0,
  followInterval: 0,
};
const server = await serve(
  path,
  { ...readSettings(process.env), ...roomy },
  { bug: console.error, served() {}, refused: console.error },
);
console.log(`${server.release.info.reports} reports; the limit is ${kinds.costLimit.fallback}`);

async function ask(query) {
  const start = performance.now();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors, extensions } = await response.json();
  const milliseconds = performance.now() - start;
  const cost = extensions?.cost?.total ?? errors?.[0]?.extensions?.cost?.total;
  return { milliseconds, cost, told: errors?.[0]?.extensions.code ?? '' };
}

for (const [name, query] of Object.entries(costQuestions)) {
  await ask(query);
  const { milliseconds, cost, told } = await ask(query);
  console.log(
    `${name.padEnd(52)} ${String(cost).padStart(6)} points ${milliseconds.toFixed(0).padStart(7)} ms ${told}`,
  );
}
await server.stop();
await rm(folder, { recursive: true });
