import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../../settings.js';
import { UserError } from '../../user-error.js';
import type { Metrics } from './metrics.js';

/** A listener that is only for those who watch over the service. */
export interface MetricsListener {
  readonly url: string;
  stop(): Promise<void>;
}

function createMetricsServer({ registry }: Metrics): Server {
  const limits = { headersTimeout: 5_000, requestTimeout: 5_000, maxHeaderSize: 8_192 };
  const server = createServer(limits, (request, response) => {
    response.setHeader('cache-control', 'no-store');
    const [path] = (request.url ?? '').split('?', 1);
    if (path !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is only GET /metrics here.\n');
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.maxConnections = 50;
  return server;
}

/** Serves `/metrics`, and nothing else, on a port of its own. Throws PORT_IN_USE or SETTING_INVALID. */
export async function listenForMetrics(
  metrics: Metrics,
  { metricsHost, metricsPort }: Pick<Settings, 'metricsHost' | 'metricsPort'>,
): Promise<MetricsListener> {
  const server = createMetricsServer(metrics);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const place = `Port ${metricsPort} on ${metricsHost}, for /metrics,`;
      const remedy = 'Give another: NIANBAO_METRICS_PORT and NIANBAO_METRICS_HOST.';
      reject(
        cause.code === 'EADDRINUSE'
          ? new UserError('PORT_IN_USE', `${place} is in use.`, remedy, { cause })
          : new UserError('SETTING_INVALID', `${place} cannot be listened on (${cause.code}).`, remedy, {
              cause,
            }),
      );
    });
    server.listen(Number(metricsPort), metricsHost, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = metricsHost.includes(':') ? `[${metricsHost}]` : metricsHost;
  return {
    url: `http://${host}:${port}`,
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
