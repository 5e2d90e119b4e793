import type { FastifyInstance } from 'fastify';
import type { Settings } from '../../settings.js';
import { RequestRefusal } from './request-refusal.js';

/** Refuses requests whose address or whose headers are more than anyone needs, before anything else looks at them. */
export function limitHeads(
  app: FastifyInstance,
  { urlLimit, headerLimit }: Pick<Settings, 'urlLimit' | 'headerLimit'>,
): void {
  app.addHook('onRequest', async ({ raw }) => {
    const received = Buffer.byteLength(raw.url ?? '');
    if (received > urlLimit) {
      const message = `The URL has ${received} bytes; ${urlLimit} are read.`;
      throw new RequestRefusal('URI_TOO_LONG', message, { received, limit: urlLimit });
    }
    // Names and values in turn.
    const headers = raw.rawHeaders.length / 2;
    if (headers > headerLimit) {
      const message = `The request has ${headers} headers; ${headerLimit} are read.`;
      throw new RequestRefusal('HEADERS_TOO_LARGE', message, { received: headers, limit: headerLimit });
    }
  });
}
