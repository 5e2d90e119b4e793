import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { RequestRefusal, type RequestRefusalCode } from './request-refusal.js';
import { toErrorBody } from './error-handlers.js';
import { findToldError } from './told-error.js';

const faults: Readonly<Record<string, readonly [RequestRefusalCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['HEADERS_TOO_LARGE', 'The headers have more bytes than are read.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['REQUEST_TIMEOUT', 'The request did not arrive whole in time.'],
};

/** A whole HTTP response that says why a connection is closed. */
export function printClosingResponse(
  code: RequestRefusalCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): string {
  const told = findToldError(new RequestRefusal(code, message))!;
  const body = JSON.stringify(toErrorBody(told));
  const lines = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...headers,
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${told.status} ${STATUS_CODES[told.status]}\r\n${head.join('')}\r\n${body}`;
}

/**
 * Answers what is not HTTP, or did not come in time, and closes the connection; for Fastify's `clientErrorHandler`.
 * `tell` is given the code.
 */
export function answerClientError(tell: (code: RequestRefusalCode) => void) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const [code, message] = faults[error.code ?? ''] ?? ['BAD_REQUEST', 'This is not a well-formed request.'];
    tell(code);
    if (socket.writable) socket.end(printClosingResponse(code, message));
    socket.destroySoon();
  };
}
