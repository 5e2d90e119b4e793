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

/** How far a task was at a time, in milliseconds. */
interface Mark {
  readonly time: number;
  readonly done: number;
}

const windowMilliseconds = 30_000;
const marksEveryMilliseconds = 1000;

/**
 * How fast a task goes: over the last half minute, from the first that was done on. What starting takes, or went
 * faster since it came from a cache, says nothing of the rest.
 */
export class Pace {
  private readonly marks: Mark[] = [];

  constructor(private readonly total: number) {}

  /** `120/s, 2 min left` once so many are done; empty where too little time has passed to tell. */
  tell(done: number, time: number): string {
    const { marks } = this;
    while (marks.length > 1 && marks[1]!.time <= time - windowMilliseconds) marks.shift();
    const first = marks[0] ?? { time, done };
    const last = marks.at(-1);
    if (!last || time - last.time >= marksEveryMilliseconds) marks.push({ time, done });
    if (time - first.time < marksEveryMilliseconds || done === first.done) return '';
    const perSecond = ((done - first.done) * 1000) / (time - first.time);
    const secondsLeft = Math.ceil((this.total - done) / perSecond);
    return `${perSecond >= 10 ? Math.round(perSecond) : perSecond.toFixed(1)}/s, ${toDuration(secondsLeft)} left`;
  }
}

/** `1 h 05 min`, `2 min`, `40 s`. */
function toDuration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function startBar(label: string, total: number): Progress {
  const pace = new Pace(total);
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
    advance: () => bar.update((done += 1), { rate: pace.tell(done, Date.now()) }),
    stop: () => bar.stop(),
  };
}

function startLines(label: string, total: number): Progress {
  const pace = new Pace(total);
  let done = 0;
  let told = Date.now();
  return {
    advance() {
      done += 1;
      const now = Date.now();
      const rate = pace.tell(done, now);
      if (now - told < linesEveryMilliseconds) return;
      told = now;
      process.stderr.write(`${[`${label} ${done}/${total}`, ...(rate ? [rate] : [])].join(', ')}\n`);
    },
    stop() {},
  };
}

/** A bar with rate and time left on a terminal; elsewhere the same as a plain line every five seconds. */
export function startProgress(label: string, total: number): Progress {
  return process.stderr.isTTY ? startBar(label, total) : startLines(label, total);
}
