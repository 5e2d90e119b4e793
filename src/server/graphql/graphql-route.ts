import { HeaderMap, type ApolloServer } from '@apollo/server';
import fastifyPlugin from 'fastify-plugin';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createContext, type Context } from '../../resolvers/context.js';
import type { Settings } from '../../settings.js';
import type { ChargedContext } from './budget-plugin.js';
import { addVary } from '../http/conditional.js';
import { RequestRefusal } from '../http/request-refusal.js';
import { admitDocument, type GraphQLQuestion } from './admit-document.js';
import { toLoggedDocument } from '../telemetry/log-text.js';
import { IntrospectionCache, isIntrospection } from './introspection-cache.js';
import { readQuestion, type AskedQuestion } from './read-question.js';
import { resolveDocument, type TrustedDocuments } from './trusted-documents.js';

/** What the route needs. */
export interface GraphQLRouteOptions {
  readonly apollo: ApolloServer<Context>;
  readonly documents: TrustedDocuments;
  readonly settings: Settings;
}

/** Headers that no page of another site can send without asking first. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * A GET that any page could cause is answered only for a trusted document. Throws CSRF_BLOCKED, and
 * UNSUPPORTED_MEDIA_TYPE for a GET that says it has a body of another kind.
 */
function assertNotForged(request: FastifyRequest, asked: AskedQuestion): void {
  if (request.method === 'POST') return;
  const contentType = request.headers['content-type'];
  if (contentType !== undefined && !/^application\/json\s*(;|$)/i.test(contentType)) {
    throw new RequestRefusal(
      'UNSUPPORTED_MEDIA_TYPE',
      'A GET has no body, so no Content-Type other than application/json.',
    );
  }
  if (asked.documentId !== undefined || contentType !== undefined) return;
  if (preflightHeaders.some((name) => request.headers[name])) return;
  const message =
    'A GET asks a trusted document, or has the header "Apollo-Require-Preflight: true". Send a POST otherwise.';
  throw new RequestRefusal('CSRF_BLOCKED', message);
}

/** Apollo Server's answer to a question. It is always told as a POST; where it came from, the route has seen to. */
async function execute(request: FastifyRequest, question: GraphQLQuestion, apollo: ApolloServer<Context>) {
  const { text: query, operationName, variables } = question;
  const headers = new HeaderMap([['content-type', 'application/json']]);
  if (request.headers.accept) headers.set('accept', request.headers.accept);
  return apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers,
      search: '',
      body: { query, ...(operationName !== undefined && { operationName }), ...(variables && { variables }) },
    },
    context: async (): Promise<ChargedContext> => ({
      ...createContext(request.release, request.releases),
      charge: async (points) => request.charge(points),
    }),
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  question: GraphQLQuestion,
  apollo: ApolloServer<Context>,
): Promise<string> {
  const { headers, body, status = 200 } = await execute(request, question, apollo);
  await request.endStatements();
  if (body.kind !== 'complete') throw new Error('Incremental delivery is not offered');
  for (const [name, value] of headers) void reply.header(name, value);
  if (status !== 200 || body.string.startsWith('{"errors"')) reply.forget();
  void reply.code(status);
  return body.string;
}

/** The answer to a question about the schema, which is computed once. */
async function answerIntrospection(
  request: FastifyRequest,
  reply: FastifyReply,
  question: GraphQLQuestion,
  { apollo, known }: { apollo: ApolloServer<Context>; known: IntrospectionCache },
): Promise<string> {
  const kept = known.find(question);
  if (kept !== undefined) {
    request.observer.asks('introspection');
    void reply.type('application/json; charset=utf-8');
    return kept;
  }
  const text = await answer(request, reply, question, apollo);
  if (reply.statusCode === 200 && !text.startsWith('{"errors"')) known.keep(question, text);
  return text;
}

/** `/graphql`, by POST and GET. */
export const graphqlRoute = fastifyPlugin(
  async (app, { apollo, documents, settings }: GraphQLRouteOptions) => {
    const known = new IntrospectionCache();
    app.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: async (request, reply) => {
        const asked = readQuestion(request);
        assertNotForged(request, asked);
        const question = resolveDocument(asked, documents, settings);
        request.log.debug({ document: toLoggedDocument(question.text) }, 'a document was asked');
        const { operation, document } = admitDocument(question, settings);
        if (request.method === 'POST') reply.forget();
        else if (reply.identify({ question, varies: ['Accept'] })) return reply.send();
        addVary(reply, 'Accept');
        if (isIntrospection(operation, document))
          return answerIntrospection(request, reply, question, { apollo, known });
        return answer(request, reply, question, apollo);
      },
    });
  },
);
