import { SingleBar, Presets } from 'cli-progress';

/** Shows how far a long task is. */
export interface Progress {
  /** One more is done. */
  advance(): void;
  stop(): void;
}

/** Shows nothing, where each step tells of itself. */
export const noProgress: Progress = { advance: () => {}, stop: () => {} };

const linesEveryMilliseconds = 5000;

/** How fast it went so far, and how long the rest takes at that speed. */
function rateOf(done: number, total: number, started: number): { perSecond: number; secondsLeft: number } {
  const perSecond = done / Math.max((Date.now() - started) / 1000, 0.001);
  return { perSecond, secondsLeft: Math.ceil((total - done) / perSecond) };
}

/** `1 h 05 min`, `2 min`, `40 s`. */
function toDuration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function toRateText(done: number, total: number, started: number): string {
  const { perSecond, secondsLeft } = rateOf(done, total, started);
  return `${perSecond >= 10 ? Math.round(perSecond) : perSecond.toFixed(1)}/s, ${toDuration(secondsLeft)} left`;
}

function startBar(label: string, total: number): Progress {
  const started = Date.now();
  const bar = new SingleBar(
    {
      format: `${label} [{bar}] {percentage}% | {value}/{total} | {rate}`,
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.rect,
  );
  let done = 0;
  bar.start(total, 0, { rate: '' });
  return {
    advance: () => bar.update((done += 1), { rate: toRateText(done, total, started) }),
    stop: () => bar.stop(),
  };
}

function startLines(label: string, total: number): Progress {
  const started = Date.now();
  let done = 0;
  let told = started;
  return {
    advance() {
      done += 1;
      if (Date.now() - told < linesEveryMilliseconds) return;
      told = Date.now();
      process.stderr.write(`${label} ${done}/${total}, ${toRateText(done, total, started)}\n`);
    },
    stop() {},
  };
}

/** A bar with rate and time left on a terminal; elsewhere the same as a plain line every five seconds. */
export function startProgress(label: string, total: number): Progress {
  return process.stderr.isTTY ? startBar(label, total) : startLines(label, total);
}
