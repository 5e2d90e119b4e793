import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { holderOf } from '../../src/server/allowance/bucket.js';
import type { Settings } from '../../src/settings.js';
import { listen, type HttpAnswer, type ListeningServer } from '../support/listen.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

/** Rows 29 and 38 of the list of attacks: who asks, and how much they may. */
let warehouse: TestWarehouse;
let folder: string;
let keys: string;
let server: ListeningServer | undefined;
beforeAll(async () => {
  warehouse = await makeWarehouse([]);
  folder = await mkdtemp(join(tmpdir(), 'nianbao-keys-'));
  keys = join(folder, 'keys');
  const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
  await writeFile(keys, `# of the test\nfirst ${hashOf('key-one')}\n\nsecond ${hashOf('key-two')}\n`);
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true });
});

const start = async (changed: Partial<Settings>): Promise<ListeningServer> =>
  (server = await listen(warehouse.path, changed));
const ask = async (headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  server!.post({ query: '{ release { id } }' }, headers);
const codeOf = ({ body }: HttpAnswer): unknown => body.errors?.[0]?.extensions['code'];
const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

describe('allowances (row 29)', () => {
  it('are told with 429, Retry-After and the cost when they are used up; pages and /health go on', async () => {
    await start({ addressAllowance: 4 });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const answer = await ask();
    expect([answer.status, codeOf(answer)]).toEqual([429, 'RATE_LIMITED']);
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(answer.body.errors![0]!.extensions).toEqual({
      code: 'RATE_LIMITED',
      cost: 1,
      allowance: 4,
      retryAfter: seconds,
    });
    for (const path of ['/v1/tables', '/odata']) expect((await server!.fetch(path)).status).toBe(429);
    expect((await server!.fetch('/health')).status).toBe(200);
  });

  it('are charged by the cost of the operation, before it runs', async () => {
    await start({ addressAllowance: 10 });
    const answer = await server!.ask('{ statistics(by: []) { totalCount } }');
    expect([answer.status, codeOf(answer)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('are of the address, whatever X-Forwarded-For says, unless a trusted hop says it', async () => {
    await start({ addressAllowance: 2 });
    expect((await ask(from('203.0.113.1'))).status).toBe(200);
    expect((await ask(from('203.0.113.2'))).status).toBe(429);
    await server!.stop();
    await start({ addressAllowance: 2, trustedHops: '127.0.0.1 ::1' });
    expect((await ask(from('203.0.113.1'))).status).toBe(200);
    expect((await ask(from('203.0.113.2'))).status).toBe(200);
    expect((await ask(from('198.51.100.9, 203.0.113.1'))).status).toBe(429);
  });

  it('are of the key from every address, and of the address with every key', async () => {
    const trustedHops = '127.0.0.1';
    await start({ keys, keyAllowance: 2, trustedHops });
    expect((await ask({ ...bearer('key-one'), ...from('203.0.113.1') })).status).toBe(200);
    expect((await ask({ ...bearer('key-one'), ...from('203.0.113.2') })).status).toBe(429);
    expect((await ask({ ...bearer('key-two'), ...from('203.0.113.2') })).status).toBe(200);
    await server!.stop();
    await start({ keys, addressAllowance: 2, trustedHops });
    expect((await ask({ ...bearer('key-one'), ...from('203.0.113.1') })).status).toBe(200);
    expect((await ask({ ...bearer('key-two'), ...from('203.0.113.1') })).status).toBe(429);
  });

  it('are none where nothing is set', async () => {
    await start({});
    for (let index = 0; index < 30; index += 1) expect((await ask(bearer('anything'))).status).toBe(200);
  });

  it.each([
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:0:0:ffff::2', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
    ['203.0.113.7', '203.0.113.7'],
  ])('%s stands for %s', (address, holder) => {
    expect(holderOf(address)).toBe(holder);
  });
});

describe('API keys (row 38)', () => {
  it.each([
    'wrong',
    'key-on',
    'key-one2',
    'x'.repeat(5_000),
    createHash('sha256').update('key-one').digest('hex'),
  ])('a key that is none is refused', async (key) => {
    await start({ keys });
    const answer = await ask(bearer(key));
    expect([answer.status, codeOf(answer), answer.headers.get('www-authenticate')]).toEqual([
      401,
      'UNAUTHENTICATED',
      'Bearer',
    ]);
    expect(answer.text).not.toContain(key.slice(0, 20));
  });

  it('are required at every door where the setting says so', async () => {
    await start({ keys, keysRequired: 'yes' });
    expect((await ask()).status).toBe(401);
    for (const path of ['/v1/tables', '/odata', '/odata/$metadata']) {
      expect((await server!.fetch(path)).status).toBe(401);
      expect((await server!.fetch(path, { headers: bearer('key-two') })).status).toBe(200);
    }
    expect((await ask(bearer('key-one'))).status).toBe(200);
    expect((await server!.fetch('/health')).status).toBe(200);
  });

  it.each([
    ['a key in the clear', 'first key-one'],
    ['a hash without a name', 'a'.repeat(64)],
  ])('a server does not start with %s', async (_name, line) => {
    const wrong = join(folder, 'wrong');
    await writeFile(wrong, `${line}\n`);
    await expect(listen(warehouse.path, { keys: wrong })).rejects.toMatchObject({ code: 'SETTING_INVALID' });
  });
});
