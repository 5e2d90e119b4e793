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

/** What is at fault in the request itself, as graphql-js or Apollo Server words it: it has a code of its own. */
function isWorded(formatted: GraphQLFormattedError, cause: unknown): boolean {
  const code = formatted.extensions?.['code'];
  return cause instanceof GraphQLError && code !== undefined && code !== 'INTERNAL_SERVER_ERROR';
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
    if (isWorded(formatted, cause)) {
      const extensions = { code: formatted.extensions!['code'] };
      return { ...place, message: toPlainMessage(formatted.message), extensions };
    }
    const { message, extensions } = toToldError(cause, reportBug);
    return { ...place, message, extensions };
  };
}
