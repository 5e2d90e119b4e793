import { getIntrospectionQuery, version } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShipped, listen, type HttpAnswer, type ListeningServer } from '../support/listen.js';
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

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (count: number, open: string, inner: string, close: string): string =>
  open.repeat(count) + inner + close.repeat(count);

const heavy = (alias: string): string =>
  `${alias}: statistics(by: [COUNTY, YEAR], first: 500) { rows { ${times(20, (index) => `f${index}: penalties { value exact status }`)} } }`;

/** Eight times the same name with different contents, level below level: what makes merging of fields expensive. */
const duplicates = (depth: number): string =>
  depth === 0 ? 'x' : `{ ${times(8, () => `a ${duplicates(depth - 1)}`)} }`;

const spreadTwice = (count: number): string =>
  `{ release { ...f0 } } ${times(count, (index) => `fragment f${index} on Release { ...f${index + 1} ...f${index + 1} }`)} fragment f${count} on Release { id }`;

interface Attack {
  readonly row: string;
  readonly query: string;
  readonly code: string;
}

const attacks: readonly Attack[] = [
  {
    row: '1: 31 aliases of one field',
    query: `{ ${times(31, (i) => `a${i}: __typename`)} }`,
    code: 'TOO_MANY_ALIASES',
  },
  {
    row: '1: 1,000 aliases of one field',
    query: `{ ${times(1000, (i) => `a${i}: __typename`)} }`,
    code: 'TOO_MANY_ALIASES',
  },
  {
    row: '1: 5,000 aliases of one field',
    query: `{ ${times(5000, (i) => `a${i}: __typename`)} }`,
    code: 'TOO_MANY_ALIASES',
  },
  {
    row: '1: aliases in fragments',
    query: `{ release { ...f ...g } } fragment f on Release { ${times(16, (i) => `a${i}: id`)} } fragment g on Release { ${times(16, (i) => `b${i}: id`)} }`,
    code: 'TOO_MANY_ALIASES',
  },
  {
    row: '2: statistics thirty times',
    query: `{ ${times(30, (i) => `s${i}: statistics(by: []) { totalCount }`)} }`,
    code: 'TOO_MANY_ROOT_FIELDS',
  },
  {
    row: '3: depth 11',
    query: `{ region(code: "130529") ${nested(9, '{ parent ', '{ name { x } }', ' }')} }`,
    code: 'TOO_DEEP',
  },
  {
    row: '3: depth 11 by fragments',
    query: `{ region(code: "130529") { ...a } } fragment a on Region { parent { parent { parent { ...b } } } } fragment b on Region { parent { parent { parent { parent { parent { parent { name } } } } } } }`,
    code: 'TOO_DEEP',
  },
  { row: '4: more than 2,000 tokens', query: `{ ${'b '.repeat(2000)}}`, code: 'TOO_LONG' },
  { row: '4: more than 16 KB', query: `{ __typename } # ${'x'.repeat(16_384)}`, code: 'TOO_LONG' },
  { row: '5: {b b b …} × 8,000', query: `{ ${'b '.repeat(8000)}}`, code: 'TOO_LONG' },
  {
    row: '5: inline fragments 200 × 100',
    query: `{ ${times(200, () => `... { ${times(100, () => '... { b }')} }`)} }`,
    code: 'TOO_LONG',
  },
  { row: '5: eight-way duplicates, depth 4', query: `{ a ${duplicates(4)} }`, code: 'TOO_LONG' },
  {
    row: '6: a directive 2,000 times',
    query: `{ __typename ${'@include(if:true) '.repeat(2000)}}`,
    code: 'TOO_LONG',
  },
  {
    row: '6: an unknown directive 900 times',
    query: `{ __typename ${'@a '.repeat(900)}}`,
    code: 'TOO_MANY_DIRECTIVES',
  },
  { row: '7: 3,000 unknown fields', query: `{ ${times(3000, (i) => `nope${i}`)} }`, code: 'TOO_LONG' },
  {
    row: '8: a fragment in itself',
    query: '{ release { ...f } } fragment f on Release { ...f }',
    code: 'FRAGMENT_CYCLE',
  },
  {
    row: '8: two fragments in each other',
    query: '{ release { ...f } } fragment f on Release { id ...g } fragment g on Release { id ...f }',
    code: 'FRAGMENT_CYCLE',
  },
  {
    row: '8: a cycle that nothing uses',
    query: '{ __typename } fragment f on Release { ...f }',
    code: 'FRAGMENT_CYCLE',
  },
  {
    row: '8: a chain of 3,000 fragments',
    query: `{ release { ...f0 } } ${times(3000, (i) => `fragment f${i} on Release { ...f${i + 1} }`)}`,
    code: 'TOO_LONG',
  },
  { row: '8: fragments that unfold to 2^120 fields', query: spreadTwice(120), code: 'TOO_LONG' },
  {
    row: '9: introspection in a circle, 10 deep',
    query: `{ __schema { types ${nested(10, '{ fields { type ', '{ name }', ' } }')} } }`,
    code: 'TOO_DEEP',
  },
  {
    row: '9: introspection in a circle, 4 lists deep',
    query: `{ __schema { types ${nested(4, '{ fields { type ', '{ name }', ' } }')} } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { row: '10: a selection 3,000 deep', query: nested(3000, '{a', '', '}'), code: 'TOO_DEEP' },
  { row: '10: a list 6,000 deep', query: `{ a(b: ${nested(6000, '[', '', ']')}) }`, code: 'TOO_DEEP' },
  {
    row: '10: a type 900 lists deep',
    query: `query ($a: ${nested(900, '[', 'Int', ']')}) { __typename }`,
    code: 'TOO_DEEP',
  },
  { row: '19: first 0', query: '{ reports(first: 0) { totalCount } }', code: 'BAD_PAGE' },
  { row: '19: first -1', query: '{ reports(first: -1) { totalCount } }', code: 'BAD_PAGE' },
  { row: '19: first 501', query: '{ reports(first: 501) { totalCount } }', code: 'BAD_PAGE' },
  { row: '19: first 2147483648', query: '{ reports(first: 2147483648) { totalCount } }', code: 'BAD_PAGE' },
  { row: '19: first 1e309', query: '{ reports(first: 1e309) { totalCount } }', code: 'BAD_PAGE' },
  {
    row: '32: no federation',
    query: '{ _entities(representations: []) { __typename } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { row: 'a mutation', query: 'mutation { __typename }', code: 'GRAPHQL_VALIDATION_FAILED' },
  { row: 'no GraphQL at all', query: 'select 1; --', code: 'BAD_REQUEST' },
];

const codesOf = ({ body }: HttpAnswer): unknown[] =>
  (body.errors ?? []).map(({ extensions }) => extensions['code']);

describe('documents that are too much (§ 1; § 3 rows 1–10, 19, 32)', () => {
  it('graphql is 16.15.0 or later: earlier ones validate repeated fields for seconds', () => {
    const [major, minor] = version.split('.').map(Number);
    expect(major! > 16 || minor! >= 15).toBe(true);
  });

  it.each(attacks)('row $row', async ({ query, code }) => {
    const answer = await server.ask(query);
    expect(answer.status).toBe(400);
    expect(new Set(codesOf(answer))).toEqual(new Set([code]));
    expect(answer.body.errors!.length).toBeLessThanOrEqual(10);
    expect(answer.text).not.toMatch(leak);
    expect(answer.text.length).toBeLessThan(10_000);
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
    const answer = await server.ask(`{ ${times(1500, (i) => `reportz${i}`)} }`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors!.length).toBeLessThanOrEqual(10);
    expect(answer.text.length).toBeLessThan(5_000);
  });

  it('row 9: the full introspection is answered', async () => {
    const answer = await server.ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
    expect(answer.status).toBe(200);
    expect(answer.body.data).toHaveProperty('__schema.queryType.name', 'Query');
  });

  it('a thousand letters in a name come back cut', async () => {
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
