import helmet from '@fastify/helmet';
import fastifyPlugin from 'fastify-plugin';
import type { IncomingMessage } from 'node:http';
import type { Settings } from '../../settings.js';

type Directive = string | ((request: IncomingMessage) => string);

/** The editor of GraphiQL writes style elements of its own; no other page of ours does. */
function toStyleSource({ url = '' }: IncomingMessage): string {
  return url.startsWith('/graphiql/') ? "'unsafe-inline'" : "'self'";
}

/** What a page of ours may load: its own files, and nothing inline. Styles that a script sets on elements are no inline styles. */
function toDirectives(frameAncestors: string): Record<string, Directive[]> {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", toStyleSource],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: frameAncestors.split(' '),
  };
}

/**
 * Headers that keep a browser from doing with an answer what it was not made for. X-Frame-Options is only sent where it
 * says the same as `frame-ancestors`; Strict-Transport-Security only where the public URL is https.
 */
export const securityHeaders = fastifyPlugin(async (app, { settings }: { settings: Settings }) => {
  const { frameAncestors, publicUrl } = settings;
  const frames = { "'self'": 'sameorigin', "'none'": 'deny' } as const;
  const action = frames[frameAncestors as keyof typeof frames];
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: toDirectives(frameAncestors) },
    frameguard: action ? { action } : false,
    hsts: publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Framed pages of others would otherwise be cut off from what they embed.
    crossOriginEmbedderPolicy: false,
  });
});
