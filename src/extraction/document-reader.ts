import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { ExtractLimits } from '../etl/extract/limits.js';
import type { SerializedOutcome } from '../etl/serialized-outcome.js';
import { mostUntaken, type ReaderMessage, type ReaderSetup, type ReadingTask } from './reader-messages.js';
import { Reading, toBugReason, type FailureReason, type ReadingFailure } from './reading.js';
import type { CachePlace } from './result-cache.js';

/** Room for what lives no longer than a document: with less, the collector copies half-read documents to and fro. */
const youngMegabytes = 192;

/** Outcomes that are taken before a thread that waits for room is woken. */
const takenPerWake = mostUntaken / 2;

function toTimeReason({ documentSeconds }: ExtractLimits): FailureReason {
  const message = `读取超过${documentSeconds}秒。Reading it took more than ${documentSeconds} seconds.`;
  return { code: 'TIME_LIMIT', message };
}

function toErrorReason(error: Error & { code?: string }, { threadMegabytes }: ExtractLimits): FailureReason {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return toBugReason(error.message);
  const message = `读取占用内存超过${threadMegabytes}MiB。Reading it took more than ${threadMegabytes} MiB of memory.`;
  return { code: 'MEMORY_LIMIT', message };
}

/**
 * Reads files one after the other on a thread of its own, which is ended where one document takes more time or
 * memory than it may; the next file gets a new thread.
 */
export class DocumentReader {
  private worker: Worker | null = null;
  private reading: Reading | null = null;
  /** Outcomes that were given out so far, and those of them that were taken. */
  private given = 0;
  private readonly taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  constructor(
    private readonly limits: ExtractLimits,
    private readonly cache: CachePlace | null,
  ) {}

  /**
   * To be told for each outcome that was taken, so that the thread goes on. A thread that waits is woken when there is
   * room for several, since to wake it for each costs more than to take it; it never waits with fewer outstanding.
   */
  take(): void {
    const taken = Atomics.add(this.taken, 0, 1) + 1;
    if (taken % takenPerWake === 0) Atomics.notify(this.taken, 0);
    if (this.reading) this.reading.lastSign = performance.now();
  }

  /** Reads a file and gives out its outcomes; comes back with why it did not come to an end, or null. */
  async read(
    task: ReadingTask,
    onOutcome: (outcome: SerializedOutcome) => void,
  ): Promise<ReadingFailure | null> {
    const worker = (this.worker ??= this.start());
    const reading = new Reading(task, (outcome) => {
      this.given += 1;
      onOutcome(outcome);
    });
    this.reading = reading;
    const stopClock = this.watch(worker, reading);
    worker.postMessage(task);
    try {
      return await reading.end;
    } finally {
      stopClock();
      this.reading = null;
    }
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  /** All that a thread tells arrives before its error, and its error before its exit. */
  private start(): Worker {
    const { limits, cache } = this;
    const setup: ReaderSetup = {
      limits,
      cache,
      taken: this.taken.buffer as SharedArrayBuffer,
      told: this.given,
    };
    const worker = new Worker(new URL('./reader-thread.js', import.meta.url), {
      workerData: setup,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.threadMegabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
    });
    let failure: Error | null = null;
    worker.on('message', (message: ReaderMessage) => this.reading?.hear(message));
    worker.on('error', (error: Error) => {
      failure = error;
      this.reading?.fail(toErrorReason(error, limits));
    });
    worker.on('exit', () => {
      this.worker = null;
      this.reading?.finish(failure);
    });
    return worker;
  }

  /** Whether it is not the document that takes its time: the thread starts, or its outcomes are not taken. */
  private isWaiting(reading: Reading): boolean {
    return !reading.hasBegun || this.given - Atomics.load(this.taken, 0) >= mostUntaken;
  }

  /** Ends the thread when it gives no sign for longer than a document may take; signs that wait for us are heard first. */
  private watch(worker: Worker, reading: Reading): () => void {
    const most = this.limits.documentSeconds * 1000;
    let timer: NodeJS.Timeout;
    const timeLeft = (): number => {
      if (this.isWaiting(reading)) return most;
      return most - (performance.now() - reading.lastSign);
    };
    const check = (): void => {
      const left = timeLeft();
      timer = setTimeout(left > 0 ? check : () => setImmediate(end), Math.max(left, 0));
    };
    const end = (): void => {
      if (timeLeft() > 0) return check();
      reading.fail(toTimeReason(this.limits));
      void worker.terminate();
    };
    check();
    return () => clearTimeout(timer);
  }
}
