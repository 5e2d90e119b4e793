import type { ServerResponse } from 'node:http';
import type { QuestionObserver } from '../resolvers/question-observer.js';
import type { ServedRelease } from '../resolvers/served-release.js';
import { StatementFault } from '../warehouse/statement-fault.js';
import type { ReleaseLease } from './release-lease.js';

/** What one request holds until it ends: releases, a connection of each that it asked, and its time. */
export class RequestLife {
  private readonly controller = new AbortController();
  private readonly leases: ReleaseLease[] = [];
  private readonly ends: (() => Promise<void>)[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly response: ServerResponse,
    private readonly observer: QuestionObserver,
  ) {
    response.once('close', () => void this.end());
  }

  /** A release whose statements belong to this request. */
  take(lease: ReleaseLease): ServedRelease {
    const { observer } = this;
    const { db, writeParquet, end } = lease.release.forRequest(this.controller.signal, observer);
    this.ends.push(end);
    this.leases.push(lease);
    if (this.response.closed) void this.end();
    return { ...lease.release, db, writeParquet, observer };
  }

  /** Stops statements with TIMEOUT after so many milliseconds from now. */
  allowTime(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(new StatementFault('TIMEOUT')), milliseconds);
    this.timer.unref();
  }

  /** Gives the connections back, after what still runs on them. */
  async endStatements(): Promise<void> {
    await Promise.all(this.ends.map(async (end) => end()));
  }

  private async end(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.response.writableFinished) this.controller.abort(new StatementFault('CLIENT_GONE'));
    await this.endStatements();
    for (const lease of this.leases.splice(0)) lease.giveBack();
  }
}
