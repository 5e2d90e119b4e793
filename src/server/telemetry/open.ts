import type { Settings } from '../../settings.js';
import { createLogger } from './logger.js';
import type { MetricsListener } from './metrics-listener.js';
import type { ServerState } from './metrics.js';
import type { Telemetry } from './telemetry.js';
import { openTracing } from './tracing.js';

/** Telemetry that is running, and how to end it. */
export interface OpenTelemetry {
  readonly telemetry: Telemetry;
  /** Where `/metrics` is; null where it is nowhere. */
  readonly metricsUrl: string | null;
  close(): Promise<void>;
}

/** Metrics with their listener, loaded only where they are wanted. */
async function openMetrics(settings: Settings, look: () => Promise<ServerState>) {
  if (settings.metricsPort === '') return null;
  const [{ Metrics }, { listenForMetrics }] = await Promise.all([
    import('./metrics.js'),
    import('./metrics-listener.js'),
  ]);
  const metrics = new Metrics(look);
  const listener: MetricsListener = await listenForMetrics(metrics, settings);
  return { metrics, listener };
}

/**
 * Opens what the settings ask for: log, metrics, traces. `look` tells the state of the server when metrics are asked for.
 * Throws the errors of `listenForMetrics`.
 */
export async function openTelemetry(
  settings: Settings,
  look: () => Promise<ServerState>,
): Promise<OpenTelemetry> {
  const logger = createLogger(settings);
  const opened = await openMetrics(settings, look);
  const tracing = await openTracing(settings, (fault) => logger?.warn({ fault }, 'spans are not sent'));
  return {
    telemetry: { logger, metrics: opened?.metrics ?? null, tracing },
    metricsUrl: opened ? opened.listener.url : null,
    close: async () => {
      await Promise.all([opened?.listener.stop(), tracing?.close()]);
    },
  };
}
