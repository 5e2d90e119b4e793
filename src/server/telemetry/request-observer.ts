import type { QuestionObserver } from '../../resolvers/question-observer.js';
import { endOfStatement, preciseNow, type ObservedStatement } from '../../warehouse/statement-observer.js';
import { toLoggedUrl, toLogText } from './log-text.js';
import { doorOf, outcomeOf, type Door, type Outcome } from './operations.js';
import type { Telemetry } from './telemetry.js';
import type { RequestSpan } from './spans.js';

/** What is known of a request when it begins. */
export interface ObservedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly ip: string;
  readonly traceparent: string | undefined;
}

/** Codes of one request that are kept for the log. */
const mostCodes = 10;

function wordOf(error: unknown): string {
  return toLogText(error instanceof Error ? error.message : String(error), 500);
}

/** Follows one request: to the log, the metrics and the trace, as far as there are any. */
export class RequestObserver implements QuestionObserver {
  private readonly startedAt = preciseNow();
  private readonly door: Door;
  private readonly span: RequestSpan | undefined;
  private readonly codes: string[] = [];
  private operation = 'none';
  private statements = 0;

  constructor(
    private readonly request: ObservedRequest,
    private readonly telemetry: Telemetry,
  ) {
    this.door = doorOf(request.url);
    this.span = telemetry.tracing?.startRequest(this.startedAt, request.traceparent);
  }

  get requestId(): string {
    return this.request.id;
  }

  asks(operation: string): void {
    this.operation = operation;
  }

  refused(code: string): void {
    this.telemetry.metrics?.refusal(code);
    if (this.codes.length < mostCodes) this.codes.push(code);
  }

  plan<T>(run: () => T): T {
    if (!this.span) return run();
    const startedAt = preciseNow();
    try {
      return run();
    } finally {
      this.span.child({ name: 'plan', attributes: {}, startedAt, endedAt: preciseNow() });
    }
  }

  statement(ended: ObservedStatement): void {
    const { metrics, logger } = this.telemetry;
    this.statements += 1;
    metrics?.statement(ended);
    this.traceStatement(ended);
    if (!logger) return;
    const { sql, error } = ended;
    const facts = { requestId: this.requestId, sql, milliseconds: Math.round(ended.milliseconds * 10) / 10 };
    const end = endOfStatement(ended);
    if (end === 'failed') logger.error({ ...facts, error: wordOf(error) }, 'a statement failed');
    else if (end === 'stopped') logger.info({ ...facts, error: wordOf(error) }, 'a statement was stopped');
    else logger.debug(facts, 'a statement was run');
  }

  /** To be called once, when nothing more is sent. */
  end(status: number, isSent: boolean): void {
    const endedAt = preciseNow();
    const milliseconds = endedAt - this.startedAt;
    const outcome = outcomeOf(status, isSent, this.codes.length > 0);
    const { door, operation } = this;
    this.telemetry.metrics?.request({ door, operation, outcome, milliseconds });
    this.traceEnd(status, outcome, endedAt);
    this.logEnd(status, outcome, milliseconds);
  }

  private traceStatement({ sql, startedAt, milliseconds, error }: ObservedStatement): void {
    this.span?.child({
      name: 'statement',
      attributes: { 'db.system.name': 'duckdb', 'db.query.text': sql },
      startedAt,
      endedAt: startedAt + milliseconds,
      ...(error !== undefined && { error: wordOf(error) }),
    });
  }

  private traceEnd(status: number, outcome: Outcome, endedAt: number): void {
    const { door, operation } = this;
    this.span?.end({
      name: operation === 'none' ? door : `${door} ${operation}`,
      attributes: {
        'http.request.method': this.request.method,
        'http.response.status_code': status,
        'nianbao.door': door,
        'nianbao.operation': operation,
        'nianbao.outcome': outcome,
        'nianbao.request_id': this.requestId,
        'nianbao.codes': this.codes.join(' '),
      },
      endedAt,
      ...(outcome === 'failed' && { error: this.codes[0] ?? String(status) }),
    });
  }

  private logEnd(status: number, outcome: Outcome, milliseconds: number): void {
    const { logger } = this.telemetry;
    const level = this.codes.includes('INTERNAL_SERVER_ERROR') ? 'error' : 'info';
    if (!logger?.isLevelEnabled(level)) return;
    const { method, url, ip } = this.request;
    logger[level](
      {
        requestId: this.requestId,
        method,
        url: toLoggedUrl(url),
        ip,
        door: this.door,
        operation: this.operation,
        status,
        outcome,
        milliseconds: Math.round(milliseconds * 10) / 10,
        statements: this.statements,
        ...(this.codes.length > 0 && { codes: this.codes }),
      },
      'a request ended',
    );
  }
}
