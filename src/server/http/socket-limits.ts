import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions } from 'fastify';
import type { Settings } from '../../settings.js';
import { printClosingResponse } from './client-errors.js';

/** How the server treats those that are slow; for Fastify's own options. */
export function toTimeouts(settings: Settings): FastifyHttpOptions<Server> {
  return {
    http: {
      headersTimeout: settings.headersTimeLimit,
      // How often the two limits are looked at: they are exceeded by no more than this.
      connectionsCheckingInterval: Math.min(1_000, settings.headersTimeLimit),
      maxHeaderSize: 16_384,
    },
    requestTimeout: settings.bodyTimeLimit,
    // Nothing sent and nothing read for so long: a reader that has stalled.
    connectionTimeout: settings.stallTimeLimit,
    keepAliveTimeout: settings.keepAliveTime,
    maxRequestsPerSocket: 10_000,
  };
}

/**
 * So many connections and no more. Where all are taken, those that are idle between two requests make room; if none is,
 * the new one is told 503 and closed, and `onRefused` is called.
 */
export function capConnections(server: Server, most: number, onRefused: () => void = () => {}): void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    if (open.size >= most) {
      server.closeIdleConnections();
      for (const other of open) if (other.destroyed) open.delete(other);
    }
    if (open.size >= most) {
      onRefused();
      const message = 'The service has as many connections as it takes.';
      socket.end(printClosingResponse('BUSY', message, { 'Retry-After': '1' }));
      socket.destroySoon();
      return;
    }
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
}
