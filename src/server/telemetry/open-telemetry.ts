import {
  diag,
  DiagLogLevel,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { readCodeVersion } from '../../package-root.js';
import type { EndedSpan, RequestSpan, Tracing } from './spans.js';

/** The span a request belongs to by its `traceparent` (W3C Trace Context, level 1); the root where it has none. */
function toParent(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

function finish(span: Span, { attributes, endedAt, error }: Omit<EndedSpan, 'startedAt'>): void {
  span.setAttributes({ ...attributes });
  if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error });
  span.end(endedAt);
}

function startRequest(tracer: Tracer, startedAt: number, traceparent: string | undefined): RequestSpan {
  const span = tracer.startSpan(
    'request',
    { kind: SpanKind.SERVER, startTime: startedAt },
    toParent(traceparent),
  );
  const inside = trace.setSpan(ROOT_CONTEXT, span);
  return {
    child: (ended) => finish(tracer.startSpan(ended.name, { startTime: ended.startedAt }, inside), ended),
    end: (ended) => {
      span.updateName(ended.name);
      finish(span, ended);
    },
  };
}

/**
 * Sends spans to a collector (OTLP over HTTP, as JSON), in batches and never in the way of a request. Service name, sampling, headers and
 * the sizes of batches are those of the standard variables; faults of sending are told and otherwise without effect.
 */
export function openOpenTelemetry(url: string, onFault: (message: string) => void): Tracing {
  const tell = (message: string): void => onFault(message.slice(0, 500));
  const quiet = (): void => {};
  diag.setLogger(
    { error: tell, warn: tell, info: quiet, debug: quiet, verbose: quiet },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'nianbao', 'service.version': readCodeVersion() }))
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  const tracer = provider.getTracer('nianbao', readCodeVersion());
  return {
    startRequest: (startedAt, traceparent) => startRequest(tracer, startedAt, traceparent),
    close: async () => provider.shutdown().catch((error: unknown) => tell(String(error))),
  };
}
