/**
 * Why a request is not answered, whatever it asks: stable codes, the HTTP status, when each is given, and what to do.
 * Printed to docs/errors.md. Questions that are understood and have no honest answer are in `refusalKinds`.
 */
export const requestRefusalKinds = [
  {
    code: 'BAD_REQUEST',
    status: 400,
    when: 'The request cannot be read: JSON, encoding, URL or a part of the GraphQL request is not what it has to be.',
    remedy: 'The message says what was expected.',
  },
  {
    code: 'TOO_LONG',
    status: 400,
    when: 'The GraphQL document has more bytes or tokens than are read.',
    remedy: 'Ask in several requests.',
  },
  {
    code: 'TOO_DEEP',
    status: 400,
    when: 'The document, through its fragments, or the JSON of the request is nested too deep.',
    remedy: 'Ask for less at once, and go on from the ids of the answer.',
  },
  {
    code: 'TOO_MANY_ALIASES',
    status: 400,
    when: 'The document has more aliases than are taken.',
    remedy: 'Ask in several requests.',
  },
  {
    code: 'TOO_MANY_ROOT_FIELDS',
    status: 400,
    when: 'The operation asks more questions at once than are taken.',
    remedy: 'Ask in several requests.',
  },
  {
    code: 'TOO_MANY_DIRECTIVES',
    status: 400,
    when: 'The document has more directives than are taken.',
    remedy: 'Leave out the directives; `@include` and `@skip` are all there are.',
  },
  {
    code: 'FRAGMENT_CYCLE',
    status: 400,
    when: 'A fragment contains itself.',
    remedy: 'Write out the levels that are wanted.',
  },
  {
    code: 'TOO_EXPENSIVE',
    status: 400,
    when: 'The estimated cost of the operation is above the limit; nothing was run.',
    remedy:
      'Ask for fewer rows (`first`), fewer figures or fewer levels; `extensions.cost` tells where it goes.',
  },
  {
    code: 'BATCHING_DISABLED',
    status: 400,
    when: 'The body is a list of operations.',
    remedy: 'Send one request for each, or one operation with several root fields.',
  },
  {
    code: 'CSRF_BLOCKED',
    status: 400,
    when: 'A GET could have been sent by any page of another site: it names no trusted document and has no header of its own.',
    remedy:
      'Send a POST with `Content-Type: application/json`, or the header `Apollo-Require-Preflight: true`.',
  },
  {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    when: 'The body is not JSON in UTF-8.',
    remedy: 'Send `Content-Type: application/json`.',
  },
  {
    code: 'NOT_ACCEPTABLE',
    status: 406,
    when: '`Accept` allows none of the formats there are.',
    remedy: 'Accept `application/json`.',
  },
  {
    code: 'BODY_TOO_LARGE',
    status: 413,
    when: 'The body, as sent or unpacked, has more bytes than are read.',
    remedy: 'Ask in several requests.',
  },
  {
    code: 'URI_TOO_LONG',
    status: 414,
    when: 'The URL is longer than is read.',
    remedy: 'Send a POST.',
  },
  {
    code: 'HEADERS_TOO_LARGE',
    status: 431,
    when: 'The headers have more bytes than are read.',
    remedy: 'Send fewer.',
  },
  {
    code: 'REQUEST_TIMEOUT',
    status: 408,
    when: 'The request did not arrive whole in time.',
    remedy: 'Send it again.',
  },
  {
    code: 'STOPPING',
    status: 503,
    when: 'The service is being stopped; what was asked before is still answered.',
    remedy: 'Send it again after `Retry-After`.',
  },
  {
    code: 'NOT_FOUND',
    status: 404,
    when: 'There is nothing at the path.',
    remedy: 'GraphQL is at `/graphql`.',
  },
  {
    code: 'METHOD_NOT_ALLOWED',
    status: 405,
    when: 'The path is there, the method is not.',
    remedy: 'The header `Allow` lists the methods.',
  },
  {
    code: 'DOCUMENT_UNKNOWN',
    status: 404,
    when: '`documentId` is not the id of a trusted document.',
    remedy: 'Make the ids anew with `npm run codegen`, or send the text.',
  },
  {
    code: 'DOCUMENT_MISMATCH',
    status: 400,
    when: 'A request has a `documentId` and the text of another document.',
    remedy: 'Send one of the two.',
  },
  {
    code: 'DOCUMENTS_ONLY',
    status: 403,
    when: 'This server answers trusted documents only.',
    remedy: 'Send a `documentId` of its manifest.',
  },
  {
    code: 'UNAUTHENTICATED',
    status: 401,
    when: 'The API key is missing where one is required, or is not one of the keys.',
    remedy: 'Send `Authorization: Bearer KEY`.',
  },
  {
    code: 'RATE_LIMITED',
    status: 429,
    when: 'The key or the address has used up its allowance for now.',
    remedy: 'Wait as long as `Retry-After` says.',
  },
  {
    code: 'BUSY',
    status: 503,
    when: 'As many questions run and wait as the service takes.',
    remedy: 'Wait as long as `Retry-After` says.',
  },
  {
    code: 'TIMEOUT',
    status: 504,
    when: 'The question takes longer than the time limit and was stopped.',
    remedy: 'Narrow the years or regions, ask for fewer figures, or group by less.',
  },
  {
    code: 'RESOURCE',
    status: 503,
    when: 'The question needs more memory than one question may have.',
    remedy: 'Narrow the years or regions, ask for fewer figures, or group by less.',
  },
  {
    code: 'CLIENT_GONE',
    status: 499,
    when: 'The client went away; nobody sees this but the log.',
    remedy: 'None.',
  },
] as const;

export type RequestRefusalCode = (typeof requestRefusalKinds)[number]['code'];

const statusByCode = new Map<string, number>(requestRefusalKinds.map(({ code, status }) => [code, status]));

/** The HTTP status of a code of ours; undefined for any other. */
export function statusOfCode(code: string): number | undefined {
  return statusByCode.get(code);
}

/** A request that is not answered. To be thrown from any route or hook; the client gets the code, the message and the details. */
export class RequestRefusal extends Error {
  readonly statusCode: number;

  constructor(
    readonly code: RequestRefusalCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'RequestRefusal';
    this.statusCode = statusByCode.get(code)!;
  }
}
