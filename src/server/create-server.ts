import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { odataDoor } from '../doors/odata/odata-door.js';
import { restDoor } from '../doors/rest/rest-door.js';
import { builtDashboard, builtGraphiql } from '../package-root.js';
import type { Settings } from '../settings.js';
import { allowances } from './allowance/allowances.js';
import { buildPublicSchema } from '../resolvers/build-schema.js';
import { createApollo } from './graphql/create-apollo.js';
import { graphqlRoute } from './graphql/graphql-route.js';
import { readAllDocuments } from './graphql/trusted-documents.js';
import { answerClientError } from './http/client-errors.js';
import { compression } from './http/compression.js';
import { conditionalAnswers } from './http/conditional.js';
import { addErrorHandlers, answerFrameworkError } from './http/error-handlers.js';
import { crossOrigin } from './http/cross-origin.js';
import { jsonBody } from './http/json-body.js';
import { securityHeaders } from './http/security-headers.js';
import { capConnections, toTimeouts } from './http/socket-limits.js';
import type { ReportBug } from './http/told-error.js';
import { servePage, type BuiltPage } from './pages.js';
import { leaseReleases, type ReleaseSource } from './release-source.js';

const pages: readonly BuiltPage[] = [
  { address: '/', folder: builtDashboard, name: 'The dashboard', code: 'DASHBOARD_NOT_BUILT' },
  { address: '/graphiql/', folder: builtGraphiql, name: 'GraphiQL', code: 'GRAPHIQL_NOT_BUILT' },
];

function addPlainRoutes(app: FastifyInstance, source: ReleaseSource): void {
  app.get('/health', async ({ release }) => ({ status: 'ok', release: release.info.release_id }));
  app.get('/ready', async ({ release }) => ({
    status: source.refused ? 'older release' : 'ok',
    release: release.info.release_id,
    ...(source.refused && { refused: source.refused.code }),
  }));
}

function createApp(settings: Settings, reportBug: ReportBug): FastifyInstance {
  const app = Fastify({
    logger: toLogger(settings),
    bodyLimit: settings.bodyLimit,
    trustProxy: settings.trustedHops === '' ? false : settings.trustedHops.split(' '),
    ...toTimeouts(settings),
    frameworkErrors: answerFrameworkError(reportBug) as never,
    clientErrorHandler: answerClientError as never,
    routerOptions: { maxParamLength: 200 },
  });
  capConnections(app.server, settings.connectionLimit);
  return app;
}

/**
 * What is written to standard error of each request, as lines of JSON: method, address, status, time. No header and no
 * body, so no key and no text of a question; control characters are escaped, and an address is cut.
 */
function toLogger({ logLevel }: Settings): NonNullable<FastifyServerOptions['logger']> {
  if (logLevel === 'silent') return false;
  return {
    level: logLevel,
    stream: process.stderr,
    serializers: { req: ({ method, url, ip }) => ({ method, url: url.slice(0, 500), ip }) },
  };
}

/** An HTTP server over the releases of a source, not yet listening. Doors are mounted on it as plugins of their own. */
export async function createServer(
  source: ReleaseSource,
  settings: Settings,
  reportBug: ReportBug,
): Promise<FastifyInstance> {
  const app = createApp(settings, reportBug);
  addErrorHandlers(app, reportBug);
  await app.register(allowances, { settings });
  leaseReleases(app, source, settings);
  await app.register(securityHeaders, { settings });
  await app.register(crossOrigin, { settings });
  await app.register(compression);
  await app.register(jsonBody);
  await app.register(conditionalAnswers);
  const schema = await buildPublicSchema();
  const apollo = await createApollo(app, schema, settings, reportBug);
  const documents = await readAllDocuments(schema, settings);
  await app.register(graphqlRoute, { apollo, documents, settings });
  await app.register(restDoor);
  await app.register(odataDoor);
  addPlainRoutes(app, source);
  for (const page of pages) await servePage(app, page);
  return app;
}
