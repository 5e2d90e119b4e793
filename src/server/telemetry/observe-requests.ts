import type { FastifyInstance } from 'fastify';
import { operationOfRoute } from './operations.js';
import { RequestObserver } from './request-observer.js';
import type { Telemetry } from './telemetry.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Follows this request to the log, the metrics and the trace. */
    observer: RequestObserver;
  }
}

/**
 * Follows every request from its first hook to the end of its answer, at whatever door. To be called before anything
 * that may refuse one. The id of the request goes into the header `X-Request-Id`.
 */
export function observeRequests(app: FastifyInstance, telemetry: Telemetry): void {
  app.decorateRequest('observer');
  app.addHook('onRequest', async (request, reply) => {
    const { id, method, url, ip, headers } = request;
    const traceparent = headers['traceparent'];
    const observer = new RequestObserver(
      { id, method, url, ip, traceparent: typeof traceparent === 'string' ? traceparent : undefined },
      telemetry,
    );
    const { url: route } = request.routeOptions;
    if (route !== undefined) observer.asks(operationOfRoute(route));
    request.observer = observer;
    void reply.header('x-request-id', id);
    reply.raw.once('close', () => observer.end(reply.raw.statusCode, reply.raw.writableFinished));
  });
}
