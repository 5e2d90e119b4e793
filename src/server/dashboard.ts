import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Bundled files have the hash of their content in their name, so what a name holds never changes. */
const hashedFile = /[/\\]assets[/\\]/;
const oneYear = 'public, max-age=31536000, immutable';

interface HeaderTarget {
  setHeader(name: string, value: string): unknown;
}

function setCaching(response: HeaderTarget, path: string): void {
  response.setHeader('cache-control', hashedFile.test(path) ? oneYear : 'no-cache');
}

/**
 * Serves the built dashboard at `/`: its bundle for as long as browsers like, its page asked about each time. What is
 * not one of its files is left to the other routes. Without a built dashboard `/` says how to build it.
 */
export async function serveDashboard(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', async (_request, reply: FastifyReply) =>
      reply.code(503).send({
        errors: [
          {
            message: 'The dashboard is not built; run "npm run build". GraphQL answers at POST /graphql.',
            extensions: { code: 'DASHBOARD_NOT_BUILT' },
          },
        ],
      }),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: setCaching as never,
  });
}
