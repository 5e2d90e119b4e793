import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { indicators } from '../../src/schema/catalogue/indicators.js';
import { makeAttackedWarehouse, serveAttacked, type AttackedServer } from '../support/serve-attacked.js';
import type { TestWarehouse } from '../support/make-warehouse.js';
import { expectRefused, tooLong, tooLongCodes } from './expect-refused.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Rows 42 and 43 of the list of attacks: OData, and pages of REST. */
let warehouse: TestWarehouse;
let service: AttackedServer;
beforeAll(async () => {
  warehouse = await makeAttackedWarehouse();
  service = await serveAttacked(warehouse);
});
afterAll(async () => {
  expect(service.bugs).toEqual([]);
  await service.close();
  await warehouse.close();
});

const set = '/odata/mart_county_years';
const filter = (text: string): string => `${set}?$filter=${encodeURIComponent(text)}`;
const table = '/v1/tables/fct_cells';

describe('row 42: OData', () => {
  it.each([
    ['brackets 100 deep', filter(`${'('.repeat(100)}year eq 1${')'.repeat(100)}`)],
    ['not 100 deep', filter(`${'not('.repeat(100)}year eq 1${')'.repeat(100)}`)],
    ['10,000 times or', filter(Array(10_000).fill('year eq 1').join(' or '))],
    ['600 times or', filter(Array(600).fill('year eq 1').join(' or '))],
    ['a list of 3,000', filter(`year in (${Array(3000).fill('1').join()})`)],
    ['a function of text', filter("concat(region_name,'x') eq 'x'")],
    ['arithmetic', filter('year add 1 eq 2020')],
    ['any', filter('reports/any(r:r/year eq 1)')],
    ['another service', filter("geo.distance(region_id, geography'POINT(1 1)') lt 1")],
    ['a number that is none', filter('year eq 1e309')],
    ['$top that is no number', `${set}?$top=1e9`],
    ['$top below zero', `${set}?$top=-1`],
    ['$skip behind everything', `${set}?$skip=1000000000`],
    ['$expand', `${set}?$expand=region`],
    ['$apply', `${set}?$apply=aggregate($count as n)`],
    ['$compute', `${set}?$compute=year add 1 as y`],
    ['$search', `${set}?$search=x`],
    ['$levels', `${set}?$levels=max`],
    ['an option twice', `${set}?$top=1&$top=2`],
    ['an option that is none', `${set}?$foo=1`],
    ['3,000 columns', `${set}?$select=${Array(3000).fill('penalties').join()}`],
    ['an order by nothing there', `${set}?$orderby=constructor`],
    ['a token of its own making', `${set}?$skiptoken=${Buffer.from('[5,"x"]').toString('base64url')}`],
    ['Atom', `${set}?$format=application/atom%2bxml`],
  ])('refuses %s', async (_name, path) => {
    expectRefused(await service.get(path), tooLong, [...tooLongCodes, 'BAD_PAGE', 'BAD_CURSOR']);
  });

  it('caps $top, and says where it goes on', async () => {
    const { status, text } = await service.get('/odata/fct_cells?$top=1000000000&$select=cell_ref');
    const page = JSON.parse(text) as { value: unknown[]; '@odata.nextLink': string };
    expect([status, page.value.length]).toEqual([200, 5000]);
    expect(page['@odata.nextLink']).toContain('$skiptoken=');
  });

  it('has $metadata in XML only, without entities that could be expanded', async () => {
    for (const accept of ['text/csv', 'application/json', 'image/*']) {
      expectRefused(
        await service.get('/odata/$metadata', { headers: { accept } }),
        [406],
        ['NOT_ACCEPTABLE'],
      );
    }
    const { text } = await service.get('/odata/$metadata');
    expect(text).not.toMatch(/<!DOCTYPE|<!ENTITY/);
  });

  it('reads no body and changes nothing', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    for (const [method, path] of [
      ['POST', set],
      ['PUT', `${set}('1')`],
      ['PATCH', `${set}('1')`],
      ['DELETE', `${set}('1')`],
      ['POST', '/odata/$batch'],
    ] as const) {
      const told = await service.get(path, {
        method,
        body: xml,
        headers: { 'content-type': 'application/xml' },
      });
      expectRefused(told, [404, 405, 415], ['NOT_FOUND', 'METHOD_NOT_ALLOWED', 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });
});

describe('row 43: pages of REST', () => {
  it.each(['0', '-1', '10001', '1000000000', '1e309', '2147483648', '1.5', 'x', ''])(
    'refuses pageSize=%s',
    async (size) => {
      const told = await service.get(`${table}.json?pageSize=${size}`);
      expectRefused(told, [400], ['BAD_PAGE', 'BAD_PARAMETER']);
    },
  );

  it('refuses a cursor that was changed, cut, or is of another question', async () => {
    const { text } = await service.get(`${table}.json?pageSize=2&select=cell_ref`);
    const next = new URL((JSON.parse(text) as { next: string }).next, service.url);
    const cursor = next.searchParams.get('cursor')!;
    const changed = Buffer.from(Buffer.from(cursor, 'base64url').toString().replace('[2', '[9')).toString(
      'base64url',
    );
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    expect(parts.length).toBeGreaterThan(2);
    const withKey = (...key: unknown[]): string =>
      Buffer.from(JSON.stringify([...parts.slice(0, 2), ...key])).toString('base64url');
    const keys = [withKey(), withKey('x', 'y'), withKey(...parts.slice(2), 'x'), withKey({}), withKey(1, 2)];
    for (const wrong of [changed, ...keys, cursor.slice(1), `${cursor}A`, '', 'A'.repeat(5000)]) {
      const told = await service.get(`${table}.json?pageSize=2&select=cell_ref&cursor=${wrong}`);
      expectRefused(told, [400], ['BAD_CURSOR']);
    }
    expectRefused(
      await service.get(`${table}.json?pageSize=2&select=status&cursor=${cursor}`),
      [400],
      ['BAD_CURSOR'],
    );
    expect((await service.get(next.pathname + next.search)).status).toBe(200);
  });

  it('never goes on in another release: the next page is bound to the one before', async () => {
    const { text } = await service.get(`${table}.json?pageSize=2&select=cell_ref`);
    const { next, release } = JSON.parse(text) as { next: string; release: string };
    const later = await serveAttacked(warehouse, {}, (served) => ({
      ...served,
      info: { ...served.info, release_id: 'later' },
    }));
    const told = await later.get(next);
    expectRefused(told, [400], ['BAD_CURSOR']);
    expect(release).not.toBe('later');
    expect(told.text).toContain('later');
    await later.close();
  });

  it('has no more values on a page than it says, whatever is asked for at once', async () => {
    const keys = indicators.map(({ key }) => key).join();
    const path = `/v1/statistics.json?by=AGENCY,YEAR&detail=full&indicators=${keys}`;
    expectRefused(await service.get(`${path}&pageSize=10000`), [400], ['BAD_PAGE']);
    const { rows, next } = JSON.parse((await service.get(path)).text) as {
      rows: object[];
      next: string | null;
    };
    expect(rows.length * Object.keys(rows[0]!).length).toBeLessThanOrEqual(200_000);
    expect(next === null || next.includes('cursor=')).toBe(true);
  });

  it('ends with an empty page or none', async () => {
    let next: string | null = '/v1/tables/dim_agencies.json?pageSize=7&select=agency_id';
    const seen: unknown[] = [];
    let total = 0;
    while (next !== null) {
      const page = JSON.parse((await service.get(next)).text) as {
        rows: unknown[];
        next: string | null;
        total: number;
      };
      seen.push(...page.rows.map((row) => JSON.stringify(row)));
      ({ next, total } = page);
    }
    expect([new Set(seen).size, seen.length]).toEqual([total, total]);
  });
});
