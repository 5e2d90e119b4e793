import { randomUUID } from 'node:crypto';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
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
import { gracefulStop } from './http/graceful-stop.js';
import { limitHeads } from './http/head-limits.js';
import { jsonBody } from './http/json-body.js';
import { securityHeaders } from './http/security-headers.js';
import { capConnections, toTimeouts } from './http/socket-limits.js';
import { headersOfError, toToldError, type ReportBug } from './http/told-error.js';
import { servePage, type BuiltPage } from './pages.js';
import { leaseReleases, type ReleaseSource } from './release-source.js';
import { observeRequests } from './telemetry/observe-requests.js';
import { noTelemetry, type Telemetry } from './telemetry/telemetry.js';

const pages: readonly BuiltPage[] = [
  { address: '/', folder: builtDashboard, name: 'The dashboard', code: 'DASHBOARD_NOT_BUILT' },
  { address: '/graphiql/', folder: builtGraphiql, name: 'GraphiQL', code: 'GRAPHIQL_NOT_BUILT' },
];

function addPlainRoutes(app: FastifyInstance, source: ReleaseSource): void {
  for (const path of ['/healthz', '/health'])
    app.get(path, async ({ release }) => ({ status: 'ok', release: release.info.release_id }));
  for (const path of ['/readyz', '/ready'])
    app.get(path, async ({ release }) => ({
      status: source.refused ? 'older release' : 'ok',
      release: release.info.release_id,
      ...(source.refused && { refused: source.refused.code }),
    }));
}

function createApp(
  settings: Settings,
  reportBug: ReportBug,
  { logger, metrics }: Telemetry,
): FastifyInstance {
  const app = Fastify({
    ...(logger ? { loggerInstance: logger as FastifyBaseLogger } : { logger: false }),
    // One line a request, when it has ended; see telemetry/.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: settings.bodyLimit,
    trustProxy: settings.trustedHops === '' ? false : settings.trustedHops.split(' '),
    ...toTimeouts(settings),
    frameworkErrors: answerFrameworkError(reportBug) as never,
    clientErrorHandler: answerClientError((code) => metrics?.refusal(code)) as never,
    routerOptions: { maxParamLength: 200 },
    // What still comes while the server stops is told so in our words (graceful-stop.ts).
    return503OnClosing: false,
  });
  capConnections(app.server, settings.connectionLimit, () => metrics?.refusal('BUSY'));
  return app;
}

/** An HTTP server over the releases of a source, not yet listening. Doors are mounted on it as plugins of their own. */
export async function createServer(
  source: ReleaseSource,
  settings: Settings,
  reportBug: ReportBug,
  telemetry: Telemetry = noTelemetry,
): Promise<FastifyInstance> {
  const app = createApp(settings, reportBug, telemetry);
  observeRequests(app, telemetry);
  addErrorHandlers(app, reportBug);
  await app.register(gracefulStop);
  limitHeads(app, settings);
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
  await app.register(odataDoor, {
    explain: (error, request) => {
      const told = toToldError(error, reportBug);
      (request as Partial<FastifyRequest>).observer?.refused(told.extensions.code);
      const extensions = { ...told.extensions, requestId: request.id };
      return { ...told, extensions, headers: headersOfError(told.extensions) };
    },
  });
  addPlainRoutes(app, source);
  for (const page of pages) await servePage(app, page);
  return app;
}
