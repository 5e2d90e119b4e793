import Fastify, { type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compression } from '../../src/server/http/compression.js';

/** Row 12 of the list of attacks: what a packed body becomes. */
const encodings = { br: brotliCompressSync, gzip: gzipSync } as const;
const bodyLimit = 10_000;
let app: FastifyInstance;
let unpacked: Readable;

beforeEach(async () => {
  app = Fastify({ bodyLimit });
  await app.register(compression);
  app.post('/', {
    preParsing: async (_request, _reply, payload) => {
      unpacked = payload as Readable;
      return payload;
    },
    handler: async ({ body }) => ({ length: JSON.stringify(body).length }),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => app.close());

const post = async (encoding: keyof typeof encodings, text: string): Promise<Response> =>
  fetch(app.listeningOrigin, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    body: encodings[encoding](text),
  });

describe.each(['br', 'gzip'] as const)('a body packed in %s', (encoding) => {
  it('row 12: that becomes more than may be is unpacked no further', async () => {
    const { status } = await post(encoding, ' '.repeat(30_000_000));
    expect(status).toBe(413);
    if (!unpacked.closed) await once(unpacked, 'close');
    expect(unpacked.readableEnded).toBe(false);
  });

  it('row 12: that becomes as much as may be is read to its end', async () => {
    const text = JSON.stringify('x'.repeat(bodyLimit - 2));
    const answer = await post(encoding, text);
    expect([answer.status, await answer.json()]).toEqual([200, { length: bodyLimit }]);
    expect(unpacked.readableEnded).toBe(true);
  });
});
