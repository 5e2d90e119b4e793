import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  makeAttackedWarehouse,
  serveAttacked,
  type AttackedServer,
  type Told,
} from '../support/serve-attacked.js';
import type { TestWarehouse } from '../support/make-warehouse.js';
import { expectRefused, tooLongCodes } from './expect-refused.js';
import { leak } from './leak.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Row 60 of the list of attacks: what is asked of GraphQL in other rows, asked of the doors. */
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
const table = '/v1/tables/fct_cells';

describe('row 60: what is asked of GraphQL in rows 1 to 13, asked of the doors', () => {
  it.each([
    ['1: one parameter 1,000 times', `${table}.json?${Array(1000).fill('year=2020').join('&')}`],
    [
      '1: 1,000 cuts',
      `/v1/statistics.json?by=YEAR&indicators=${Array(300)
        .fill('OUTCOMES(outcome:GRANTED)')
        .map((text, index) => `${text.slice(0, -1)}|X${index})`)
        .join()}`,
    ],
    ['3: brackets in brackets', '/v1/statistics.json?by=YEAR&indicators=OUTCOMES((((outcome:GRANTED))))'],
    ['4: a URL of 20,000 characters', `${table}.json?select=${'a'.repeat(20_000)}`],
    [
      '6: 2,000 parameters nobody knows',
      `${table}.json?${Array.from({ length: 2000 }, (_, index) => `p${index}=1`).join('&')}`,
    ],
    [
      '7: 700 columns that are not there',
      `${table}.json?select=${Array.from({ length: 700 }, (_, index) => `c${index}`).join()}`,
    ],
    ['7: a dimension that is not there', '/v1/statistics.json?by=PLANET&indicators=PENALTIES'],
    [
      '10: a condition that is no number',
      '/v1/statistics.json?by=YEAR&indicators=PENALTIES&having=PENALTIES.GT.1e999',
    ],
    ['16: a column named after a property', `${table}.json?select=__proto__`],
    ['16: a parameter named after a property', `${table}.json?__proto__=1&constructor=2`],
    ['19: a page of no rows', '/v1/statistics.json?by=YEAR&indicators=PENALTIES&pageSize=0'],
    ['20: a cursor of another door', '/v1/statistics.json?by=YEAR&indicators=PENALTIES&cursor=WzEsIngiXQ'],
    ['21: SQL as a year', `${table}.json?year=2024;drop`],
    ['21: SQL as an order', `${table}.json?order=year;drop table dim_reports`],
    ['21: SQL as a place', "/v1/tables/fct_cells.csv?within=130000' or '1'='1"],
    [
      '22: a search of 10,000 characters',
      `/v1/statistics.json?by=YEAR&indicators=PENALTIES&search=${'%25'.repeat(3000)}`,
    ],
  ])('refuses row %s', async (_row, path) => {
    expectRefused(
      await service.get(path),
      [400, 404, 414, 431],
      [
        ...tooLongCodes,
        ...['BAD_PAGE', 'BAD_CURSOR', 'BAD_REQUEST', 'UNKNOWN_REGION', 'TOO_LONG', 'BAD_SEARCH'],
      ],
    );
  });

  it.each(['%00', '%C0%AF', '%ED%A0%80', '%', '%zz'])(
    'row 16: takes no harm from %s in a name or a value',
    async (piece) => {
      for (const path of [
        `/v1/tables/fct_${piece}.json`,
        `${table}.json?year=${piece}`,
        `/odata/${piece}`,
        `/odata/dim_regions?$filter=name eq '${piece}'&$top=1`,
      ]) {
        const told = await service.get(path);
        expect(told.text).not.toMatch(leak);
        expect([200, 400, 404]).toContain(told.status);
        if (told.status === 200) expect((JSON.parse(told.text) as { value: unknown[] }).value).toEqual([]);
      }
    },
  );

  it('row 1: one figure 500 times is one figure, and 1,000 times is too long an address', async () => {
    const pathOf = (times: number): string =>
      `/v1/statistics.json?by=YEAR&indicators=${Array(times).fill('PENALTIES').join()}`;
    const answer = await service.get(pathOf(500));
    const { rows } = JSON.parse(answer.text) as { rows: Record<string, unknown>[] };
    expect(Object.keys(rows[0]!)).toEqual(['year', 'penalties', 'penalties_status']);
    expectRefused(await service.get(pathOf(1000)), [414], ['URI_TOO_LONG']);
  });

  it('row 12: reads no body, packed or not', async () => {
    const bomb = gzipSync(' '.repeat(20_000_000));
    for (const path of [`${table}.json`, set]) {
      const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
      const told = await service.get(path, { method: 'POST', body: bomb, headers });
      expectRefused(
        told,
        [400, 404, 405, 413],
        ['BAD_REQUEST', 'METHOD_NOT_ALLOWED', 'BODY_TOO_LARGE', 'NOT_FOUND'],
      );
    }
  });

  it('row 13: drops a reader that stops reading, and gives back what it held', async () => {
    const impatient = await serveAttacked(warehouse, { NIANBAO_STALL_TIME_LIMIT: '1000' });
    const { hostname, port } = new URL(impatient.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(`GET ${table}.ndjson HTTP/1.1\r\nHost: x\r\n\r\n`);
    await new Promise((resolve) => socket.once('readable', resolve));
    expect(impatient.opened.release.load().running).toBe(1);
    const deadline = Date.now() + 60_000;
    while (impatient.opened.release.load().running > 0 && Date.now() < deadline) await wait(50);
    expect(impatient.opened.release.load().running).toBe(0);
    socket.destroy();
    await impatient.close();
  });

  it('row 27: a reader that goes away leaves nothing running', async () => {
    const controller = new AbortController();
    const response = await fetch(new URL(`${table}.csv`, service.url), { signal: controller.signal });
    await response.body!.getReader().read();
    controller.abort();
    const deadline = Date.now() + 30_000;
    while (service.opened.release.load().running > 0 && Date.now() < deadline) await wait(20);
    expect(service.opened.release.load().running).toBe(0);
  });

  it.each([
    ['/v1/tables/fct_cells.csv', 'NIANBAO_DOWNLOAD_TIME_LIMIT'],
    ['/v1/tables/mart_county_years.parquet', 'NIANBAO_DOWNLOAD_TIME_LIMIT'],
    ['/v1/tables/mart_county_years.json', 'NIANBAO_TIME_LIMIT'],
    ['/odata/mart_county_years', 'NIANBAO_TIME_LIMIT'],
  ])('row 27: %s is stopped where its time is over', async (path, setting) => {
    const hasty = await serveAttacked(warehouse, { [setting]: '1' });
    const told = await hasty.get(path);
    expectRefused(told, [504], ['TIMEOUT']);
    expect(hasty.opened.release.load().running).toBe(0);
    await hasty.close();
  });

  it("row 29: an allowance that is used up is told in each door's own form, with when to ask again", async () => {
    const sparing = await serveAttacked(warehouse, { NIANBAO_ADDRESS_ALLOWANCE: '20' });
    const paths = ['/v1/tables', '/odata/', '/v1/tables/dim_cells.json', '/odata/dim_cells'];
    const told: Told[] = [];
    for (const path of paths) told.push(await sparing.get(path));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 429, 429]);
    expect(told.slice(2).map(({ code }) => code)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    for (const { headers } of told.slice(2)) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.parse(told[3]!.text)).toHaveProperty('error.message');
    await sparing.close();
  });
});
