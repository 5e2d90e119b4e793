import compress from '@fastify/compress';
import fastifyPlugin from 'fastify-plugin';
import { constants } from 'node:zlib';

/** What answers are packed in, the first that the client takes; bodies may come packed in the same or in deflate. */
export const answerEncodings = ['br', 'gzip'] as const;

/** Packs answers of a kilobyte and more, and unpacks bodies: `bodyLimit` counts what they become. */
export const compression = fastifyPlugin(async (app) => {
  await app.register(compress, {
    global: true,
    encodings: [...answerEncodings],
    requestEncodings: ['gzip', 'deflate', 'br'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
});
