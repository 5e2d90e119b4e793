import * as fc from 'fast-check';
import { parseDocument, DomUtils } from 'htmlparser2';
import { o } from 'o.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishedTables } from '../../src/doors/published/index.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { report } from '../support/arbitraries.js';
import { findJsonFaults, findXmlFaults } from '../support/odata-schema.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

type Row = Readonly<Record<string, string | number | boolean | null>>;
interface Answer {
  readonly value: Row[];
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
}

let service: HttpService;
beforeAll(async () => {
  const [made] = fc.sample(fc.array(report, { minLength: 30, maxLength: 30 }), { numRuns: 1, seed: 60 });
  const named = makeReport({ agency: { name: "O'Neil & <b>", type: 'OTHER' } });
  service = await serveHttp([...made!, named], { NIANBAO_TIME_LIMIT: '120000' });
});
afterAll(async () => {
  expect(service.bugs).toEqual([]);
  await service.close();
});

const query = (options: Readonly<Record<string, string>>): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
const ask = async (set: string, options: Readonly<Record<string, string>>): Promise<Answer> =>
  service.json<Answer>(`/odata/${set}?${query(options)}`);

describe('the service', () => {
  it('lists every table as an entity set, in the document and in $metadata alike', async () => {
    const { value } = await service.json<{ value: { name: string; url: string }[] }>('/odata/');
    const names = publishedTables.map(({ name }) => name);
    expect(value.map(({ url }) => url)).toEqual(names);
    const response = await service.get('/odata/$metadata', { accept: 'application/xml' });
    expect(response.headers.get('odata-version')).toBe('4.0');
    const document = parseDocument(await response.text(), { xmlMode: true });
    const find = (tag: string) => DomUtils.getElementsByTagName(tag, document, true);
    expect(find('EntitySet').map(({ attribs }) => attribs['Name'])).toEqual(names);
    const types = new Map(find('EntityType').map((type) => [`nianbao.${type.attribs['Name']}`, type]));
    for (const { attribs } of find('EntitySet')) {
      const type = types.get(attribs['EntityType']!)!;
      const properties = DomUtils.getElementsByTagName('Property', type.children, false);
      const table = publishedTables.find(({ name }) => name === attribs['Name'])!;
      expect(properties.map((property) => property.attribs['Name'])).toEqual(
        table.columns.map(({ name }) => name),
      );
      const keys = DomUtils.getElementsByTagName('PropertyRef', type.children, true).map(
        (key) => key.attribs['Name']!,
      );
      expect(keys).toEqual(table.primaryKey);
      const nullable = (name: string) =>
        properties.find((property) => property.attribs['Name'] === name)!.attribs['Nullable'];
      expect(keys.map(nullable), 'a key is never null').toEqual(keys.map(() => 'false'));
    }
  });

  it('describes itself in CSDL that is valid by the schemas of OASIS, in XML and, converted, in JSON', async () => {
    const csdl = await service.text('/odata/$metadata');
    expect(findXmlFaults(csdl)).toEqual([]);
    expect(findJsonFaults(csdl)).toEqual([]);
    for (const restricted of ['Expandable', 'Searchable', 'Insertable', 'Updatable', 'Deletable'])
      expect(csdl.split(`Property="${restricted}" Bool="false"`)).toHaveLength(publishedTables.length + 1);
    expect(csdl).toContain('<String>contains</String><String>startswith</String>');
    expect(findXmlFaults(csdl.replace('Type="Edm.Date"', 'Typ="Edm.Date"'))).not.toEqual([]);
  });

  it('answers an independent client: o.js reads, narrows, orders and counts', async () => {
    const client = o(`${service.url}/odata/`);
    const rows = (await client.get('dim_cells').query({
      $filter: "form_table eq 'PROCEEDINGS' and is_printed_total eq false",
      $select: 'cell_ref,row_key',
      $orderby: 'cell_ref desc',
      $top: 3,
    })) as Row[];
    expect(rows).toHaveLength(3);
    expect(Object.keys(rows[0]!)).toEqual(['cell_ref', 'row_key']);
    const refs = rows.map((row) => String(row['cell_ref']));
    expect(refs).toEqual([...refs].sort().reverse());
  });

  it('leads through all rows by nextLink, each once, and counts them', async () => {
    const all: Row[] = [];
    let url: string | undefined = `/odata/fct_cells?$count=true&$select=report_id,cell_ref`;
    let count = 0;
    let pages = 0;
    while (url !== undefined) {
      const answer: Answer = await service.json<Answer>(url);
      count = answer['@odata.count']!;
      all.push(...answer.value);
      pages += 1;
      url = answer['@odata.nextLink'];
    }
    expect(pages).toBe(Math.ceil(count / 5000));
    expect(new Set(all.map((row) => JSON.stringify(row))).size).toBe(count);
    expect(await service.text('/odata/fct_cells/$count')).toBe(String(count));
  });

  it('gives no more than $top, over pages too, and begins behind $skip', async () => {
    const { value } = await ask('dim_regions', { $top: '5', $skip: '2', $orderby: 'region_id' });
    const first = await ask('dim_regions', { $top: '7', $orderby: 'region_id' });
    expect(value).toEqual(first.value.slice(2));
    expect(first['@odata.nextLink']).toBeUndefined();
    expect((await ask('dim_regions', { $top: '0', $count: 'true' })).value).toEqual([]);
    const huge = await ask('fct_cells', { $top: '1000000000', $select: 'cell_ref' });
    expect(huge.value.length).toBeLessThanOrEqual(5000);
    expect((await ask('dim_regions', { $skip: '1000000' })).value).toEqual([]);
  });

  it('escapes names in XML and in filters', async () => {
    const { value } = await ask('dim_agencies', { $filter: "name eq 'O''Neil & <b>'", $select: 'name' });
    expect(value).toEqual([{ name: "O'Neil & <b>" }]);
  });
});

describe('$filter', () => {
  const numbers = ['year', 'penalties', 'licenses'] as const;
  type Test = (row: Row) => boolean;
  interface Made {
    readonly text: string;
    readonly test: Test;
  }
  const compare: Readonly<Record<string, (left: number, right: number) => boolean>> = {
    gt: (left, right) => left > right,
    ge: (left, right) => left >= right,
    lt: (left, right) => left < right,
    le: (left, right) => left <= right,
  };
  const leaf: fc.Arbitrary<Made> = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...numbers),
        fc.constantFrom('gt', 'ge', 'lt', 'le'),
        fc.constantFrom(0, 2, 1500, 2020, 2021),
      )
      .map(([name, word, value]) => ({
        text: `${name} ${word} ${value}`,
        test: (row: Row) => row[name] !== null && compare[word]!(Number(row[name]), value),
      })),
    fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(0, 2020)).map(([name, value]) => ({
      text: `${name} ne ${value}`,
      test: (row: Row) => row[name] !== value,
    })),
    fc
      .constantFrom(...numbers)
      .map((name) => ({ text: `${name} eq null`, test: (row: Row) => row[name] === null })),
    fc.constantFrom('REPORTED', 'ZERO', 'ABSENT').map((status) => ({
      text: `penalties_status in ('${status}', 'BLANK')`,
      test: (row: Row) => [status, 'BLANK'].includes(String(row['penalties_status'])),
    })),
    fc.constantFrom('13', '41').map((start) => ({
      text: `startswith(region_id, '${start}')`,
      test: (row: Row) => String(row['region_id']).startsWith(start),
    })),
    fc.constantFrom('河', '邢台').map((part) => ({
      text: `contains(region_name,'${part}')`,
      test: (row: Row) => String(row['region_name']).includes(part),
    })),
  );
  const { tree } = fc.letrec<{ tree: Made }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => ({
        text: `(${left.text} and ${right.text})`,
        test: (row: Row) => left.test(row) && right.test(row),
      })),
      fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => ({
        text: `((${left.text}) or ${right.text})`,
        test: (row: Row) => left.test(row) || right.test(row),
      })),
      tie('tree').map((inner) => ({ text: `not (${inner.text})`, test: (row: Row) => !inner.test(row) })),
    ),
  }));

  it('lets through what a plain reading of the same words does', async () => {
    const $select = 'region_id,region_name,year,penalties,penalties_status,licenses';
    const all = (await ask('mart_county_years', { $select })).value;
    for (const { text, test } of fc.sample(tree, { numRuns: 60, seed: 4 })) {
      expect((await ask('mart_county_years', { $select, $filter: text })).value, text).toEqual(
        all.filter(test),
      );
    }
  });

  it('binds and before or, as OData has it', async () => {
    const count = async ($filter: string): Promise<number> =>
      (await ask('dim_cells', { $filter, $count: 'true', $top: '0' }))['@odata.count']!;
    const loose = "form_table eq 'DISCLOSURE' or form_table eq 'PROCEEDINGS' and is_printed_total";
    const tight = "form_table eq 'DISCLOSURE' or (form_table eq 'PROCEEDINGS' and is_printed_total eq true)";
    expect(await count(loose)).toBe(await count(tight));
    expect(
      await count("(form_table eq 'DISCLOSURE' or form_table eq 'PROCEEDINGS') and is_printed_total"),
    ).not.toBe(await count(tight));
  });

  const deep = (depth: number): string => `${'('.repeat(depth)}year eq 1${')'.repeat(depth)}`;
  it.each([
    ['year eq', 'expected a value'],
    ['year eq 2020 and', 'expected'],
    ["year eq 'x'", 'year, which is integer'],
    ['yaer eq 2020', 'the name of a column'],
    ["tolower(region_name) eq 'x'", 'one of contains'],
    ['year eq 2020; drop table dim_reports', 'expected'],
    ["region_name eq 'a' -- ", 'expected'],
    [deep(100), 'levels'],
    [`${'not '.repeat(100)}(year eq 1)`, 'levels'],
    [Array.from({ length: 10_000 }, () => 'year eq 1').join(' or '), 'at most'],
  ])('refuses %.60s, and says where', async (filter, words) => {
    const response = await service.get(`/odata/mart_county_years?$filter=${encodeURIComponent(filter)}`);
    const body = (await response.json()) as { error?: { code: string; message: string } };
    if (response.status === 400) expect(body.error?.message).toContain(words);
    expect([400, 414, 431]).toContain(response.status);
  });

  it('finds nothing by text that is SQL elsewhere', async () => {
    const { value } = await ask('dim_agencies', { $filter: "name eq ''' or 1=1 --'" });
    expect(value).toEqual([]);
  });
});

describe('what OData has and this service does not', () => {
  it.each([
    '$expand=x',
    '$apply=groupby((year))',
    '$search=x',
    '$compute=x',
    '$top=-1',
    '$skip=1000000000',
    '$orderby=year up',
    '$select=nothing',
    '$format=atom',
  ])('is refused and not passed over: %s', async (option) => {
    const response = await service.get(`/odata/dim_regions?${option}`);
    const { error } = (await response.json()) as { error: { code: string } };
    expect(response.status).toBe(400);
    expect(['BAD_PARAMETER', 'BAD_PAGE']).toContain(error.code);
  });

  it('refuses an entity set that is not there, a token of another question, and $metadata in another format', async () => {
    expect((await service.get('/odata/warehouse_info')).status).toBe(404);
    expect((await service.get('/odata/dim_regions?$skiptoken=abc')).status).toBe(400);
    expect((await service.get('/odata/$metadata', { accept: 'text/csv' })).status).toBe(406);
  });
});
