// Loaded into a server under load (--import): tells over the channel to its parent, when asked, what the process holds and how late its event loop is.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

const inMilliseconds = (nanoseconds) => Number((nanoseconds / 1e6).toFixed(1));

process.on('message', () => {
  const { rss, heapUsed } = process.memoryUsage();
  process.send({
    rss,
    heapUsed,
    handles: process.getActiveResourcesInfo().length,
    delay: { p99: inMilliseconds(delay.percentile(99)), max: inMilliseconds(delay.max) },
  });
  delay.reset();
});
// Whoever watches does not keep the server from ending.
process.channel.unref();
