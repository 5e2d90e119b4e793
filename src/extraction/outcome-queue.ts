import type { SerializedOutcome } from '../etl/serialized-outcome.js';

interface Waiting {
  readonly outcome: SerializedOutcome;
  readonly onTaken: () => void;
}

/** The outcomes of a file between the thread that reads them and whoever takes them, in order. */
export class OutcomeQueue implements AsyncIterable<SerializedOutcome> {
  private readonly waiting: Waiting[] = [];
  private end: { readonly error: Error | null } | null = null;
  private wake: () => void = () => {};

  /** Adds an outcome; `onTaken` is told when it was taken. */
  put(outcome: SerializedOutcome, onTaken: () => void = () => {}): void {
    this.waiting.push({ outcome, onTaken });
    this.wake();
  }

  /** No more will come: all is read, or a bug of ours ended it. */
  close(error: Error | null = null): void {
    this.end = { error };
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<SerializedOutcome> {
    for (;;) {
      const next = this.waiting.shift();
      if (next) {
        yield next.outcome;
        next.onTaken();
      } else if (this.end) {
        if (this.end.error) throw this.end.error;
        return;
      } else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
