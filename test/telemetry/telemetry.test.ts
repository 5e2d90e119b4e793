import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../src/settings.js';
import { buildShipped, listen, type ListeningServer } from '../support/listen.js';
import { collectSpans, type CollectedSpan, type SpanCollector } from '../support/span-collector.js';

/** What an operator sees of a running server: spans at a real collector, metrics on a real port. */
let shipped: Awaited<ReturnType<typeof buildShipped>>;
let server: ListeningServer;
beforeAll(async () => {
  shipped = await buildShipped();
});
afterAll(async () => shipped.remove());

const start = async (changed: Partial<Settings>): Promise<void> => {
  server = await listen(shipped.path, changed);
};
const stop = async (): Promise<void> => server.stop();

/** On the divisions of one year, whose figures are asked of DuckDB. */
const penalties = '{ statistics(by: [YEAR], geography: HARMONISED) { rows { year penalties { value } } } }';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('spans', () => {
  let collector: SpanCollector;
  beforeAll(async () => {
    collector = await collectSpans();
  });
  afterAll(async () => collector.stop());
  const startOf = ({ startTimeUnixNano }: CollectedSpan): bigint => BigInt(startTimeUnixNano);
  const endOf = ({ endTimeUnixNano }: CollectedSpan): bigint => BigInt(endTimeUnixNano);

  it('of an operation, its plan and its statements reach a collector, within each other', async () => {
    await start({ tracesEndpoint: `${collector.url}/` });
    const traceId = 'ab'.repeat(16);
    const answer = await server.post(
      { query: penalties },
      { traceparent: `00-${traceId}-${'cd'.repeat(8)}-01` },
    );
    await stop();
    const spans = collector.spans.filter((span) => span.traceId === traceId);
    const [operation] = spans.filter(({ parentSpanId }) => parentSpanId === 'cd'.repeat(8));
    expect(operation).toMatchObject({
      name: 'graphql statistics',
      service: 'nianbao',
      attributes: {
        'nianbao.outcome': 'answered',
        'nianbao.request_id': answer.headers.get('x-request-id'),
        'http.response.status_code': 200,
      },
    });
    const inside = spans.filter(({ parentSpanId }) => parentSpanId === operation!.spanId);
    expect(inside.map(({ name }) => name)).toEqual(['plan', 'statement']);
    expect(inside[1]!.attributes['db.query.text']).toMatch(/^with |^select /i);
    for (const span of inside) {
      expect(startOf(span)).toBeGreaterThanOrEqual(startOf(operation!));
      expect(endOf(span)).toBeLessThanOrEqual(endOf(operation!));
    }
    expect(startOf(inside[1]!)).toBeGreaterThanOrEqual(endOf(inside[0]!));
  });

  it('are made at the doors of REST and OData, too, and of refusals', async () => {
    await start({ tracesUrl: `${collector.url}/v1/traces` });
    const before = collector.spans.length;
    await server.fetch('/v1/tables/dim_agencies.csv');
    await server.fetch('/odata/dim_agencies');
    await server.ask('{ region(code: "999999") { name } }');
    await stop();
    const spans = collector.spans.slice(before);
    expect(spans.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['rest /v1/tables/:file', 'odata /odata/:set', 'graphql region']),
    );
    const refused = spans.find(({ name }) => name === 'graphql region')!;
    expect(refused.attributes['nianbao.codes']).toBe('UNKNOWN_REGION');
    const csv = spans.find(({ name }) => name.startsWith('rest'))!;
    const inside = spans.filter(({ parentSpanId }) => parentSpanId === csv.spanId);
    expect(inside.map(({ name }) => name)).toContain('statement');
  });

  it('that nobody takes harm no answer and no stop', async () => {
    const gone = await collectSpans();
    await gone.stop();
    await start({ tracesEndpoint: gone.url });
    expect((await server.ask(penalties)).status).toBe(200);
    await stop();
  });
});

describe('metrics', () => {
  const scrape = async (): Promise<string> => (await fetch(`${server.metricsUrl}/metrics`)).text();
  const valueOf = (text: string, line: string): number => {
    const found = text.split('\n').find((each) => each.startsWith(`${line} `));
    if (found === undefined) throw new Error(`There is no ${line} in\n${text}`);
    return Number(found.slice(line.length + 1));
  };

  beforeAll(async () => start({ metricsPort: '0' }));
  afterAll(stop);

  it('are on a port of their own, on this machine alone, and nothing else is there', async () => {
    expect((await server.fetch('/metrics')).status).toBe(404);
    expect(new URL(server.metricsUrl!).hostname).toBe('127.0.0.1');
    expect(new URL(server.metricsUrl!).port).not.toBe(new URL(server.url).port);
    expect((await fetch(`${server.metricsUrl}/graphql`)).status).toBe(404);
  });

  it('count requests by door, operation and outcome, refusals by code, and statements', async () => {
    await server.ask(penalties);
    await server.ask('{ region(code: "999999") { name } }');
    await server.ask('{ release { id } region(code: "999999") { name } }');
    await server.fetch('/v1/statistics.csv?by=YEAR&indicators=PENALTIES');
    await server.fetch('/odata/dim_agencies?$top=-1');
    await server.fetch('/nothing');
    const text = await scrape();
    const requests = (labels: string): number => valueOf(text, `nianbao_requests_total{${labels}}`);
    expect(requests('door="graphql",operation="statistics",outcome="answered"')).toBe(1);
    expect(requests('door="graphql",operation="region",outcome="refused"')).toBe(1);
    expect(requests('door="graphql",operation="several",outcome="partial"')).toBe(1);
    expect(requests('door="rest",operation="/v1/statistics.:extension",outcome="answered"')).toBe(1);
    expect(requests('door="odata",operation="/odata/:set",outcome="refused"')).toBe(1);
    expect(requests('door="page",operation="none",outcome="refused"')).toBeGreaterThan(0);
    expect(valueOf(text, 'nianbao_refusals_total{code="UNKNOWN_REGION"}')).toBe(2);
    expect(valueOf(text, 'nianbao_refusals_total{code="NOT_FOUND"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'nianbao_statement_duration_seconds_count{end="done"}')).toBeGreaterThan(0);
    // The release is read into memory behind its opening, in a place of the queue.
    await vi.waitFor(
      async () => {
        expect(valueOf(await scrape(), 'nianbao_questions_running')).toBe(0);
      },
      { timeout: 30_000, interval: 100 },
    );
    expect(valueOf(text, 'nianbao_questions_waiting')).toBe(0);
    expect(text).toContain(`nianbao_release_info{release="${server.release.info.release_id}"`);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('have no more lines however many names, paths, codes and methods clients make up', async () => {
    const noise = async (mark: string): Promise<void> => {
      await server.ask(`query ${mark} { release { id } }`);
      await server.ask(`query ${mark} { ${mark} }`);
      await server.ask(`{ ${mark}: release { id } }`);
      await server.fetch(`/${mark}?${mark}=1`, { method: 'PUT' });
      await server.fetch(`/v1/tables/${mark}.csv`);
      await server.fetch(`/odata/${mark}`);
      await server.post({ documentId: mark });
    };
    const lines = async (): Promise<string[]> =>
      (await scrape())
        .split('\n')
        .filter((line) => line.startsWith('nianbao_'))
        .sort();
    const names = (all: readonly string[]): string[] => all.map((line) => line.replace(/ \S+$/, ''));
    await noise('first');
    const before = names(await lines());
    for (let index = 0; index < 20; index += 1) await noise(`mark${index}`);
    const after = await lines();
    expect(names(after)).toEqual(before);
    expect(after.join('\n')).not.toMatch(/mark|first/);
  });
});

describe('a server without telemetry', () => {
  beforeAll(async () => start({}));
  afterAll(stop);

  it('has no metrics anywhere', async () => {
    expect(server.metricsUrl).toBeNull();
    expect((await server.fetch('/metrics')).status).toBe(404);
  });

  it('gives every request an id: in a header of every answer and in the body of a refusal, at every door', async () => {
    const answered = await server.ask('{ release { id } }');
    expect(answered.headers.get('x-request-id')).toMatch(uuid);
    expect(answered.body.extensions).not.toHaveProperty('requestId');
    for (const refused of [
      await server.ask('{ region(code: "999999") { name } }'),
      await server.ask('{ nothing }'),
      await server.post('{'),
      await server.fetch('/v1/tables/nothing.csv'),
      await server.fetch('/%zz'),
    ]) {
      const id = refused.headers.get('x-request-id');
      expect(id).toMatch(uuid);
      expect(refused.body.extensions).toMatchObject({ requestId: id });
    }
    const odata = await server.fetch('/odata/nothing');
    const id = odata.headers.get('x-request-id');
    expect(odata.body).toMatchObject({ error: { code: 'UNKNOWN_TABLE', innererror: { requestId: id } } });
  });

  it('gives it an id of its own, whatever the client calls its request', async () => {
    const named = { 'x-request-id': 'mine', 'request-id': 'mine' };
    expect((await server.post({ query: '{ release { id } }' }, named)).headers.get('x-request-id')).toMatch(
      uuid,
    );
  });

  it('tells its health at /healthz and /readyz, and at their older names', async () => {
    const release = server.release.info.release_id;
    for (const path of ['/healthz', '/readyz', '/health', '/ready']) {
      const answer = await server.fetch(path);
      expect([answer.status, answer.body]).toEqual([200, { status: 'ok', release }]);
    }
  });
});
