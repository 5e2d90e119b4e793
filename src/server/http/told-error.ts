import { Refusal } from '../../resolvers/refusal.js';
import { StatementFault } from '../../warehouse/statement-fault.js';
import { RequestRefusal, statusOfCode, type RequestRefusalCode } from './request-refusal.js';

/** Where errors that are our own bug are told. */
export type ReportBug = (error: unknown) => void;

/** An error as a client is told it. */
export interface ToldError {
  readonly status: number;
  readonly message: string;
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** What Fastify and its plugins call the faults of a request, in our codes and words. */
const fastifyFaults: Readonly<Record<string, readonly [RequestRefusalCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['BODY_TOO_LARGE', 'The body has more bytes than are read.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'The body has to be application/json in UTF-8.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['BAD_REQUEST', 'The body is not as long as Content-Length says.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', 'The body is empty; a JSON object was expected.'],
  FST_CP_ERR_INVALID_CONTENT_ENCODING: [
    'UNSUPPORTED_MEDIA_TYPE',
    'The body is packed in a way that is not read; gzip, deflate and br are.',
  ],
  FST_CP_ERR_INVALID_CONTENT: ['BAD_REQUEST', 'The body is not packed as Content-Encoding says.'],
  FST_ERR_BAD_URL: ['BAD_REQUEST', 'The URL is not well formed.'],
  FST_ERR_ASYNC_CONSTRAINT: ['BAD_REQUEST', 'The request is not well formed.'],
};

const generalFaults: Readonly<Record<number, readonly [RequestRefusalCode, string]>> = {
  404: ['NOT_FOUND', 'There is nothing at this path.'],
  405: ['METHOD_NOT_ALLOWED', 'There is no such method at this path.'],
  413: ['BODY_TOO_LARGE', 'The body has more bytes than are read.'],
  414: ['URI_TOO_LONG', 'The URL is longer than is read.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'The body has to be application/json in UTF-8.'],
};

function toRefusal(error: unknown): RequestRefusal | null {
  const { code = '', statusCode = 500 } = error as { code?: string; statusCode?: number };
  const known = fastifyFaults[code] ?? generalFaults[statusCode];
  if (known) return new RequestRefusal(known[0], known[1], {}, { cause: error });
  if (statusCode < 400 || statusCode >= 500) return null;
  return new RequestRefusal('BAD_REQUEST', 'The request is not well formed.', {}, { cause: error });
}

/** What a client is told of an error that a person can do something about; null for a bug of ours. */
export function findToldError(error: unknown): ToldError | null {
  if (error instanceof Refusal) {
    return { status: 400, message: error.message, extensions: { code: error.code, ...error.details } };
  }
  if (error instanceof StatementFault) {
    const status = statusOfCode(error.code) ?? 500;
    return { status, message: error.message, extensions: { code: error.code } };
  }
  const refusal = error instanceof RequestRefusal ? error : toRefusal(error);
  if (!refusal) return null;
  const { statusCode: status, message, code, details } = refusal;
  return { status, message, extensions: { code, ...details } };
}

/** What a client is told of any error: a bug of ours is masked, and told to us. */
export function toToldError(error: unknown, reportBug: ReportBug): ToldError {
  const told = findToldError(error);
  if (told) return told;
  reportBug(error);
  return {
    status: 500,
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Seconds after which a request that was refused for want of room is worth sending again. */
const retryAfterSeconds: Readonly<Record<string, number>> = { BUSY: 1, RESOURCE: 5, STOPPING: 5 };

/** The headers that go with an error, by its code and what it tells of waiting. */
export function headersOfError({
  code,
  retryAfter,
}: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  if (code === 'UNAUTHENTICATED') return { 'www-authenticate': 'Bearer' };
  const seconds = typeof retryAfter === 'number' ? retryAfter : retryAfterSeconds[String(code)];
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}
