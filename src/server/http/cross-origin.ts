import cors from '@fastify/cors';
import fastifyPlugin from 'fastify-plugin';
import type { Settings } from '../../settings.js';

const secondsOfADay = 86_400;

/** Lets pages of the sites that the setting names read answers; without it the browser lets none. No cookies are used. */
export const crossOrigin = fastifyPlugin(async (app, { settings }: { settings: Settings }) => {
  const { corsOrigins } = settings;
  if (corsOrigins === '') return;
  await app.register(cors, {
    origin: corsOrigins === '*' ? '*' : corsOrigins.split(' '),
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['ETag', 'Retry-After', 'Content-Disposition', 'X-Request-Id'],
    maxAge: secondsOfADay,
    strictPreflight: false,
  });
});
