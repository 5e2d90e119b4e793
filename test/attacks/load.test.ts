import type { FastifyInstance } from 'fastify';
import { sql, type RawBuilder } from 'kysely';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { sendFile } from '../../src/doors/rest/send-table.js';
import type { FlatColumn, FlatTable } from '../../src/doors/table/flat-table.js';
import { fileFormats } from '../../src/doors/table/formats.js';
import type { WriteOptions } from '../../src/doors/table/table-format.js';
import type { ServedRelease } from '../../src/resolvers/context.js';
import { openRelease, type OpenRelease } from '../../src/resolvers/open-release.js';
import { readSettings } from '../../src/read-settings.js';
import { createServer } from '../../src/server/create-server.js';
import { toFixedSource } from '../../src/server/release-source.js';
import type { Settings } from '../../src/settings.js';
import { streamRows } from '../../src/warehouse/stream-rows.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

/**
 * Rows 13, 14 and 25–28 of the list of attacks: a real server with one route more, whose statement takes as long as it
 * is let. Slots are counted where DuckDB is, not where the answer is.
 */
interface Service {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly opened: OpenRelease;
  readonly bugs: unknown[];
}

const endless = sql`select count(*) as n from range(4000000000) as a, range(4000) as b where a.range % 7 = b.range % 5`;
const huge = sql`select count(*) as n from (select distinct a.range::varchar || 'abcdefghijklmnopqrstuvwxyz' from range(20000000) as a)`;

const much: FlatColumn = {
  name: 'n',
  type: 'text',
  isNullable: false,
  label: { zh: '数', en: 'number' },
  description: { zh: '数', en: 'number' },
};
const csv = fileFormats.find(({ extension }) => extension === 'csv')!;
const plain: WriteOptions = { header: 'id', flavor: 'plain', hasByteOrderMark: false, title: 'much' };

async function* toBatches(rows: RawBuilder<{ n: string }>, { db }: ServedRelease): FlatTable['batches'] {
  for await (const batch of streamRows(rows, db)) yield batch.map(({ n }) => [n]);
}

let warehouse: TestWarehouse | undefined;
let service: Service | undefined;

async function start(changed: Partial<Settings> = {}): Promise<Service> {
  warehouse = await makeWarehouse([]);
  const settings = { ...readSettings({}), ...changed };
  const opened = await openRelease(warehouse.path, {
    memory: settings.memoryLimit,
    threads: 1,
    concurrency: settings.concurrency,
    queue: settings.queueLimit,
    pageLimit: 500,
  });
  const bugs: unknown[] = [];
  const app = await createServer(toFixedSource(opened.release), settings, (bug) => bugs.push(bug));
  app.get('/endless', async ({ release }) => (await endless.execute(release.db)).rows);
  app.get('/much.csv', async (asked, reply) => {
    const rows = sql<{
      n: string;
    }>`select a.range::varchar || repeat('x', 200) as n from range(20000000) as a`;
    return sendFile(reply, { columns: [much], batches: toBatches(rows, asked.release) }, csv, plain);
  });
  app.get('/huge', async ({ release }) => (await huge.execute(release.db)).rows);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  service = { app, url, opened, bugs };
  return service;
}

afterEach(async () => {
  await service?.app.close();
  await service?.opened.close();
  await warehouse?.close();
  service = undefined;
  warehouse = undefined;
});

async function get(path: string): Promise<{ status: number; code: unknown; text: string; headers: Headers }> {
  const response = await fetch(new URL(path, service!.url));
  const text = await response.text();
  const body = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    code: body.errors?.[0]?.extensions.code,
    text,
    headers: response.headers,
  };
}

/** Waits until as many questions hold a place as are expected; fails where it never comes to that. */
async function untilLoad(running: number, waiting: number): Promise<void> {
  await expect
    .poll(() => service!.opened.release.load(), { timeout: 20_000, interval: 5 })
    .toEqual({ running, waiting });
}

describe('questions that take too long (rows 26–28)', () => {
  it('row 27: is interrupted when its time is over, told TIMEOUT, and its slot is free', async () => {
    await start({ timeLimit: 200 });
    const answer = await get('/endless');
    expect(answer).toMatchObject({ status: 504, code: 'TIMEOUT' });
    expect(answer.text).not.toMatch(/select|range/);
    await untilLoad(0, 0);
    expect((await get('/health')).status).toBe(200);
  });

  it('row 27: is interrupted when the client goes away, long before its time is over', async () => {
    await start({ timeLimit: 600_000 });
    const controller = new AbortController();
    const asked = fetch(new URL('/endless', service!.url), { signal: controller.signal }).catch(() => 'gone');
    await untilLoad(1, 0);
    controller.abort();
    expect(await asked).toBe('gone');
    await untilLoad(0, 0);
  });

  it('row 28: of 200 at once so many run, so many wait, the rest is told 503 with Retry-After; all slots are freed', async () => {
    await start({ concurrency: 2, queueLimit: 3, timeLimit: 4_000 });
    const answers = await Promise.all(Array.from({ length: 200 }, async () => get('/endless')));
    const told = answers.map(({ code }) => code);
    const refused = told.filter((code) => code === 'BUSY').length;
    // On a busy machine some arrive when the first have ended, and take their places.
    expect(refused).toBeGreaterThan(100);
    expect(told.filter((code) => code === 'TIMEOUT')).toHaveLength(200 - refused);
    for (const { status, headers } of answers.filter(({ code }) => code === 'BUSY')) {
      expect(status).toBe(503);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await untilLoad(0, 0);
    expect(service!.bugs).toEqual([]);
  });

  it('row 27: a client that goes away while it waits leaves the queue', async () => {
    await start({ concurrency: 1, timeLimit: 600_000 });
    const [first, second] = [new AbortController(), new AbortController()];
    const ask = async (controller: AbortController): Promise<unknown> =>
      fetch(new URL('/endless', service!.url), { signal: controller.signal }).catch(() => 'gone');
    const one = ask(first);
    await untilLoad(1, 0);
    const other = ask(second);
    await untilLoad(1, 1);
    second.abort();
    await untilLoad(1, 0);
    first.abort();
    await Promise.all([one, other]);
    await untilLoad(0, 0);
  });

  it('row 25: and row 26: what needs more memory than there is, and may not spill, is told RESOURCE without a path', async () => {
    await start({ memoryLimit: '50MB', timeLimit: 60_000 });
    const answer = await get('/huge');
    expect(answer).toMatchObject({ status: 503, code: 'RESOURCE' });
    expect(answer.text).not.toMatch(/\/|LocalFileSystem|MiB|allocate/);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await get('/health')).status).toBe(200);
    await untilLoad(0, 0);
  });

  it('row 26: questions that fill the memory end, and leave the service as it was', async () => {
    await start({ memoryLimit: '50MB', timeLimit: 60_000, concurrency: 4 });
    const huge = Array.from({ length: 3 }, async () => get('/huge'));
    const others = [];
    for (let index = 0; index < 10; index += 1) {
      const response = await fetch(new URL('/v1/tables/dim_agencies.json', service!.url));
      others.push(response.status);
    }
    expect(new Set((await Promise.all(huge)).map(({ code }) => code))).toEqual(new Set(['RESOURCE']));
    // Memory is one for all: while it is full, another may be told to come again, and nothing worse.
    for (const status of others) expect([200, 503]).toContain(status);
    expect((await get('/v1/tables/dim_agencies.json')).status).toBe(200);
    expect(service!.bugs).toEqual([]);
    await untilLoad(0, 0);
  });

  it('row 28: a question of GraphQL that finds no place in time is told so by its status', async () => {
    await start({ concurrency: 1, queueLimit: 0, timeLimit: 600_000 });
    const controller = new AbortController();
    const busy = fetch(new URL('/endless', service!.url), { signal: controller.signal }).catch(() => 'gone');
    await untilLoad(1, 0);
    const response = await fetch(new URL('/graphql', service!.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // A question that memory does not answer.
      body: JSON.stringify({ query: '{ report(id: "none") { id } }' }),
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BUSY' } }] });
    controller.abort();
    await busy;
  });
});

/** Sends raw bytes, and gives what came back when the connection was closed. */
async function sendRaw(bytes: string): Promise<string> {
  const { port, hostname } = new URL(service!.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  socket.on('error', () => {});
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

describe('connections (rows 13, 14 and 37)', () => {
  it('row 13: headers that never end are cut off with 408', async () => {
    await start({ headersTimeLimit: 300, bodyTimeLimit: 600 });
    expect(await sendRaw('GET /health HTTP/1.1\r\nHost: a\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('row 13: a body that never ends is cut off', async () => {
    await start({ headersTimeLimit: 300, bodyTimeLimit: 600 });
    const head =
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{';
    expect(await sendRaw(head)).toMatch(/^HTTP\/1\.1 408 [^]*REQUEST_TIMEOUT/);
  });

  it('row 13: a reader that takes nothing of a CSV is dropped, and its statement ends', async () => {
    await start({ stallTimeLimit: 400, downloadTimeLimit: 600_000 });
    const { port, hostname } = new URL(service!.url);
    const socket = connect(Number(port), hostname).on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.pause();
    socket.write('GET /much.csv HTTP/1.1\r\nHost: a\r\n\r\n');
    await untilLoad(1, 0);
    await untilLoad(0, 0);
    expect((await get('/healthz')).status).toBe(200);
    socket.resume();
    await closed;
    expect(service!.bugs).toEqual([]);
  });

  it('row 13: a reader that is slow and reads on is served', async () => {
    await start({ stallTimeLimit: 2_000, downloadTimeLimit: 600_000 });
    const controller = new AbortController();
    const response = await fetch(new URL('/much.csv', service!.url), { signal: controller.signal });
    const reader = response.body!.getReader();
    for (let part = 0; part < 20; part += 1) {
      expect((await reader.read()).done).toBe(false);
      await wait(20);
    }
    controller.abort();
    await untilLoad(0, 0);
  });

  it('row 14: 400 connections at once: those above the cap are told 503, and a client that comes behind is served', async () => {
    await start({ connectionLimit: 50 });
    const asked = Array.from({ length: 400 }, async () =>
      sendRaw('GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    );
    const texts = await Promise.all(asked);
    const statuses = new Set(texts.map((text) => text.slice(0, 12)));
    for (const status of statuses) expect(['HTTP/1.1 200', 'HTTP/1.1 503', '']).toContain(status);
    expect(statuses).toContain('HTTP/1.1 200');
    expect((await get('/healthz')).status).toBe(200);
  });

  it('row 14: connections above the cap are told 503; idle ones make room', async () => {
    await start({ connectionLimit: 3, keepAliveTime: 60_000 });
    const { port, hostname } = new URL(service!.url);
    const silent = Array.from({ length: 3 }, () => connect(Number(port), hostname).on('error', () => {}));
    await Promise.all(
      silent.map(async (socket) => new Promise((resolve) => socket.once('connect', resolve))),
    );
    await wait(50);
    expect(await sendRaw('GET /health HTTP/1.1\r\nHost: a\r\n\r\n')).toMatch(/^HTTP\/1\.1 503 [^]*BUSY/);
    for (const socket of silent) socket.destroy();
    await wait(50);
    const askAndStay = async (): Promise<number> =>
      new Promise((resolve, reject) => {
        const asked = request(new URL('/health', service!.url), {
          agent: false,
          headers: { connection: 'keep-alive' },
        });
        asked.once('response', (response) =>
          response.resume().once('end', () => resolve(response.statusCode!)),
        );
        asked.once('error', reject).end();
      });
    const statuses = [];
    for (let index = 0; index < 6; index += 1) statuses.push(await askAndStay());
    expect(statuses).toEqual(Array(6).fill(200));
  });

  it.each([
    [
      'both lengths',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['headers of 20 KB', `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['what is not HTTP', 'hello\r\n\r\n', 400],
  ])('row 37: %s', async (_name, bytes, status) => {
    await start();
    const text = await sendRaw(bytes);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text).toContain('"code"');
  });
});
