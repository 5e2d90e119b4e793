export const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
export const nested = (count: number, open: string, inner: string, close: string): string =>
  open.repeat(count) + inner + close.repeat(count);

export const heavy = (alias: string): string =>
  `${alias}: statistics(by: [COUNTY, YEAR], first: 500) { rows { ${times(20, (index) => `f${index}: penalties { value exact status }`)} } }`;

/** Eight times the same name with different contents, level below level: what makes merging of fields expensive. */
const duplicates = (depth: number): string =>
  depth === 0 ? 'x' : `{ ${times(8, () => `a ${duplicates(depth - 1)}`)} }`;

const spreadTwice = (count: number): string =>
  `{ release { ...f0 } } ${times(count, (index) => `fragment f${index} on Release { ...f${index + 1} ...f${index + 1} }`)} fragment f${count} on Release { id }`;

/** A document that is meant to be too much, and the code it is told. */
export interface AttackDocument {
  readonly row: string;
  readonly query: string;
  readonly code: string;
}

/** Rows 1–10, 19 and 32 of the list of attacks; each begins with the number of its row. */
export const attackDocuments: readonly AttackDocument[] = [
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
  {
    row: '32: 300 representations of an unknown type',
    query: `{ _entities(representations: [${times(300, () => '{__typename:"X"}')}]) { __typename } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    row: '32: 10,000 representations',
    query: `{ _entities(representations: [${times(10_000, () => '{__typename:"X"}')}]) { __typename } }`,
    code: 'TOO_LONG',
  },
  { row: '23: a mutation', query: 'mutation { __typename }', code: 'GRAPHQL_VALIDATION_FAILED' },
  { row: '17: no GraphQL at all', query: 'select 1; --', code: 'BAD_REQUEST' },
];
