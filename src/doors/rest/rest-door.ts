import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../resolvers/refusal.js';
import { toOpenApi } from './open-api.js';
import { addStatisticsRoutes } from './statistics-routes.js';
import { addTableRoutes } from './table-routes.js';

/** The tables and the statistics as plain URLs, for tools that write no GraphQL. */
export async function restDoor(app: FastifyInstance): Promise<void> {
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof Refusal)) throw error;
    const { observer } = request.release;
    const status = error.code === 'UNKNOWN_TABLE' ? 404 : 400;
    const extensions = { code: error.code, ...error.details };
    observer.refused(error.code);
    reply.forget();
    void reply.status(status).send({
      errors: [{ message: error.message, extensions }],
      extensions: { requestId: observer.requestId },
    });
  });
  addStatisticsRoutes(app);
  addTableRoutes(app);
  app.get('/v1/openapi.json', async ({ release }) => toOpenApi(release.publicUrl, release.info.release_id));
}
