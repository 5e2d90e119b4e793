import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from '../../resolvers/context.js';
import { refusalKinds } from '../../resolvers/refusal.js';
import { statusOfCode } from '../http/request-refusal.js';
import { headersOfError } from '../http/told-error.js';

const refusedQuestions: ReadonlySet<string> = new Set(refusalKinds.map(({ code }) => code));

function statusOf(code: string): number {
  if (refusedQuestions.has(code)) return 400;
  return statusOfCode(code) ?? (code === 'INTERNAL_SERVER_ERROR' ? 500 : 400);
}

function hasAnswer({ data }: FormattedExecutionResult): boolean {
  return data != null && Object.values(data).some((value) => value !== null);
}

/**
 * Says in the HTTP status what became of an operation: 200 where any of its root fields was answered, or none failed;
 * else the status of the first error. No more errors are told than the limit.
 */
export function statusPlugin(errorLimit: number): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue: { observer } }) {
          if (response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          const [first] = result.errors ?? [];
          if (!first) return;
          result.errors = result.errors!.slice(0, errorLimit);
          for (const { extensions } of result.errors) observer.refused(String(extensions?.['code']));
          result.extensions = { ...result.extensions, requestId: observer.requestId };
          if (hasAnswer(result)) return;
          const code = String(first.extensions?.['code']);
          response.http.status = statusOf(code);
          for (const [name, value] of Object.entries(headersOfError(first.extensions ?? {}))) {
            response.http.headers.set(name, value);
          }
        },
      };
    },
  };
}
