import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefusal } from './request-refusal.js';
import { headersOfError, toToldError, type ReportBug, type ToldError } from './told-error.js';

/** The body of a refusal, the same at every door. */
export function toErrorBody(
  { message, extensions }: ToldError,
  requestId?: string,
): {
  errors: { message: string; extensions: ToldError['extensions'] }[];
  extensions?: { requestId: string };
} {
  return { errors: [{ message, extensions }], ...(requestId !== undefined && { extensions: { requestId } }) };
}

const httpMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

function tell(reply: FastifyReply, told: ToldError): void {
  const { id, observer } = reply.request as FastifyRequest & { observer?: FastifyRequest['observer'] };
  observer?.refused(told.extensions.code);
  reply.header('x-request-id', id);
  reply.removeHeader('etag').removeHeader('content-disposition').header('cache-control', 'no-store');
  void reply.status(told.status).headers(headersOfError(told.extensions));
  // A string: an answer of another type that was begun has no serializer for this.
  void reply.type('application/json; charset=utf-8').send(JSON.stringify(toErrorBody(told, id)));
}

/** Every error of every route and hook in one form: JSON, a code, never a stack. */
export function addErrorHandlers(app: FastifyInstance, reportBug: ReportBug): void {
  app.setErrorHandler((error, _request, reply) => tell(reply, toToldError(error, reportBug)));
  app.setNotFoundHandler((request, reply) => {
    const [url = ''] = request.url.split('?');
    const allowed = httpMethods.filter((method) => app.hasRoute({ method, url }));
    if (allowed.length === 0) {
      const message = 'There is nothing at this path; GraphQL answers at POST /graphql.';
      throw new RequestRefusal('NOT_FOUND', message);
    }
    void reply.header('allow', allowed.join(', '));
    throw new RequestRefusal('METHOD_NOT_ALLOWED', 'There is no such method at this path.', { allowed });
  });
}

/** What Fastify itself calls an error before any route is found, in the same form; for its `frameworkErrors`. */
export function answerFrameworkError(reportBug: ReportBug) {
  return (error: Error, _request: FastifyRequest, reply: FastifyReply): void =>
    tell(reply, toToldError(error, reportBug));
}
