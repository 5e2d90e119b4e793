import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWarehouse } from '../../src/pipeline.js';
import { openWarehouse } from '../../src/warehouse/open-warehouse.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { listen, type HttpAnswer, type ListeningServer } from '../support/listen.js';
import { leak } from './leak.js';

/** Rows 25, 31, 33 and 34 of the list of attacks: answers that are another's, and reports that attack their readers. */
const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const formulas = ['=cmd|calc', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '＝1+1'];

let folder: string;
let path: string;
let first: string;
let second: string;
let server: ListeningServer;

const types = [
  'HEALTH',
  'EDUCATION',
  'TRANSPORT',
  'CIVIL_AFFAIRS',
  'FORESTRY',
  'GOVERNMENT_OFFICE',
  'OTHER',
] as const;

async function build(names: readonly string[], warehouse = path): Promise<string> {
  const file = join(folder, `${names.length}.ndjson`);
  const cells = { 'disclosure/PENALTIES/DECISIONS': '3' };
  const reports = names.map((name, index) => makeReport({ agency: { name, type: types[index]! }, cells }));
  await writeFile(file, reports.map((report) => JSON.stringify(report)).join('\n'));
  return (await buildWarehouse([file], warehouse)).release.release;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-answers-'));
  path = join(folder, 'w.duckdb');
  first = await build([script]);
  second = await build([script, ...formulas]);
  // An earlier release is opened within the time of a question, on a machine that may be busy.
  server = await listen(path, { timeLimit: 60_000 });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const question = (release: string): string => `{ reports(release: "${release}") { totalCount } }`;
const preflight = { 'apollo-require-preflight': 'true' };
const ask = async (query: string, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  server.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers: { ...preflight, ...headers } });

describe('answers to one question by several (row 31)', () => {
  it('are of the release that was asked, with an ETag of its own', async () => {
    const [one, other] = [await ask(question(first)), await ask(question(second))];
    expect([one.body.data, other.body.data]).toEqual([
      { reports: { totalCount: 1 } },
      { reports: { totalCount: 1 + formulas.length } },
    ]);
    const [etagOfOne, etagOfOther] = [one.headers.get('etag')!, other.headers.get('etag')!];
    expect(etagOfOne).not.toBe(etagOfOther);
    const crossed = await ask(question(first), { 'if-none-match': etagOfOther });
    expect([crossed.status, crossed.body]).toEqual([200, one.body]);
    expect((await ask(question(first), { 'if-none-match': etagOfOne })).status).toBe(304);
  });

  it('are of the newest release where the question names none: what a client kept of the one before is not good', async () => {
    const followed = join(folder, 'followed.duckdb');
    await build([script], followed);
    const following = await listen(followed, { timeLimit: 60_000, followInterval: 20 });
    try {
      const get = async (etag?: string): Promise<HttpAnswer> =>
        following.fetch('/graphql?query={reports{totalCount}}', {
          headers: { ...preflight, ...(etag !== undefined && { 'if-none-match': etag }) },
        });
      const before = await get();
      const etag = before.headers.get('etag')!;
      expect((await get(etag)).status).toBe(304);
      const newest = await build([script, ...formulas], followed);
      await vi.waitFor(
        async () => expect((await following.fetch('/healthz')).body).toMatchObject({ release: newest }),
        { timeout: 30_000, interval: 20 },
      );
      const after = await get(etag);
      expect([after.status, after.body.data]).toEqual([
        200,
        { reports: { totalCount: 1 + formulas.length } },
      ]);
    } finally {
      await following.stop();
    }
  });

  it.each([
    '/v1/statistics.json?by=YEAR&indicators=PENALTIES',
    '/v1/statistics.csv?by=YEAR&indicators=PENALTIES',
    '/v1/tables/dim_agencies.json?pageSize=2',
    '/v1/tables/dim_agencies.csv',
    '/v1/tables/dim_agencies.parquet',
    '/v1/tables/dim_agencies.csv.sha256',
    '/v1/tables/dim_agencies.metadata.json',
  ])('of %s are not sent again to who has kept them, and those of another question are', async (address) => {
    const kept = await server.fetch(address);
    const etag = kept.headers.get('etag')!;
    expect([kept.status, etag]).toEqual([200, expect.stringMatching(/^"[\w-]{20,}"$/)]);
    const again = await server.fetch(address, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    const packed = await server.fetch(address, {
      headers: { 'if-none-match': etag, 'accept-encoding': 'br' },
    });
    const plain = await server.fetch(address, { headers: { 'accept-encoding': 'identity' } });
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(
      (await server.fetch(`${address}${address.includes('?') ? '&' : '?'}header=zh`)).headers.get('etag'),
    ).not.toBe(etag);
  });

  it('of a workbook, which is not the same twice, have no ETag, and neither has a refusal', async () => {
    for (const [address, status] of [
      ['/v1/tables/dim_agencies.xlsx', 200],
      ['/v1/tables/dim_agencies.json?pageSize=0', 400],
      ['/v1/statistics.json?by=YEAR&indicators=PENALTIES&region=999999', 400],
    ] as const) {
      const answer = await server.fetch(address);
      expect([answer.status, answer.headers.get('etag')]).toEqual([status, null]);
    }
  });

  it('are kept apart by encoding and by what is accepted, and say so; a Vary that is sent changes nothing', async () => {
    const query = '{ regions(first: 200) { nodes { code name fullName level } } }';
    const plain = await ask(query, { 'accept-encoding': 'identity' });
    for (const encoding of ['gzip', 'br']) {
      const packed = await ask(query, { 'accept-encoding': encoding, vary: 'none' });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(packed.body).toEqual(plain.body);
      expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
      expect(packed.headers.get('vary')!.toLowerCase()).toContain('accept-encoding');
      expect(packed.headers.get('vary')!.toLowerCase()).toContain('accept');
      const crossed = await ask(query, {
        'accept-encoding': encoding,
        'if-none-match': plain.headers.get('etag')!,
      });
      expect(crossed.status).toBe(200);
    }
  });

  it('are private for who shows a key, and are never kept where they are refused', async () => {
    const shown = await ask(question(first), { authorization: 'Bearer a' });
    expect(shown.headers.get('cache-control')).toBe('private, no-cache');
    const refused = await ask('{ region(code: "999999") { name } }', { authorization: 'Bearer a' });
    expect([refused.headers.get('cache-control'), refused.headers.get('etag')]).toEqual(['no-store', null]);
  });
});

describe('formulas in names (row 33)', () => {
  const csv = '/v1/statistics.csv?by=AGENCY&indicators=PENALTIES';

  it('stand as they are in the plain flavor and marked in the one for Excel', async () => {
    const plain = (await server.fetch(csv)).text;
    const marked = (await server.fetch(`${csv}&flavor=excel`)).text;
    for (const formula of formulas) {
      expect(plain).toContain(formula);
      expect(plain).not.toContain(`'${formula}`);
      expect(marked).toContain(`'${formula}`);
    }
  });
});

describe('markup in reports and addresses (row 34)', () => {
  it('comes as data that no browser takes for a page', async () => {
    const asked = await server.ask('{ agencies { nodes { name } } }');
    expect(asked.text).toContain('<script>');
    const csv = await server.fetch('/v1/statistics.csv?by=AGENCY&indicators=PENALTIES');
    const odata = await server.fetch('/odata/dim_agencies');
    const types = [asked, csv, odata].map(({ headers }) => headers.get('content-type'));
    expect(types).toEqual([
      expect.stringMatching(/^application\/json/),
      expect.stringMatching(/^text\/csv/),
      expect.stringMatching(/^application\/json/),
    ]);
    for (const { headers } of [asked, csv, odata]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self'/);
    }
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it.each([
    '/nothing/SCRIPT',
    '/v1/tables/SCRIPT.csv',
    '/odata/SCRIPT',
    '/v1/statistics.json?by=SCRIPT',
    '/odata/dim_agencies?$filter=SCRIPT',
  ])('comes back from %s as JSON, if at all', async (address) => {
    const answer = await server.fetch(address.replace('SCRIPT', encodeURIComponent(script)));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('changes no byte of the pages, whatever their address says', async () => {
    for (const page of ['/', '/graphiql/']) {
      const plain = await server.fetch(page);
      const attacked = await server.fetch(
        `${page}?query=${encodeURIComponent(script)}&title=${encodeURIComponent(script)}`,
      );
      expect(attacked.text).toBe(plain.text);
      expect(plain.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=/i);
    }
  });
});

describe('a place that takes nothing (row 25)', () => {
  const limits = { memory: '100MB', threads: 1, concurrency: 1 };

  it.skipIf(process.getuid?.() === 0)(
    'a temporary folder that cannot be written to: the file is not opened, and the reason is told (skipped for root)',
    async () => {
      const locked = await mkdtemp(join(tmpdir(), 'nianbao-locked-'));
      await chmod(locked, 0o500);
      await expectUnreadable(locked);
      await rm(locked, { recursive: true });
    },
  );

  it('a temporary folder that is not there: the file is not opened, and the reason is told', async () => {
    await expectUnreadable(join(folder, 'gone'));
  });

  async function expectUnreadable(temporary: string): Promise<void> {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = temporary;
    try {
      await expect(openWarehouse(path, limits)).rejects.toMatchObject({
        code: 'WAREHOUSE_UNREADABLE',
        remedy: expect.stringContaining('TMPDIR'),
      });
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  }

  it('the server that runs takes no notice: downloads that need a folder are refused without its path', async () => {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = join(folder, 'gone');
    try {
      const answer = await server.fetch('/v1/tables/dim_agencies.parquet');
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(answer.text).not.toMatch(leak);
      expect(answer.text).not.toContain(folder);
      expect((await server.fetch('/v1/tables/dim_agencies.csv')).status).toBe(200);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });
});
