// The server of bench-doors.mjs, in a process of its own: serves the warehouse it is given, and tells the parent, when
// asked, how long its event loop stood still and how much memory it had since it was last asked.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { readSettings } from '../../dist/read-settings.js';
import { openRelease } from '../../dist/resolvers/open-release.js';
import { createServer } from '../../dist/server/create-server.js';
import { toFixedSource } from '../../dist/server/release-source.js';

const [path, threads] = process.argv.slice(2);
const limits = { memory: '1GB', threads: Number(threads), concurrency: 4, pageLimit: 500 };
const { release } = await openRelease(path, limits);
const settings = readSettings({ NIANBAO_LOG_LEVEL: 'silent' });
const app = await createServer(toFixedSource(release), settings, (bug) => console.error(bug));
const url = await app.listen({ host: '127.0.0.1', port: 0 });

const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });

/** Milliseconds that the thread of the event loop was ready to run and had no core, where Linux tells. */
function waitedForCore() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

let last;
let own = 0;
let resident = [];
const look = () => {
  const now = { time: performance.now(), waited: waitedForCore() };
  if (last) own = Math.max(own, now.time - last.time - resolution - (now.waited - last.waited));
  last = now;
};
let looking;
let watching;
const watch = () => resident.push(process.memoryUsage.rss() / 1e6);

process.on('message', (word) => {
  if (word === 'begin') {
    delay.reset();
    [last, own, resident] = [undefined, 0, []];
    delay.enable();
    watch();
    [looking, watching] = [setInterval(look, resolution), setInterval(watch, 100)];
  } else {
    delay.disable();
    watch();
    clearInterval(looking);
    clearInterval(watching);
    process.send({ stall: delay.max / 1e6, p99: delay.percentile(99) / 1e6, own, resident });
  }
});
process.send({ url });
