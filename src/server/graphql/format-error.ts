import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { toToldError, type ReportBug } from '../http/told-error.js';

/** Letters of a message of graphql-js, which may quote what was sent. */
const longestMessage = 400;

/** What graphql-js says, cut and without anything that steers a terminal. */
function toPlainMessage(message: string): string {
  return message.slice(0, longestMessage).replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

/**
 * The code of an error that graphql-js or Apollo Server words itself, because the request is at fault; undefined for any
 * other. What graphql-js says of no field in particular is about the request, too: that it stopped counting errors.
 */
function findWordedCode(formatted: GraphQLFormattedError, cause: unknown): unknown {
  if (!(cause instanceof GraphQLError)) return undefined;
  const code = formatted.extensions?.['code'];
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return code;
  return formatted.path === undefined ? 'BAD_USER_INPUT' : undefined;
}

/**
 * What a client sees of an error: a refusal with its code and details; an error of the request itself as
 * graphql-js words it; anything else masked, and told to us.
 */
export function createErrorFormatter(reportBug: ReportBug) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = causeOf(error);
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const code = findWordedCode(formatted, cause);
    if (code !== undefined) {
      return { ...place, message: toPlainMessage(formatted.message), extensions: { code } };
    }
    const { message, extensions } = toToldError(cause, reportBug);
    return { ...place, message, extensions };
  };
}
