import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShipped, listen, type HttpAnswer, type ListeningServer } from '../support/listen.js';
import { attackGets, attackPosts, preflight } from './attack-requests.js';
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

const good = JSON.stringify({ query: '{ release { id } }' });
const codeOf = ({ body }: HttpAnswer): unknown => body.errors?.[0]?.extensions['code'];
describe('requests that are not what they should be', () => {
  it.each(attackPosts)('row $row', async ({ body, headers, status, code }) => {
    const answer = await server.post(body, headers);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.text).not.toMatch(leak);
    expect(answer.text).not.toContain('<b>');
    expect(answer.text.length).toBeLessThan(10_000);
    expect(answer.body.errors!.length).toBeLessThanOrEqual(10);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(attackGets)('row $row', async ({ path, headers, status, code }) => {
    const answer = await server.fetch(path, { ...(headers && { headers }), redirect: 'manual' });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.text).not.toMatch(leak);
    expect(answer.text.length).toBeLessThan(10_000);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('row 12: a body in chunks, whose length nobody says, is cut off at the limit', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const asked = request(new URL('/graphql', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      asked.once('response', (response) => resolve(response.resume().statusCode!));
      asked.once('error', reject);
      for (let part = 0; part < 300; part += 1) asked.write(' '.repeat(1_024));
      asked.end();
    });
    expect(status).toBe(413);
  });

  it('row 12: a body exactly as long as may be is read', async () => {
    const room = 262_144 - good.length;
    expect((await server.post(`${good}${' '.repeat(room)}`)).status).toBe(200);
    expect((await server.post(`${good}${' '.repeat(room + 1)}`)).status).toBe(413);
  });

  it('row 16: what is asked in UTF-8 comes back in it, letters beyond 16 bits and all widths', async () => {
    for (const text of ['巨鹿县', '𠮷', 'é', '\u{1F1E8}']) {
      const answer = await server.ask(`{ region(code: ${JSON.stringify(text)}) { name } }`);
      expect(answer.body.errors![0]!.message).toContain(text);
      expect(answer.headers.get('content-type')).toMatch(/charset=utf-8/i);
    }
  });

  it('row 18: 10,000 variables of the wrong type are ten errors at the most', async () => {
    const query = 'query ($first: Int, $after: Float) { reports(first: $first) { totalCount } }';
    const codes = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`v${index}`, 'x']));
    const answer = await server.ask(query, { ...codes, first: {}, after: 'x' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors!.length).toBeLessThanOrEqual(10);
  });

  it('row 35: nothing that a client names is fetched', async () => {
    let visits = 0;
    const trap = createServer((_request, response) => {
      visits += 1;
      response.end('{}');
    });
    trap.on('connection', () => (visits += 1));
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/`;
    const encoded = encodeURIComponent(url);
    const headers = {
      host: new URL(url).host,
      'x-forwarded-host': new URL(url).host,
      referer: url,
      origin: url,
    };
    for (const name of ['theme', 'archiveUrl', 'url', 'permalink', 'release', 'search', 'region']) {
      await server.fetch(`/?${name}=${encoded}`, { headers });
      await server.fetch(`/v1/statistics.json?by=YEAR&indicators=PENALTIES&${name}=${encoded}`, { headers });
      await server.fetch(`/odata/dim_agencies?$filter=${name} eq '${encoded}'`, { headers });
    }
    await server.ask('query ($u: String!) { regions(search: $u) { totalCount } }', { u: url });
    await server.post({ documentId: url, extensions: { archiveUrl: url } }, headers);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(visits).toBe(0);
    await new Promise((resolve) => trap.close(resolve));
  });

  it('row 36: a download is named by us, whatever the URL says', async () => {
    const path = '/v1/statistics.csv?by=YEAR&indicators=PENALTIES';
    const { headers } = await server.fetch(path);
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''statistics.csv");
    for (const name of ['title', 'filename', 'download']) {
      const named = await server.fetch(`${path}&${name}=a%0d%0aSet-Cookie:%20a=b`);
      expect([named.status, named.headers.get('set-cookie')]).toEqual([400, null]);
    }
  });

  it('row 39: health tells the release and its state, and nothing of the machine', async () => {
    for (const path of ['/healthz', '/readyz', '/health', '/ready']) {
      const answer = await server.fetch(path);
      expect(Object.keys(answer.body)).toEqual(['status', 'release']);
      expect(answer.text).not.toMatch(leak);
    }
    const { headers } = await server.fetch('/healthz');
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
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
