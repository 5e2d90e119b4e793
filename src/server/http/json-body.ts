import fastifyPlugin from 'fastify-plugin';
import type { FastifyRequest } from 'fastify';
import { RequestRefusal } from './request-refusal.js';
import { findJsonFault, type JsonFault } from './inspect-json.js';

/** Objects in objects and lists in lists that variables may have. */
const deepestJson = 64;

const faultMessages: Readonly<Record<JsonFault, string>> = {
  TOO_DEEP: `The JSON is nested deeper than ${deepestJson} levels.`,
  REPEATED_KEY: 'The JSON has a key twice in one object.',
  POISONOUS_KEY: 'The JSON has a key named __proto__, constructor or prototype.',
  BAD_TEXT: 'The JSON has a NUL or half a character in a text.',
};

function bad(message: string, cause?: unknown): RequestRefusal {
  return new RequestRefusal('BAD_REQUEST', message, {}, { cause });
}

function decodeUtf8(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith('\uFEFF')) return text;
  } catch (cause) {
    throw bad('The body is not text in UTF-8.', cause);
  }
  throw bad('The body begins with a byte order mark; leave it out.');
}

/** The text may not be JSON at all, which `JSON.parse` tells better. */
function safelyFindFault(text: string): JsonFault | null {
  try {
    return findJsonFault(text, deepestJson);
  } catch {
    return null;
  }
}

/** Reads JSON that means the same to every reader. Throws BAD_REQUEST or TOO_DEEP for anything else. */
export function readJson(text: string): unknown {
  const fault = safelyFindFault(text);
  if (fault === 'TOO_DEEP') throw new RequestRefusal('TOO_DEEP', faultMessages.TOO_DEEP);
  try {
    const value: unknown = JSON.parse(text);
    if (fault === null) return value;
  } catch (cause) {
    throw bad('This is not well-formed JSON.', cause);
  }
  throw bad(faultMessages[fault]);
}

/** JSON is UTF-8; a charset may say so and nothing else. */
function assertUtf8(request: FastifyRequest): void {
  const contentType = request.headers['content-type'] ?? '';
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  throw new RequestRefusal('UNSUPPORTED_MEDIA_TYPE', 'The body has to be application/json in UTF-8.');
}

/** Bodies are JSON in UTF-8 and nothing else: other types are 415, anything a reader could take in two ways is 400. */
export const jsonBody = fastifyPlugin(async (app) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      assertUtf8(request);
      return readJson(decodeUtf8(body));
    },
  );
});
