import { StatementFault } from './statement-fault.js';

/** How many may run, and how many may wait for their turn. */
export interface SlotLimits {
  readonly running: number;
  readonly waiting: number;
}

interface Waiter {
  readonly start: () => void;
}

/** A bounded queue in front of the database: so many run, so many wait in the order they came, the rest is told at once. */
export class QuerySlots {
  private running = 0;
  private readonly waiters: Waiter[] = [];
  private readonly tellIdle: (() => void)[] = [];

  constructor(private readonly limits: SlotLimits) {}

  /** What runs and what waits now. */
  get load(): SlotLimits {
    return { running: this.running, waiting: this.waiters.length };
  }

  /**
   * Takes a slot, and gives the function that frees it. Throws a `StatementFault` BUSY where the queue is full, and
   * the reason of the signal where that is aborted while waiting.
   */
  async take(signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.running < this.limits.running) this.running += 1;
    else await this.wait(signal);
    let isFree = false;
    return () => {
      if (isFree) return;
      isFree = true;
      this.passOn();
    };
  }

  /** The slot of one that ended goes to the one that waits longest. */
  private passOn(): void {
    const next = this.waiters.shift();
    if (next) next.start();
    else this.running -= 1;
    if (this.running === 0) for (const tell of this.tellIdle.splice(0)) tell();
  }

  /** Resolves as soon as nothing runs. */
  async whenIdle(): Promise<void> {
    if (this.running > 0) await new Promise<void>((resolve) => this.tellIdle.push(resolve));
  }

  private async wait(signal?: AbortSignal): Promise<void> {
    if (this.waiters.length >= this.limits.waiting) throw new StatementFault('BUSY');
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        this.waiters.splice(this.waiters.indexOf(waiter), 1);
        reject(signal!.reason as Error);
      };
      const waiter: Waiter = {
        start: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      this.waiters.push(waiter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
