import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShipped, listen, type HttpAnswer, type ListeningServer } from '../support/listen.js';
import { leak } from './leak.js';

/** Rows 10–12, 15–18, 20, 21 and 37 of the list of attacks: requests that are not what they should be. */
let server: ListeningServer;
let shipped: Awaited<ReturnType<typeof buildShipped>>;
beforeAll(async () => {
  shipped = await buildShipped();
  server = await listen(shipped.path);
});
afterAll(async () => {
  await server.stop();
  await shipped.remove();
});

const codeOf = ({ body }: HttpAnswer): unknown => body.errors?.[0]?.extensions['code'];
const json = (type: string): Record<string, string> => ({ 'content-type': type });
const good = JSON.stringify({ query: '{ release { id } }' });
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const preflight = { 'apollo-require-preflight': 'true' };
const search = (text: string): string =>
  JSON.stringify({
    query: 'query ($s: String) { regions(search: $s) { totalCount } }',
    variables: { s: 'X' },
  }).replace('"X"', text);

interface Case {
  readonly row: string;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
}

const posts: readonly Case[] = [
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
    row: '40: an operation that is not there',
    body: { query: 'query a { __typename }', operationName: '<b>\u001b[31m\n' },
    status: 400,
    code: 'BAD_REQUEST',
  },
];

describe('requests that are not what they should be', () => {
  it.each(posts)('row $row', async ({ body, headers, status, code }) => {
    const answer = await server.post(body, headers);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.text).not.toMatch(leak);
    expect(answer.text).not.toContain('<b>');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['15: a GET that any page can send', '/graphql?query={__typename}', {}, 400, 'CSRF_BLOCKED'],
    [
      '15: a GET with an odd Content-Type',
      '/graphql?query={__typename}',
      { 'content-type': 'text/plain' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a GET with its question twice', '/graphql?query={a}&query={b}', preflight, 400, 'BAD_REQUEST'],
    [
      'a GET with variables that are no JSON',
      '/graphql?query={a}&variables={',
      preflight,
      400,
      'BAD_REQUEST',
    ],
    ['a mutation by GET', '/graphql?query=mutation{a}', preflight, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['37: a URL that is not one', '/%zz', {}, 400, 'BAD_REQUEST'],
    ['39: nothing there', '/metrics', {}, 404, 'NOT_FOUND'],
  ])('row %s', async (_row, path, headers, status, code) => {
    const answer = await server.fetch(path, { headers: headers as Record<string, string> });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.text).not.toMatch(leak);
  });

  it('another method is told which there are', async () => {
    const answer = await server.fetch('/graphql', { method: 'DELETE' });
    expect([answer.status, codeOf(answer)]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(answer.headers.get('allow')).toContain('POST');
  });

  it('row 15: a GET with a header of its own is answered', async () => {
    const answer = await server.fetch('/graphql?query={release{id}}', { headers: preflight });
    expect(answer.status).toBe(200);
  });

  it('row 18: variables of the wrong type give ten errors at the most', async () => {
    const query = 'query ($where: StatisticsFilter) { statistics(by: [], where: $where) { totalCount } }';
    const answer = await server.ask(query, { where: { level: Array(2_000).fill('NOWHERE') } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors!.length).toBeLessThanOrEqual(10);
  });

  it.each(["' or 1=1 --", '%', '_', "');copy dim_reports to 'x';--", '$1', '\\'])(
    'row 21: %s is looked for as it stands',
    async (text) => {
      const query =
        'query ($s: String) { regions(search: $s) { totalCount } agencies(where: { search: $s }) { totalCount } reports(where: { search: $s }) { totalCount } }';
      const { body } = await server.ask(query, { s: text });
      expect(body.data).toEqual({
        regions: { totalCount: 0 },
        agencies: { totalCount: 0 },
        reports: { totalCount: 0 },
      });
    },
  );

  it('none of it was taken for a bug of ours', () => {
    expect(server.bugs).toEqual([]);
  });
});
