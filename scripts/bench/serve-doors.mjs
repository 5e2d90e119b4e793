// The server of bench-doors.mjs, in a process of its own: serves the warehouse it is given, and tells the parent, when
// asked, the longest stall of its event loop and the most memory since it was last asked.
import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
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

const delay = monitorEventLoopDelay({ resolution: 5 });
let resident = 0;
const watch = () => {
  resident = Math.max(resident, process.memoryUsage.rss());
};
setInterval(watch, 100).unref();
process.on('message', (word) => {
  if (word === 'begin') {
    delay.reset();
    resident = 0;
    delay.enable();
    watch();
  } else {
    delay.disable();
    watch();
    process.send({ stall: delay.max / 1e6, p99: delay.percentile(99) / 1e6, resident: resident / 1e6 });
  }
});
process.send({ url });
