import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboardDocuments } from '../../src/package-root.js';
import { buildShipped, listen, type HttpAnswer, type ListeningServer } from '../support/listen.js';

/** Row 30 of the list of attacks, and what trusted documents are for; rows 15 and 31 as far as they are asked by GET. */
const text =
  'query Years($first: Int = 5) { statistics(by: [YEAR], first: $first) { rows { year penalties { value } } } }';
const idOf = (document: string): string => createHash('sha256').update(document).digest('hex');
const id = idOf(text);

let folder: string;
let server: ListeningServer;
let shipped: Awaited<ReturnType<typeof buildShipped>>;

async function writeManifest(name: string, documents: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof documents === 'string' ? documents : JSON.stringify(documents));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-documents-'));
  shipped = await buildShipped();
  const documents = await writeManifest('documents.json', { [`sha256:${id}`]: text });
  server = await listen(shipped.path, { documents, documentsOnly: 'yes' });
});
afterAll(async () => {
  await server.stop();
  await shipped.remove();
  await rm(folder, { recursive: true });
});

const codeOf = ({ body }: HttpAnswer): unknown => body.errors?.[0]?.extensions['code'];
const path = (parameters: Record<string, string>): string =>
  `/graphql?${new URLSearchParams(parameters).toString()}`;

describe('trusted documents (row 30)', () => {
  it('are answered by their id, by POST and by GET, with variables', async () => {
    const posted = await server.post({ documentId: id, variables: { first: 2 } });
    expect(posted.status).toBe(200);
    expect(posted.body.data).toHaveProperty('statistics.rows.length', 2);
    const got = await server.fetch(path({ documentId: `sha256:${id}`, variables: '{"first":2}' }));
    expect(got.status).toBe(200);
    expect(got.body).toEqual(posted.body);
  });

  it('are the only ones where the setting says so', async () => {
    const answer = await server.ask('{ release { id } }');
    expect([answer.status, codeOf(answer)]).toEqual([403, 'DOCUMENTS_ONLY']);
  });

  it.each([
    ['an unknown id', { documentId: 'f'.repeat(64) }, 404, 'DOCUMENT_UNKNOWN'],
    ['the beginning of an id', { documentId: id.slice(0, 32) }, 404, 'DOCUMENT_UNKNOWN'],
    ['an id in capitals', { documentId: id.toUpperCase() }, 404, 'DOCUMENT_UNKNOWN'],
    ['the name of a property of every object', { documentId: 'toString' }, 404, 'DOCUMENT_UNKNOWN'],
    ['an id with another text', { documentId: id, query: '{ release { id } }' }, 400, 'DOCUMENT_MISMATCH'],
    [
      'a registration',
      { query: text, extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
      400,
      'BAD_REQUEST',
    ],
  ])('%s is refused', async (_name, body, status, code) => {
    const answer = await server.post(body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it.each([
    ['a text that does not hash to its id', { [id]: `${text} ` }],
    ['a text that no longer fits the schema', { [idOf('{ gone }')]: '{ gone }' }],
    ['a text above the limits', { [idOf(`{ ${'a '.repeat(3000)}}`)]: `{ ${'a '.repeat(3000)}}` }],
    ['what is not a manifest', 'no JSON'],
  ])('a server does not start with %s', async (_name, manifest) => {
    const documents = await writeManifest('wrong.json', manifest);
    await expect(listen(shipped.path, { documents })).rejects.toMatchObject({ code: 'DOCUMENTS_INVALID' });
  });

  it('the documents of the dashboard are among them', async () => {
    const manifest = JSON.parse(await readFile(dashboardDocuments, 'utf8')) as Record<string, string>;
    expect(Object.keys(manifest).length).toBeGreaterThan(0);
    for (const documentId of Object.keys(manifest)) {
      expect(codeOf(await server.post({ documentId }))).not.toBe('DOCUMENT_UNKNOWN');
    }
  });
});

describe('an answer of a release (row 31)', () => {
  const asked = path({ documentId: id, variables: '{"first":3}' });

  it('has a strong ETag; who has it is told 304 without a body', async () => {
    const first = await server.fetch(asked);
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('vary')).toMatch(/accept-encoding/i);
    const again = await server.fetch(asked, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    // Of a body that is not there no length is told (RFC 9110 § 8.6): a client may wait for it.
    expect(again.headers.get('content-length')).toBeNull();
  });

  it('has another ETag for other variables, another encoding, and none for a refusal', async () => {
    const etagOf = async (target: string, encoding: string): Promise<string | null> =>
      (await server.fetch(target, { headers: { 'accept-encoding': encoding } })).headers.get('etag');
    const other = path({ documentId: id, variables: '{"first":4}' });
    const tags = [
      await etagOf(asked, 'identity'),
      await etagOf(asked, 'gzip'),
      await etagOf(asked, 'br'),
      await etagOf(other, 'br'),
    ];
    expect(new Set(tags).size).toBe(4);
    expect(await etagOf(path({ documentId: id, variables: '{"first":501}' }), 'br')).toBeNull();
  });

  it('is sent whole to who has a wrong ETag', async () => {
    const answer = await server.fetch(asked, { headers: { 'if-none-match': '"wrong", W/"other"' } });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toBeDefined();
  });
});

describe('headers for browsers', () => {
  it('let no page run inline scripts, be framed by others, or guess types', async () => {
    const { headers } = await server.fetch('/health');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('let the sites of the settings read answers and frame pages, and no others', async () => {
    const open = await listen(shipped.path, {
      corsOrigins: 'https://a.example https://b.example',
      frameAncestors: "'self' https://a.example",
    });
    try {
      const from = async (origin: string): Promise<Headers> =>
        (await open.fetch('/health', { headers: { origin } })).headers;
      const allowed = await from('https://b.example');
      expect(allowed.get('access-control-allow-origin')).toBe('https://b.example');
      expect(allowed.get('vary')).toMatch(/origin/i);
      expect(allowed.get('access-control-allow-credentials')).toBeNull();
      expect(allowed.get('content-security-policy')).toContain("frame-ancestors 'self' https://a.example");
      expect(allowed.get('x-frame-options')).toBeNull();
      expect((await from('https://evil.example')).get('access-control-allow-origin')).not.toBe(
        'https://evil.example',
      );
    } finally {
      await open.stop();
    }
  });
});
