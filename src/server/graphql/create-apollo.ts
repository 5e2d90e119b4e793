import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../resolvers/context.js';
import type { Settings } from '../../settings.js';
import type { ReportBug } from '../http/told-error.js';
import { answerByNamedRelease } from '../named-release.js';
import { budgetPlugin } from './budget-plugin.js';
import { createErrorFormatter } from './format-error.js';
import { observePlugin } from './observe-plugin.js';
import { onlyQueries } from './only-queries.js';
import { statusPlugin } from './status-plugin.js';

/** Apollo Server over the public schema, started; it stops when the HTTP server is closed. */
export async function createApollo(
  app: FastifyInstance,
  schema: GraphQLSchema,
  settings: Settings,
  reportBug: ReportBug,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    formatError: createErrorFormatter(reportBug),
    introspection: true,
    validationRules: [onlyQueries],
    // graphql-js adds an error that says that it stopped.
    validationOptions: { maxErrors: Math.max(1, settings.errorLimit - 1) },
    executionOptions: { maxCoercionErrors: Math.max(1, settings.errorLimit - 1) },
    parseOptions: { maxTokens: settings.tokenLimit },
    includeStacktraceInErrorResponses: false,
    // It would end the process by the signal, in the middle of our own stopping (and not where NODE_ENV is test).
    stopOnTerminationSignals: false,
    // The route has seen to it, with a code of ours.
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      observePlugin(),
      answerByNamedRelease(),
      budgetPlugin(settings),
      statusPlugin(settings.errorLimit),
    ],
  });
  await apollo.start();
  app.addHook('onClose', async () => apollo.stop());
  return apollo;
}
