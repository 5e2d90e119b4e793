import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allReportColumns, fetchReports } from '../../src/resolvers/query/list-reports.js';
import { buildShipped, listen, type HttpAnswer, type ListeningServer } from '../support/listen.js';
import { leak } from './leak.js';

/** Rows 20–22 of the list of attacks: cursors that are not ours, SQL in every text, searches of every kind. */
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

const codeOf = ({ body }: HttpAnswer): unknown => body.errors?.[0]?.extensions['code'];

describe('cursors (row 20)', () => {
  const reports =
    'query ($after: String) { reports(first: 2, after: $after) { pageInfo { endCursor } nodes { id } } }';
  const endOf = async (query: string): Promise<string> => {
    const { body } = await server.ask(query);
    const [connection] = Object.values(body.data as Record<string, { pageInfo: { endCursor: string } }>);
    return connection!.pageInfo.endCursor;
  };

  it('is taken as it was given', async () => {
    expect(codeOf(await server.ask(reports, { after: await endOf(reports) }))).toBeUndefined();
  });

  it('is refused with another offset, cut off, longer, or written otherwise', async () => {
    const cursor = await endOf(reports);
    const [offset, mark] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [number, string];
    const print = (value: unknown, space?: number): string =>
      Buffer.from(JSON.stringify(value, null, space)).toString('base64url');
    const forged = [
      print([offset + 1, mark]),
      print([0, mark]),
      print([-1, mark]),
      print([offset, mark, 1]),
      print([offset, mark.slice(0, 8)]),
      print([offset, mark], 1),
      print([String(offset), mark]),
      print({ offset, mark }),
      cursor.slice(0, -1),
      cursor.slice(0, 4),
      `${cursor}=`,
      `${cursor}AA`,
      '',
    ];
    for (const after of forged) {
      const answer = await server.ask(reports, { after });
      expect([after, answer.status, codeOf(answer)]).toEqual([after, 400, 'BAD_CURSOR']);
      expect(answer.text).not.toMatch(leak);
    }
  });

  it('is refused by another filter, another field and another door', async () => {
    const after = await endOf(reports);
    const others = [
      'query ($after: String) { reports(first: 2, after: $after, where: { year: { from: 2024 } }) { totalCount } }',
      'query ($after: String) { agencies(first: 2, after: $after) { totalCount } }',
      'query ($after: String) { regions(first: 2, after: $after) { totalCount } }',
      'query ($after: String) { statistics(by: [YEAR], first: 2, after: $after) { totalCount } }',
    ];
    for (const query of others) {
      expect([query, codeOf(await server.ask(query, { after }))]).toEqual([query, 'BAD_CURSOR']);
    }
    const rest = await server.fetch(`/v1/statistics.json?by=YEAR&indicators=PENALTIES&cursor=${after}`);
    expect([rest.status, codeOf(rest)]).toEqual([400, 'BAD_CURSOR']);
  });
});

const injections = [
  "' or 1=1 --",
  "'; drop table dim_reports; --",
  "');copy dim_reports to 'x';--",
  "' union select path from duckdb_databases() --",
  '$1',
  "\"; attach 'x'; --",
  "\\'; select 1; --",
  "read_text('/etc/passwd')",
];

describe('SQL in every text (row 21)', () => {
  const countReports = async (): Promise<unknown> =>
    (await server.ask('{ reports { totalCount } agencies { totalCount } }')).body.data;

  const arguments_: readonly [string, string][] = [
    ['region(code:)', 'region(code: $s) { name }'],
    ['regions(within:)', 'regions(within: $s) { totalCount }'],
    ['report(id:)', 'report(id: $s) { year }'],
    ['agency(id:)', 'agency(id: $s) { name }'],
    ['release:', 'reports(release: $s) { totalCount }'],
    ['revisions(from:)', 'revisions(from: $s) { totalCount }'],
    ['codes', 'statistics(by: [], where: { region: { codes: [$s] } }) { totalCount }'],
    ['within', 'statistics(by: [], where: { region: { within: $s } }) { totalCount }'],
    ['reports(after:)', 'reports(after: $t) { totalCount }'],
    ['region search', 'statistics(by: [], where: { region: { search: $t } }) { totalCount }'],
  ];
  it.each(arguments_)('%s takes it for a text', async (_name, field) => {
    const before = await countReports();
    for (const text of injections) {
      const type = field.includes('$t') ? '$t: String!' : '$s: ID!';
      const answer = await server.ask(`query (${type}) { ${field} }`, { s: text, t: text });
      const data = Object.values((answer.body.data ?? {}) as Record<string, unknown>);
      expect(data.every((value) => value === null)).toBe(true);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(/Parser Error|Binder Error|Catalog Error|root:/);
    }
    expect(await countReports()).toEqual(before);
  });

  const urls: readonly [string, (text: string) => string][] = [
    ['REST by', (text) => `/v1/statistics.json?by=${text}&indicators=PENALTIES`],
    ['REST indicators', (text) => `/v1/statistics.json?by=YEAR&indicators=${text}`],
    ['REST region', (text) => `/v1/statistics.json?by=YEAR&indicators=PENALTIES&region=${text}`],
    ['REST search', (text) => `/v1/statistics.json?by=YEAR&indicators=PENALTIES&search=${text}`],
    ['REST year', (text) => `/v1/statistics.json?by=YEAR&indicators=PENALTIES&year=2024;${text}`],
    ['REST order', (text) => `/v1/statistics.json?by=YEAR&indicators=PENALTIES&orderBy=${text}`],
    ['REST table', (text) => `/v1/tables/${text}.csv`],
    ['OData set', (text) => `/odata/${text}`],
    ['OData $orderby', (text) => `/odata/reports?$orderby=${text}`],
    ['OData $select', (text) => `/odata/reports?$select=${text}`],
    ['OData $filter', (text) => `/odata/reports?$filter=${text}`],
    ['OData $top', (text) => `/odata/reports?$top=1;${text}`],
  ];
  it.each(urls)('%s refuses it', async (_name, toUrl) => {
    const before = await countReports();
    for (const text of injections) {
      const answer = await server.fetch(toUrl(encodeURIComponent(text)));
      expect([400, 404]).toContain(answer.status);
      expect(answer.text).not.toMatch(/Parser Error|Binder Error|Catalog Error|root:/);
    }
    expect(await countReports()).toEqual(before);
  });
});

const searches =
  'query ($s: String!) { regions(search: $s) { totalCount } agencies(where: { search: $s }) { totalCount } reports(where: { search: $s }) { totalCount } }';

describe('searches (row 22)', () => {
  const countOf = async (text: string): Promise<unknown> =>
    (await server.ask(searches, { s: text })).body.data;
  const none = { regions: { totalCount: 0 }, agencies: { totalCount: 0 }, reports: { totalCount: 0 } };

  it.each(['%', '_', '\\', '%%%', '%鹿%', '(a+)+$', '[', '.*', '\\%'])('%s is no pattern', async (text) => {
    expect(await countOf(text)).toEqual(none);
  });

  it('takes 50 characters, counted as a reader does, and refuses more, wherever it is asked', async () => {
    expect(codeOf(await server.ask(searches, { s: '县'.repeat(50) }))).toBeUndefined();
    expect(codeOf(await server.ask(searches, { s: '𠮷'.repeat(50) }))).toBeUndefined();
    for (const text of ['县'.repeat(51), 'x'.repeat(10_000), '巨鹿县'.repeat(20_000)]) {
      const answer = await server.ask(searches, { s: text });
      expect(answer.body.errors!.map(({ extensions }) => extensions['code'])).toEqual(
        Array(3).fill('BAD_SEARCH'),
      );
      expect(answer.text.length).toBeLessThan(2_000);
    }
    const choice =
      'query ($s: String!) { statistics(by: [], where: { region: { search: $s } }) { totalCount } }';
    expect(codeOf(await server.ask(choice, { s: 'x'.repeat(51) }))).toBe('BAD_SEARCH');
    const rest = `/v1/statistics.json?by=YEAR&indicators=PENALTIES&search=${'x'.repeat(51)}`;
    expect(codeOf(await server.fetch(rest))).toBe('BAD_SEARCH');
  });

  it('finds the same in any width and composition', async () => {
    const plain = (await countOf('julu')) as Record<string, unknown>;
    expect(plain['regions']).not.toEqual({ totalCount: 0 });
    for (const text of ['ｊｕｌｕ', 'JÙLÙ', 'JÙLÙ'.normalize('NFD')]) {
      expect(((await countOf(text)) as Record<string, unknown>)['regions']).toEqual(plain['regions']);
    }
  });

  it('gives a text to DuckDB as a parameter, never as a part of the statement', async () => {
    const { release } = server;
    const { rows } = await fetchReports(
      { selection: {}, search: "' or true --", first: 5, offset: 0 },
      allReportColumns,
      release.db,
    );
    expect(rows).toEqual([]);
  });
});
