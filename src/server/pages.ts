import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** A page that `npm run build` makes, and where it is served. */
export interface BuiltPage {
  /** Begins and ends with a slash. */
  readonly address: string;
  readonly folder: string;
  /** What a person reads where it is not built. */
  readonly name: string;
  /** Code of the error where it is not built. */
  readonly code: string;
}

/** Bundled files have the hash of their content in their name, so what a name holds never changes. */
const hashedFile = /[/\\]assets[/\\]/;
const oneYear = 'public, max-age=31536000, immutable';

interface HeaderTarget {
  setHeader(name: string, value: string): unknown;
}

function setCaching(response: HeaderTarget, path: string): void {
  response.setHeader('cache-control', hashedFile.test(path) ? oneYear : 'no-cache');
}

function sayHowToBuild(app: FastifyInstance, { address, name, code }: BuiltPage): void {
  const message = `${name} is not built; run "npm run build". GraphQL answers at POST /graphql.`;
  app.get(address, async (_request, reply: FastifyReply) =>
    reply.code(503).send({ errors: [{ message, extensions: { code } }] }),
  );
}

/**
 * Serves a built page: its bundle for as long as browsers like, the page itself asked about each time. The address
 * without its slash leads to it. What is not one of its files is left to the other routes. A page that is not built
 * says how to build it.
 */
export async function servePage(app: FastifyInstance, page: BuiltPage): Promise<void> {
  const { address, folder } = page;
  if (!existsSync(join(folder, 'index.html'))) return sayHowToBuild(app, page);
  await app.register(fastifyStatic, {
    root: folder,
    prefix: address,
    wildcard: false,
    cacheControl: false,
    decorateReply: false,
    setHeaders: setCaching as never,
  });
  const withoutSlash = address.slice(0, -1);
  // An address that leaves out the slash would make the page look for its files one level up.
  if (withoutSlash !== '')
    app.get(withoutSlash, async ({ url }, reply) =>
      reply.redirect(`${address}${new URL(url, 'http://localhost').search}`),
    );
}
