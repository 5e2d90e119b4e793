import { brotliCompressSync, gzipSync } from 'node:zlib';

const json = (type: string): Record<string, string> => ({ 'content-type': type });
const good = JSON.stringify({ query: '{ release { id } }' });
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
export const preflight = { 'apollo-require-preflight': 'true' };
const search = (text: string): string =>
  JSON.stringify({
    query: 'query ($s: String) { regions(search: $s) { totalCount } }',
    variables: { s: 'X' },
  }).replace('"X"', text);

/** A request that is not what it should be, and what it is told. */
export interface AttackRequest {
  readonly row: string;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
}

/** By POST to /graphql; each begins with the number of its row of the list of attacks. */
export const attackPosts: readonly AttackRequest[] = [
  {
    row: '10: variables 20,000 lists deep',
    body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
    status: 400,
    code: 'TOO_DEEP',
  },
  {
    row: '11: a batch of 2',
    body: [{ query: '{ __typename }' }, { query: '{ __typename }' }],
    status: 400,
    code: 'BATCHING_DISABLED',
  },
  {
    row: '11: a batch of 1,000',
    body: Array(1000).fill({ query: '{ __typename }' }),
    status: 400,
    code: 'BATCHING_DISABLED',
  },
  {
    row: '12: a body above the limit',
    body: `{"query":"${'x'.repeat(262_144)}"}`,
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  { row: '12: a megabyte and one byte', body: ' '.repeat(1_048_577), status: 413, code: 'BODY_TOO_LARGE' },
  {
    row: '12: a brotli bomb',
    body: brotliCompressSync(' '.repeat(50_000_000)),
    headers: { 'content-encoding': 'br' },
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  {
    row: '12: what is not packed as it says',
    body: good,
    headers: { 'content-encoding': 'gzip' },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    row: '12: a gzip bomb',
    body: gzipSync(' '.repeat(50_000_000)),
    headers: { 'content-encoding': 'gzip' },
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  {
    row: '12: an unknown packing',
    body: good,
    headers: { 'content-encoding': 'zstd' },
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    row: '15: text/plain',
    body: good,
    headers: json('text/plain'),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    row: '15: a form',
    body: 'query=%7B__typename%7D',
    headers: json('application/x-www-form-urlencoded'),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    row: '15: multipart',
    body: '--a--',
    headers: json('multipart/form-data; boundary=a'),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    row: '16: utf-7',
    body: good,
    headers: json('application/json; charset=utf-7'),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    row: '16: utf-16',
    body: Buffer.from(good, 'utf16le'),
    headers: json('application/json; charset=utf-16'),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    row: '16: utf-32',
    body: good,
    headers: json('application/json; charset="utf-32"'),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  { row: '16: a byte order mark', body: `\uFEFF${good}`, status: 400, code: 'BAD_REQUEST' },
  {
    row: '16: bytes that are not UTF-8',
    body: bytes('{"query":"{ __typename } # ', [0xff, 0xfe], '"}'),
    status: 400,
    code: 'BAD_REQUEST',
  },
  { row: '16: half a character', body: search('"\\ud800"'), status: 400, code: 'BAD_REQUEST' },
  { row: '16: NUL in a variable', body: search('"a\\u0000b"'), status: 400, code: 'BAD_REQUEST' },
  {
    row: '16: NUL in the document',
    body: { query: '{ regions(search: "a\\u0000b") { totalCount } }' },
    status: 400,
    code: 'BAD_REQUEST',
  },
  { row: '17: JSON cut off', body: '{"query":', status: 400, code: 'BAD_REQUEST' },
  {
    row: '17: a key twice',
    body: '{"query":"{ __typename }","query":"{ release { id } }"}',
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    row: '17: __proto__',
    body: '{"query":"{ __typename }","__proto__":{"polluted":true}}',
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    row: '17: constructor, deep down',
    body: '{"query":"{ __typename }","variables":{"a":{"constructor":{"prototype":1}}}}',
    status: 400,
    code: 'BAD_REQUEST',
  },
  { row: '17: nothing', body: '', status: 400, code: 'BAD_REQUEST' },
  { row: '17: a number', body: '1', status: 400, code: 'BAD_REQUEST' },
  {
    row: '17: a query that is no text',
    body: { query: { kind: 'Document' } },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    row: '17: variables that are no object',
    body: { query: '{ __typename }', variables: '{}' },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    row: '20: a cursor of nowhere',
    body: { query: '{ reports(after: "WzEsInh4Il0") { totalCount } }' },
    status: 400,
    code: 'BAD_CURSOR',
  },
  {
    row: '36: a cursor with a header in it',
    body: { query: '{ reports(after: "a\\r\\nSet-Cookie: a=b") { totalCount } }' },
    status: 400,
    code: 'BAD_CURSOR',
  },
  {
    row: '40: an operation name of 200 KB',
    body: { query: 'query a { __typename }', operationName: 'x'.repeat(200_000) },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    row: '40: an operation name of a megabyte',
    body: { query: 'query a { __typename }', operationName: 'x'.repeat(1_048_576) },
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  {
    row: '40: an operation that is not there',
    body: { query: 'query a { __typename }', operationName: '<b>\u001b[31m\n' },
    status: 400,
    code: 'BAD_REQUEST',
  },
];

/** A GET, and what it is told. */
export interface AttackGet {
  readonly row: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
}

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-${index}`, '1']));

/** By GET, to any path; each begins with the number of its row. */
export const attackGets: readonly AttackGet[] = [
  {
    row: '15: a GET that any page can send',
    path: '/graphql?query={__typename}',
    status: 400,
    code: 'CSRF_BLOCKED',
  },
  {
    row: '15: a GET with an odd Content-Type',
    path: '/graphql?query={__typename}',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    row: '17: a GET with its question twice',
    path: '/graphql?query={a}&query={b}',
    headers: preflight,
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    row: '17: a GET with variables that are no JSON',
    path: '/graphql?query={a}&variables={',
    headers: preflight,
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    row: '23: a mutation by GET',
    path: '/graphql?query=mutation{a}',
    headers: preflight,
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    row: '36: a table with a header in its name',
    path: '/v1/tables/dim_agencies%0d%0aSet-Cookie:%20a=b.csv',
    status: 404,
    code: 'UNKNOWN_TABLE',
  },
  { row: '37: a URL that is not one', path: '/%zz', status: 400, code: 'BAD_REQUEST' },
  { row: '37: a URL of 8 KB and more', path: `/${'x'.repeat(8_192)}`, status: 414, code: 'URI_TOO_LONG' },
  {
    row: '37: a query of 8 KB and more',
    path: `/v1/tables?a=${'x'.repeat(8_192)}`,
    status: 414,
    code: 'URI_TOO_LONG',
  },
  {
    row: '37: 1,000 headers',
    path: '/healthz',
    headers: many(1_000),
    status: 431,
    code: 'HEADERS_TOO_LARGE',
  },
  ...[
    '/graphiql/%2e%2e/%2e%2e/package.json',
    '/graphiql/..%2f..%2fpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
  ].map((path) => ({ row: `37: dot segments, ${path}`, path, status: 404, code: 'NOT_FOUND' })),
  ...[
    '/metrics',
    '/admin',
    '/debug',
    '/debug/pprof',
    '/.env',
    '/.git/config',
    '/server-status',
    '/env',
    '/heap',
    '/status',
  ].map((path) => ({ row: `39: ${path}`, path, status: 404, code: 'NOT_FOUND' })),
];
