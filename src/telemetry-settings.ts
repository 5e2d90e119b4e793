import type { Setting } from './setting.js';

/** What an operator is told of a running server, and where. */
export const telemetrySettings = {
  logLevel: {
    variable: 'NIANBAO_LOG_LEVEL',
    fallback: 'warn',
    sentence:
      'What is logged to standard error, as lines of JSON: silent, error, warn, info (each request) or debug (each statement with its SQL).',
    pattern: /^(silent|error|warn|info|debug)$/,
  },
  metricsPort: {
    variable: 'NIANBAO_METRICS_PORT',
    fallback: '',
    sentence: 'Port of `/metrics` for Prometheus, which nothing else has; empty for none, 0 for a free one.',
    pattern: /^([1-5]?\d{1,4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/,
  },
  metricsHost: {
    variable: 'NIANBAO_METRICS_HOST',
    fallback: '127.0.0.1',
    sentence: 'Address `/metrics` listens on; it tells no key and no question, but needs no key either.',
  },
  tracesEndpoint: {
    variable: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    fallback: '',
    sentence:
      'Collector of OpenTelemetry that spans are sent to (OTLP over HTTP), e.g. `http://127.0.0.1:4318`; empty for none. The other `OTEL_` variables hold, too.',
    pattern: /^https?:\/\/[^\s?#]+$/,
  },
  tracesUrl: {
    variable: 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    fallback: '',
    sentence:
      'The same as a whole address, e.g. `http://127.0.0.1:4318/v1/traces`; it goes before the other.',
    pattern: /^https?:\/\/[^\s#]+$/,
  },
} as const satisfies Record<string, Setting<string | number>>;
