import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { restDoor } from '../doors/rest/rest-door.js';
import { builtDashboard } from '../package-root.js';
import { buildPublicSchema } from '../resolvers/build-schema.js';
import { createContext, type Context } from '../resolvers/context.js';
import type { Settings } from '../settings.js';
import { answerByNamedRelease } from './named-release.js';
import { serveDashboard } from './dashboard.js';
import { onlyQueries } from './only-queries.js';
import { createErrorFormatter, type ReportBug } from './format-error.js';
import { leaseReleases, type ReleaseSource } from './release-source.js';

async function createApollo(
  app: FastifyInstance,
  settings: Settings,
  reportBug: ReportBug,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema: await buildPublicSchema(),
    formatError: createErrorFormatter(reportBug),
    introspection: true,
    validationRules: [onlyQueries],
    parseOptions: { maxTokens: settings.tokenLimit },
    includeStacktraceInErrorResponses: false,
    plugins: [
      fastifyApolloDrainPlugin(app),
      answerByNamedRelease(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

function addPlainRoutes(app: FastifyInstance, source: ReleaseSource): void {
  app.get('/health', async ({ release }) => ({ status: 'ok', release: release.info.release_id }));
  app.get('/ready', async ({ release }) => ({
    status: source.refused ? 'older release' : 'ok',
    release: release.info.release_id,
    ...(source.refused && { refused: source.refused.code }),
  }));
}

/** Errors outside GraphQL: always JSON, never a stack. */
function addErrorHandlers(app: FastifyInstance, reportBug: ReportBug): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) reportBug(error);
    const message = status >= 500 ? 'Something went wrong on our side.' : error.message;
    const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    void reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.method} here; GraphQL answers at POST /graphql.`;
    void reply.status(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
  });
}

/** An HTTP server over the releases of a source, not yet listening. */
export async function createServer(
  source: ReleaseSource,
  settings: Settings,
  reportBug: ReportBug,
): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: settings.bodyLimit, trustProxy: false });
  addErrorHandlers(app, reportBug);
  leaseReleases(app, source);
  const apollo = await createApollo(app, settings, reportBug);
  await app.register(fastifyApollo(apollo), {
    context: async ({ release, releases }) => createContext(release, releases),
  });
  await app.register(restDoor);
  addPlainRoutes(app, source);
  await serveDashboard(app, builtDashboard);
  return app;
}
