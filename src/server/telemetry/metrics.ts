import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { refusalKinds } from '../../resolvers/refusal.js';
import { endOfStatement, type ObservedStatement } from '../../warehouse/statement-observer.js';
import { requestRefusalKinds } from '../http/request-refusal.js';
import type { Door, Outcome } from './operations.js';

/** What a server has now, looked at when the metrics are asked for. */
export interface ServerState {
  readonly release: string;
  readonly codeVersion: string;
  readonly reports: number;
  readonly running: number;
  readonly waiting: number;
  readonly connections: number;
  readonly hasRefusedFile: boolean;
}

/** What a finished request is counted by. */
export interface CountedRequest {
  readonly door: Door;
  readonly operation: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/** Codes that GraphQL itself gives. */
const graphqlCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'INTERNAL_SERVER_ERROR',
] as const;

const knownCodes: ReadonlySet<string> = new Set([
  ...refusalKinds.map(({ code }) => code),
  ...requestRefusalKinds.map(({ code }) => code),
  ...graphqlCodes,
]);

const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600];
const statementBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 60];

/**
 * Counts for Prometheus. Every label has its values from a closed list of ours (doors, outcomes, fields of `Query`, codes):
 * nothing that a client writes becomes one, so their number is bounded whatever is sent.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Counter<'door' | 'operation' | 'outcome'>;
  private readonly durations: Histogram<'door' | 'outcome'>;
  private readonly refusals: Counter<'code'>;
  private readonly statements: Histogram<'end'>;

  constructor(look: () => Promise<ServerState>) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 20 });
    this.requests = new Counter({
      name: 'nianbao_requests_total',
      help: 'Requests that ended, by door, operation and what became of them.',
      labelNames: ['door', 'operation', 'outcome'],
      registers,
    });
    this.durations = new Histogram({
      name: 'nianbao_request_duration_seconds',
      help: 'From the headers of a request to the last byte of its answer.',
      labelNames: ['door', 'outcome'],
      buckets: requestBuckets,
      registers,
    });
    this.refusals = new Counter({
      name: 'nianbao_refusals_total',
      help: 'Errors told to clients, by code; a request may have several.',
      labelNames: ['code'],
      registers,
    });
    this.statements = new Histogram({
      name: 'nianbao_statement_duration_seconds',
      help: 'Statements run by DuckDB, by how they ended.',
      labelNames: ['end'],
      buckets: statementBuckets,
      registers,
    });
    this.addState(look);
  }

  request({ door, operation, outcome, milliseconds }: CountedRequest): void {
    this.requests.inc({ door, operation, outcome });
    this.durations.observe({ door, outcome }, milliseconds / 1_000);
  }

  refusal(code: string): void {
    this.refusals.inc({ code: knownCodes.has(code) ? code : 'OTHER' });
  }

  statement(ended: ObservedStatement): void {
    this.statements.observe({ end: endOfStatement(ended) }, ended.milliseconds / 1_000);
  }

  /** Values that are looked at, not counted. */
  private addState(look: () => Promise<ServerState>): void {
    const registers = [this.registry];
    const gauges: readonly [name: string, help: string, valueOf: (state: ServerState) => number][] = [
      ['nianbao_questions_running', 'Questions that have a connection of DuckDB.', ({ running }) => running],
      ['nianbao_questions_waiting', 'Questions in the queue for one.', ({ waiting }) => waiting],
      ['nianbao_connections_open', 'Connections of clients.', ({ connections }) => connections],
      ['nianbao_release_reports', 'Reports of the release that is served.', ({ reports }) => reports],
      [
        'nianbao_release_refused',
        '1 where the newest file is not served because something is wrong with it.',
        ({ hasRefusedFile }) => Number(hasRefusedFile),
      ],
    ];
    for (const [name, help, valueOf] of gauges) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(valueOf(await look()));
        },
      });
    }
    new Gauge({
      name: 'nianbao_release_info',
      help: 'Always 1; which release is served, and by which code.',
      labelNames: ['release', 'code_version'],
      registers,
      async collect() {
        const { release, codeVersion } = await look();
        this.reset();
        this.set({ release, code_version: codeVersion }, 1);
      },
    });
  }
}
