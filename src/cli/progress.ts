import { SingleBar, Presets } from 'cli-progress';

/** Shows how far a long task is. */
export interface Progress {
  /** One more is done. */
  advance(): void;
  stop(): void;
}

const linesEveryMilliseconds = 5000;

function startBar(label: string, total: number): Progress {
  const format = `${label} [{bar}] {percentage}% | {value}/{total} | {duration_formatted} | ETA {eta_formatted}`;
  const bar = new SingleBar(
    { format, hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.rect,
  );
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}

function startLines(label: string, total: number): Progress {
  let done = 0;
  let told = Date.now();
  return {
    advance() {
      done += 1;
      if (Date.now() - told < linesEveryMilliseconds) return;
      told = Date.now();
      process.stderr.write(`${label} ${done}/${total}\n`);
    },
    stop() {},
  };
}

/** A bar with time left on a terminal; elsewhere a plain line every five seconds. */
export function startProgress(label: string, total: number): Progress {
  return process.stderr.isTTY ? startBar(label, total) : startLines(label, total);
}
