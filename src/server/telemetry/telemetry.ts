import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';
import type { Tracing } from './spans.js';

/** What an operator looks at; null for what is not wanted. */
export interface Telemetry {
  readonly logger: Logger | null;
  readonly metrics: Metrics | null;
  readonly tracing: Tracing | null;
}

/** For servers that nobody looks at. */
export const noTelemetry: Telemetry = { logger: null, metrics: null, tracing: null };
