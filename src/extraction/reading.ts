import { performance } from 'node:perf_hooks';
import type { RejectionCode } from '../schema/catalogue/issues.js';
import type { SerializedOutcome } from '../etl/serialized-outcome.js';
import type { ReaderMessage, ReadingTask } from './reader-messages.js';

/** Why a reading came to no end of its own. */
export interface FailureReason {
  readonly code: RejectionCode;
  /** In Chinese, then in English. */
  readonly message: string;
}

/** A reading that came to no end of its own, and where it was. */
export interface ReadingFailure extends FailureReason {
  /** The member of an archive that was being read, or null: the file itself. */
  readonly member: string | null;
  /** Members of the archive that are done with, this one included. */
  readonly membersDone: number;
}

/** The reason of a reading that failed by a fault of the program. */
export function toBugReason(message: string): FailureReason {
  const words = `读取程序出错，请报告。The reader failed on this document, please report it: ${message}`;
  return { code: 'READER_FAILED', message: words };
}

/** One reading of a file as its messages tell it, to its end. */
export class Reading {
  /** Resolves at the end: with null where all came out. Rejects where the reader could not even begin. */
  readonly end: Promise<ReadingFailure | null>;
  hasBegun = false;
  /** When something was heard of it last, in milliseconds. */
  lastSign = performance.now();
  private member: string | null = null;
  private membersDone: number;
  private reason: FailureReason | null = null;
  private readonly settle: {
    resolve: (failure: ReadingFailure | null) => void;
    reject: (error: Error) => void;
  };

  constructor(
    task: ReadingTask,
    private readonly onOutcome: (outcome: SerializedOutcome) => void,
  ) {
    this.membersDone = task.membersDone;
    let settle: typeof this.settle;
    this.end = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    this.settle = settle!;
  }

  /** Takes note of what the reader tells. */
  hear(message: ReaderMessage): void {
    this.lastSign = performance.now();
    if (message.kind === 'begun') this.hasBegun = true;
    else if (message.kind === 'outcome') this.onOutcome(message.outcome);
    else if (message.kind === 'left') this.member = null;
    else if (message.kind === 'entered') this.enter(message.member);
    else if (message.kind === 'done') this.settle.resolve(null);
    else this.settle.resolve(this.toFailure(toBugReason(message.message)));
  }

  /** Takes note of why the reader is about to end; the first reason counts. */
  fail(reason: FailureReason): void {
    this.reason ??= reason;
  }

  /** The reader has ended: all it told was heard. */
  finish(error: Error | null): void {
    if (error && !this.hasBegun) this.settle.reject(error);
    else this.settle.resolve(this.toFailure(this.reason ?? toBugReason(error?.message ?? 'it exited')));
  }

  private enter(member: string): void {
    this.member = member;
    this.membersDone += 1;
  }

  private toFailure(reason: FailureReason): ReadingFailure {
    return { ...reason, member: this.member, membersDone: this.membersDone };
  }
}
