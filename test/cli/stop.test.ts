import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../support/listen.js';
import { runCli, startCli } from '../support/run-cli.js';

/** Row 56 of the list of attacks: a server that is stopped while it is asked. */
const clients = 6;
/** As a service is run: libraries behave otherwise where NODE_ENV says test. */
const production = { NODE_ENV: 'production' };
const body = JSON.stringify({
  query:
    '{ statistics(by: [COUNTY], where: { year: { from: 2024, to: 2024 } }) { rows { region { name } penalties { value status } } } }',
});

let folder: string;
let warehouse: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-stop-'));
  warehouse = join(folder, 'w.duckdb');
  expect((await runCli(['build', '--warehouse', warehouse])).exitCode).toBe(0);
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly askedBefore: boolean;
  /** The status, or why there was none. */
  readonly status: number | string;
  readonly text: string;
}

async function ask(url: string, agent: Agent, isStopping: () => boolean): Promise<Outcome> {
  const askedBefore = !isStopping();
  const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } });
  try {
    const answered = once(sent, 'response');
    sent.end(body);
    const [response] = await answered;
    let text = '';
    for await (const part of response.setEncoding('utf8')) text += part;
    return { askedBefore, status: response.statusCode, text };
  } catch (error) {
    return { askedBefore, status: (error as NodeJS.ErrnoException).code ?? String(error), text: '' };
  }
}

describe('SIGTERM under load', () => {
  test('loses no answer: what was asked before is answered whole, what comes after is told 503 or refused', async () => {
    const server = await startCli(['serve', '--warehouse', warehouse], { env: production });
    const agent = new Agent({ keepAlive: true, maxSockets: clients });
    const whole = (await ask(server.url, agent, () => false)).text;
    expect(whole).toContain('巨鹿县');

    const outcomes: Outcome[] = [];
    let isStopping = false;
    let isOver = false;
    const asking = Array.from({ length: clients }, async () => {
      while (!isOver) {
        const outcome = await ask(server.url, agent, () => isStopping);
        outcomes.push(outcome);
        if (outcome.status === 'ECONNREFUSED') return;
      }
    });
    while (outcomes.length < 2 * clients) await new Promise((resolve) => setTimeout(resolve, 10));
    isStopping = true;
    const run = await server.stop();
    isOver = true;
    await Promise.all(asking);
    agent.destroy();

    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const before = outcomes.filter(({ askedBefore }) => askedBefore);
    // Sent before the signal and read behind it: told so, which is an answer too.
    for (const { status, text } of before) expect([200, 503], `${status} ${text}`).toContain(status);
    for (const { status, text } of outcomes) {
      if (status === 200) expect(text).toBe(whole);
      else if (status === 503) expect(text).toContain('"code":"STOPPING"');
      else expect(status).toMatch(/^ECONN(REFUSED|RESET)$/);
    }
    expect(outcomes.filter(({ status }) => status === 503).length).toBeGreaterThan(0);
  });

  test('cuts off what does not end in its time, so that nobody takes a part for the whole', async () => {
    const env = { ...production, NIANBAO_STOP_TIME_LIMIT: '500' };
    const server = await startCli(['serve', '--warehouse', warehouse], { env });
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write('GET /v1/tables/dim_regions.ndjson HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(socket, 'readable');
    const run = server.stop();
    expect(await run).toMatchObject({ exitCode: 0 });
    let text = '';
    socket.setEncoding('utf8');
    for (let part = socket.read(); part !== null; part = socket.read()) text += part;
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).not.toMatch(/\r\n0\r\n\r\n$/);
    socket.destroy();
  });
});

describe('a connection that was taken just before the server takes no more', () => {
  test('is told that the service is being stopped, and not cut off without a word', async () => {
    const server = await listen(warehouse);
    const { hostname, port } = new URL(server.url);
    const open = async (): Promise<Socket> => {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      return socket;
    };
    const taken = await open();
    const stopped = server.stop();
    // Until nobody listens any more; one that comes as it ends may be reset.
    const isRefused = async (): Promise<boolean> =>
      open().then(
        (socket) => !socket.destroy(),
        ({ code }: NodeJS.ErrnoException) => code === 'ECONNREFUSED',
      );
    while (!(await isRefused()));
    taken.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [answer] = (await once(taken, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 .*"STOPPING"/s);
    taken.destroy();
    await stopped;
  });
});
