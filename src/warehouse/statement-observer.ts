import { StatementFault } from './statement-fault.js';

/** A statement that has ended, however it did. */
export interface ObservedStatement {
  /** As it was prepared: values are `$1`, `$2`, and are told to nobody. */
  readonly sql: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** What ended it before its time; undefined where it came to its end. */
  readonly error?: unknown;
}

/** Is told of the statements of one request. */
export interface StatementObserver {
  statement(ended: ObservedStatement): void;
}

/** How a statement ended: `stopped` by a limit or the client, `failed` by what should not happen. */
export function endOfStatement({ error }: ObservedStatement): 'done' | 'stopped' | 'failed' {
  if (error === undefined) return 'done';
  return error instanceof StatementFault ? 'stopped' : 'failed';
}

/** Milliseconds since 1970, with fractions, never going back. */
export function preciseNow(): number {
  return performance.timeOrigin + performance.now();
}

/** Tells an observer how the run of a statement ended. */
export class StatementWatch {
  private readonly startedAt = preciseNow();

  constructor(
    private readonly sql: string,
    private readonly observer: StatementObserver,
  ) {}

  end(error?: unknown): void {
    const { sql, startedAt } = this;
    const milliseconds = preciseNow() - startedAt;
    this.observer.statement({ sql, startedAt, milliseconds, ...(error !== undefined && { error }) });
  }
}
