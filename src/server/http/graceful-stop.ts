import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { RequestRefusal } from './request-refusal.js';

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Stops without losing an answer: whoever asks from now on is told STOPPING and loses the connection, requests
     * under way have so many milliseconds to end, then the server is closed. What is not done by then is cut off.
     */
    stopGracefully(milliseconds: number): Promise<void>;
  }
}

/**
 * Milliseconds for which requests that are on their way already are still told that they come too late: once while
 * connections are still taken, so that who comes is told and not refused, and once more for those that were taken last.
 */
const grace = 250;

/** Takes no more connections and leaves those that are there; what HTTP's own `close` does cuts off the idle ones as well. */
function stopListening(server: Server): void {
  NetServer.prototype.close.call(server);
}

/** Counts the requests under way, and refuses new ones as soon as the server is to stop. */
export const gracefulStop = fastifyPlugin(async (app: FastifyInstance) => {
  const underWay = new Set<object>();
  let isStopping = false;
  let tellDone = (): void => {};

  app.addHook('onRequest', async (_request, reply) => {
    if (isStopping) {
      throw new RequestRefusal('STOPPING', 'The service is being stopped and takes no new requests.');
    }
    underWay.add(reply.raw);
    reply.raw.once('close', () => {
      underWay.delete(reply.raw);
      if (underWay.size === 0) tellDone();
    });
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });

  app.decorate('stopGracefully', async (milliseconds: number) => {
    isStopping = true;
    const controller = new AbortController();
    let isCut = false;
    const cut = wait(milliseconds, undefined, { signal: controller.signal }).then(
      () => (isCut = true),
      () => {},
    );
    const letEnd = async (): Promise<void> => {
      await Promise.race([wait(grace), cut]);
      while (underWay.size > 0 && !isCut)
        await Promise.race([new Promise<void>((resolve) => (tellDone = resolve)), cut]);
    };
    await letEnd();
    stopListening(app.server);
    await letEnd();
    controller.abort();
    const closed = app.close();
    app.server.closeAllConnections();
    await closed;
  });
});
