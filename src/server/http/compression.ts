import compress from '@fastify/compress';
import type { preParsingHookHandler } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Readable } from 'node:stream';
import { constants } from 'node:zlib';

/** What answers are packed in, the first that the client takes; bodies may come packed in the same or in deflate. */
export const answerEncodings = ['br', 'gzip'] as const;

/**
 * Ends the unpacking of a body that is not read to its end. A small body may become any number of bytes: whoever is
 * refused because of them would have them all made otherwise.
 */
const unpackNoLonger: preParsingHookHandler = (request, reply, payload, done) => {
  if (payload !== request.raw)
    reply.raw.once('finish', () => {
      if (!(payload as Readable).readableEnded) (payload as Readable).destroy();
    });
  done(null, payload);
};

/** Packs answers of a kilobyte and more, and unpacks bodies: `bodyLimit` counts what they become. */
export const compression = fastifyPlugin(async (app) => {
  await app.register(compress, {
    global: true,
    encodings: [...answerEncodings],
    requestEncodings: ['gzip', 'deflate', 'br'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  // Behind the library's own hook, which gives the body as it is unpacked.
  app.addHook('onRoute', (route) => {
    route.preParsing = [route.preParsing ?? [], unpackNoLonger].flat();
  });
});
