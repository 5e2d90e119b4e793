import { ApolloServer } from '@apollo/server';
import { getIntrospectionQuery, version } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildShipped, listen, type HttpAnswer, type ListeningServer } from '../support/listen.js';
import { attackDocuments, heavy, times } from './attack-documents.js';
import { leak } from './leak.js';

/** Rows of the list of attacks, § 1 and § 3: documents that are meant to be too much, and what each is told. */
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

const codesOf = ({ body }: HttpAnswer): unknown[] =>
  (body.errors ?? []).map(({ extensions }) => extensions['code']);

describe('documents that are too much (§ 1; § 3 rows 1–10, 19, 32)', () => {
  it('row 5: graphql is 16.15.0 or later: earlier ones validate repeated fields for seconds', () => {
    const [major, minor] = version.split('.').map(Number);
    expect(major! > 16 || minor! >= 15).toBe(true);
  });

  it.each(attackDocuments)('row $row', async ({ query, code }) => {
    const answer = await server.ask(query);
    expect(answer.status).toBe(400);
    expect(new Set(codesOf(answer))).toEqual(new Set([code]));
    expect(answer.body.errors!.length).toBeLessThanOrEqual(10);
    expect(answer.text).not.toMatch(leak);
    expect(answer.text.length).toBeLessThan(10_000);
  });

  it('row 1: a document longer than any may be is told what its beginning has too much of, and that it is the beginning', async () => {
    const { body } = await server.ask(`{ ${times(5_000, (index) => `a${index}: __typename`)} }`);
    const [{ message, extensions }] = body.errors as [(typeof body.errors & object)[number]];
    const aliases = Number(extensions['received']);
    expect(message).toBe(`The document has ${aliases} aliases in its first 16384 characters; 30 are taken.`);
    expect(aliases).toBeGreaterThan(500);
    expect(aliases).toBeLessThan(5_000);
  });

  it('row 2: ten heavy questions at once are refused by their cost, with advice, before any statement', async () => {
    const roomy = await listen(shipped.path, {
      aliasLimit: 1000,
      tokenLimit: 20_000,
      documentLimit: 100_000,
      costLimit: 200,
    });
    try {
      const answer = await roomy.ask(`{ ${times(10, (i) => heavy(`s${i}`))} }`);
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['TOO_EXPENSIVE']);
      const { cost } = answer.body.errors![0]!.extensions as {
        cost: { total: number; limit: number; byField: Record<string, number> };
      };
      expect(cost.total).toBeGreaterThan(cost.limit);
      expect(Object.keys(cost.byField)).toHaveLength(10);
      expect(answer.body.errors![0]!.message).toContain('first');
    } finally {
      await roomy.stop();
    }
  });

  it('row 5: {b b b …} × 1,900 passes the limits and is validated in no time', async () => {
    const answer = await server.ask(`{ ${'b '.repeat(1900)}}`);
    expect(codesOf(answer)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(answer.body.errors!.length).toBeLessThanOrEqual(10);
  });

  it('row 7: many unknown fields give ten errors at the most', async () => {
    const answer = await server.ask(`{ release { ${times(1500, (i) => `z${i}`)} } }`);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(answer.body.errors!.length).toBeLessThanOrEqual(10);
    expect(answer.text.length).toBeLessThan(5_000);
  });

  it('row 9: the full introspection is answered, once for all who ask it, and no other is', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true });
    const counted = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
    try {
      const answers = [];
      for (let index = 0; index < 5; index += 1) answers.push(await server.ask(query));
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
      expect(answers[0]!.body.data).toHaveProperty('__schema.queryType.name', 'Query');
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers[4]!.headers.get('content-type')).toBe(answers[0]!.headers.get('content-type'));
      expect(counted).toHaveBeenCalledTimes(1);
      const type = 'query ($name: String!) { __type(name: $name) { name } }';
      for (const name of ['Region', 'Agency', 'Region']) {
        expect((await server.ask(type, { name })).body.data).toEqual({ __type: { name } });
      }
      expect(counted).toHaveBeenCalledTimes(3);
      const mixed = '{ __type(name: "Region") { name } release { id } }';
      for (const times of [4, 5]) {
        expect((await server.ask(mixed)).body.data).toHaveProperty('release.id');
        expect(counted).toHaveBeenCalledTimes(times);
      }
    } finally {
      counted.mockRestore();
    }
  });

  it('row 7: a thousand letters in a name come back cut', async () => {
    const answer = await server.ask(`{ ${'x'.repeat(5_000)} }`);
    expect(answer.status).toBe(400);
    expect(answer.text.length).toBeLessThan(1_000);
  });

  it('none of it was taken for a bug of ours, and nothing is left running', () => {
    expect(server.bugs).toEqual([]);
    expect(server.release.load()).toEqual({ running: 0, waiting: 0 });
  });
});

describe('the cost of an operation', () => {
  const costOf = (answer: HttpAnswer): number => (answer.body.extensions!['cost'] as { total: number }).total;

  it('is told in every answer, with the limit', async () => {
    const answer = await server.ask('{ release { id } }');
    expect(answer.body.extensions).toEqual({ cost: { total: 1, limit: 1000 } });
  });

  it('is told beside a refused question', async () => {
    const answer = await server.ask('{ region(code: "999999") { name } }');
    expect(codesOf(answer)).toEqual(['UNKNOWN_REGION']);
    expect(answer.body.extensions).toHaveProperty('cost.total');
  });

  it('grows with the items of a page, with their fields, and with what is nested', async () => {
    const ask = async (query: string): Promise<number> => costOf(await server.ask(query));
    const few = await ask('{ regions(first: 50) { nodes { name } } }');
    const many = await ask('{ regions(first: 500) { nodes { name } } }');
    const wide = await ask('{ regions(first: 500) { nodes { name code level fullName } } }');
    const nestedCost = await ask(
      '{ agencies(first: 20) { nodes { reports(first: 20) { nodes { title year } } } } }',
    );
    expect(few).toBeLessThan(many);
    expect(many).toBeLessThan(wide);
    expect(nestedCost).toBeGreaterThan(8);
  });

  it('knows that a question has no more rows than its dimensions have members', async () => {
    const rows = 'rows { penalties { value } licenses { value } fees { value } coercions { value } }';
    const one = costOf(await server.ask(`{ statistics(by: [], first: 500) { ${rows} } }`));
    const years = costOf(await server.ask(`{ statistics(by: [YEAR], first: 500) { ${rows} } }`));
    expect(one).toBeLessThanOrEqual(years);
    expect(years).toBeLessThan(15);
  });

  it('takes `first` from variables and their defaults', async () => {
    const query =
      'query ($first: Int = 500) { reports(first: $first) { nodes { cells { ref raw value } } } }';
    expect(codesOf(await server.ask(query))).toEqual(['TOO_EXPENSIVE']);
    expect(codesOf(await server.ask(query, { first: 500 }))).toEqual(['TOO_EXPENSIVE']);
    expect((await server.ask(query, { first: 10 })).status).toBe(200);
  });
});
