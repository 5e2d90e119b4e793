// The made-up corpus as a warehouse: written as NDJSON and built by the program, once for each version of the warehouse.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { warehouseVersion } from '../../dist/schema/warehouse/tables.js';
import { writeCorpus } from './write-corpus.mjs';

const program = fileURLToPath(new URL('../../bin/nianbao.mjs', import.meta.url));

const isThere = async (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Runs a build and gives its seconds and the most memory it had, looked at ten times a second. */
async function build(corpus, warehouse) {
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'build', corpus, '--warehouse', warehouse], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let most = 0;
  const looking = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => {
        most = Math.max(most, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0));
      },
      () => undefined,
    );
  }, 100);
  const [code] = await once(child, 'exit');
  clearInterval(looking);
  if (code !== 0) throw new Error(`The build ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, mebibytes: Math.round(most / 1024) };
}

/** The warehouse of a part of the corpus, built if it is not there; `built` tells how long that took. */
export async function ensureWarehouse(folder, share) {
  const corpus = join(folder, `corpus-${share}.ndjson`);
  const counted = `${corpus}.reports`;
  if (!(await isThere(counted))) await writeFile(counted, String(await writeCorpus(corpus, share)));
  const reports = Number(await readFile(counted, 'utf8'));
  const path = join(folder, `national-${share}-v${warehouseVersion}.duckdb`);
  if (await isThere(path)) return { path, reports };
  const { seconds, mebibytes } = await build(corpus, path);
  const built = `${reports} reports built in ${seconds.toFixed(0)} s (${Math.round(reports / seconds)} a second), ${mebibytes} MiB at the most`;
  return { path, reports, built };
}
