import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveShipped, type ShippedService } from '../support/serve-shipped.js';

/** What is refused, with its code, and something of what was received or would be right in the message. */
const refused: readonly (readonly [title: string, query: string, code: string, told: RegExp])[] = [
  [
    'an unknown region',
    '{ statistics(by: [], where: { region: { codes: ["999999"] } }) { totalCount } }',
    'UNKNOWN_REGION',
    /"999999".*six digits/,
  ],
  [
    'an unknown body',
    '{ statistics(by: [], where: { agency: ["000000-NOBODY"] }) { totalCount } }',
    'UNKNOWN_AGENCY',
    /"000000-NOBODY".*agencies/,
  ],
  [
    'a year outside the data',
    '{ statistics(by: [], where: { year: { from: 2031 } }) { totalCount } }',
    'YEAR_OUTSIDE_DATA',
    /reports of 2\d{3}, /,
  ],
  [
    'a year outside the data, for reports',
    '{ reports(where: { year: { to: 1999 } }) { totalCount } }',
    'YEAR_OUTSIDE_DATA',
    /reports of 2\d{3}, /,
  ],
  [
    'years in the wrong order',
    '{ statistics(by: [], where: { year: { from: 2024, to: 2020 } }) { totalCount } }',
    'BAD_RANGE',
    /2024 to 2020/,
  ],
  [
    'an indicator by what the form does not break it down by',
    '{ statistics(by: [OUTCOME]) { rows { fees { value } } } }',
    'DIMENSION_NOT_ALLOWED',
    /FEES.*Allowed: PROVINCE/,
  ],
  [
    'the same in a condition',
    '{ statistics(by: [OUTCOME], having: [{ indicator: FEES, op: GT, value: 1 }]) { totalCount } }',
    'DIMENSION_NOT_ALLOWED',
    /FEES.*Allowed: PROVINCE/,
  ],
  [
    'dimensions of two tables',
    '{ statistics(by: [OUTCOME, PROCEDURE]) { totalCount } }',
    'COMBINATION_NOT_ALLOWED',
    /OUTCOME, PROCEDURE/,
  ],
  [
    'a change of rows over several years',
    '{ statistics(by: [PROVINCE], orderBy: [{ indicator: PENALTIES, transform: CHANGE }]) { totalCount } }',
    'COMBINATION_NOT_ALLOWED',
    /YEAR into "by"/,
  ],
  [
    'a change from no year',
    '{ statistics(by: [YEAR]) { rows { penalties { change(years: 0) { from } } } } }',
    'BAD_RANGE',
    /years: 0.*1 to 50/,
  ],
  [
    'a rank within a province of rows without a place',
    '{ statistics(by: [YEAR]) { rows { penalties { rank(within: PROVINCE) { of } } } } }',
    'COMBINATION_NOT_ALLOWED',
    /PREFECTURE, COUNTY, AGENCY/,
  ],
  [
    'a share of a region of rows without a place',
    '{ statistics(by: [YEAR]) { rows { penalties { share(of: REGION) } } } }',
    'COMBINATION_NOT_ALLOWED',
    /PROVINCE, PREFECTURE, COUNTY, AGENCY/,
  ],
  [
    'a share of outcomes of what has none',
    '{ statistics(by: []) { rows { penalties { share(of: OUTCOMES) } } } }',
    'COMBINATION_NOT_ALLOWED',
    /PENALTIES/,
  ],
  [
    'an order by the share of a rate',
    '{ statistics(by: [YEAR], orderBy: [{ indicator: GRANT_RATE, transform: SHARE }]) { totalCount } }',
    'COMBINATION_NOT_ALLOWED',
    /GRANT_RATE/,
  ],
  [
    'an order by nothing',
    '{ statistics(by: [YEAR], orderBy: [{ direction: ASC }]) { totalCount } }',
    'BAD_ORDERING',
    /exactly one/,
  ],
  [
    'an order by two things',
    '{ statistics(by: [YEAR], orderBy: [{ key: YEAR, indicator: FEES }]) { totalCount } }',
    'BAD_ORDERING',
    /exactly one/,
  ],
  [
    'an order by a key that rows do not have',
    '{ statistics(by: [YEAR], orderBy: [{ key: COUNTY }]) { totalCount } }',
    'BAD_ORDERING',
    /COUNTY.*YEAR/,
  ],
  [
    'a condition on infinity',
    '{ statistics(by: [YEAR], having: [{ indicator: FEES, op: LT, value: 1e309 }]) { totalCount } }',
    'BAD_CONDITION',
    /Infinity/,
  ],
  ...['0', '-1', '501'].map(
    (first) =>
      [
        `a page of ${first}`,
        `{ statistics(by: [YEAR], first: ${first}) { totalCount } }`,
        'BAD_PAGE',
        /first/,
      ] as const,
  ),
  ['a page of regions of 501', '{ regions(first: 501) { totalCount } }', 'BAD_PAGE', /1 to 500/],
  [
    'a page of cells of 0',
    '{ reports(first: 1) { nodes { cells(first: 0) { ref } } } }',
    'BAD_PAGE',
    /"first" is 0/,
  ],
  [
    'a cursor that is none',
    '{ statistics(by: [YEAR], after: "no") { totalCount } }',
    'BAD_CURSOR',
    /first page/,
  ],
];

describe('refusals', () => {
  let service: ShippedService;
  beforeAll(async () => {
    service = await serveShipped();
  });
  afterAll(async () => service.close());

  it.each(refused)('%s', async (_title, query, code, told) => {
    const { body, statements } = await service.ask(query);
    expect(body.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
    expect(body.errors![0]!.message).toMatch(told);
    const isOfPart = query.includes('cells(');
    expect(statements, 'refused before any SQL').toHaveLength(isOfPart ? 1 : 0);
  });

  it.each([501, 0])('a page of %s in a variable', async (first) => {
    const query = 'query Q($n: Int!) { statistics(by: [YEAR], first: $n) { totalCount } }';
    const { body } = await service.ask(query, { n: first });
    expect(body.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_PAGE']);
  });

  it('refuses the cursor of another grouping, filter, scope, condition or order', async () => {
    const ask = async (args: string, after: string | null) => {
      const query = `{ statistics(${args}, first: 1, after: ${JSON.stringify(after)}) { rows { id } pageInfo { endCursor } } }`;
      return (await service.ask(query)).body;
    };
    const own = 'by: [YEAR], where: { year: { from: 2019 } }, orderBy: [{ key: YEAR }]';
    const first = await ask(own, null);
    const { endCursor } = (first.data as { statistics: { pageInfo: { endCursor: string } } }).statistics
      .pageInfo;
    expect((await ask(own, endCursor)).errors).toBeUndefined();
    for (const other of [
      'by: [PROVINCE], where: { year: { from: 2019 } }',
      'by: [YEAR], where: { year: { from: 2020 } }, orderBy: [{ key: YEAR }]',
      'by: [YEAR], where: { year: { from: 2019 } }, orderBy: [{ key: YEAR, direction: DESC }]',
      'by: [YEAR], where: { year: { from: 2019 } }',
      `${own}, scope: GOVERNMENT_REPORTS`,
      `${own}, having: [{ indicator: FEES, op: GT, value: 0 }]`,
    ]) {
      const { errors } = await ask(other, endCursor);
      expect(
        errors?.map(({ extensions }) => extensions?.['code']),
        other,
      ).toEqual(['BAD_CURSOR']);
    }
  });

  it('fail alone: one refused field empties no other', async () => {
    const { body } = await service.ask(`{
      wrong: statistics(by: [OUTCOME, PROCEDURE]) { totalCount }
      right: statistics(by: []) { totalCount }
      nowhere: region(code: "999999") { name }
      somewhere: region(code: "130529") { name }
      release { id }
    }`);
    expect(body.errors?.map(({ extensions }) => extensions?.['code']).sort()).toEqual([
      'COMBINATION_NOT_ALLOWED',
      'UNKNOWN_REGION',
    ]);
    expect(body.data).toMatchObject({
      wrong: null,
      right: { totalCount: 1 },
      nowhere: null,
      somewhere: { name: '巨鹿县' },
      release: {},
    });
  });
});
