import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { Refusal } from '../resolvers/refusal.js';

/** Where errors that are our own bug are told. */
export type ReportBug = (error: unknown) => void;

/**
 * What a client sees of an error: a refusal with its code and details; an error of the request itself as
 * graphql-js words it; anything else masked, and told to us.
 */
export function createErrorFormatter(reportBug: ReportBug) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (cause instanceof Refusal) {
      return { ...place, message: cause.message, extensions: { code: cause.code, ...cause.details } };
    }
    if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
    reportBug(cause);
    return {
      ...place,
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
