import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeReport } from '../fixtures/three-bodies.js';
import { readCsv } from '../support/ask-doors.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const penalties = (code: string, year: number, count: number) =>
  makeReport({
    year,
    region: { code, candidates: [], rule: 'TITLE' },
    agency: { name: '卫生健康局', type: 'HEALTH' },
    cells: { 'disclosure/PENALTIES/DECISIONS': String(count) },
  });

/** 海门市 became 海门区 in 2020; 港闸区 and the old 崇川区 into a new one; 余杭区 was split into 余杭区 and 临平区 in 2021. */
const reports = [
  penalties('320684', 2019, 3),
  penalties('320614', 2020, 4),
  penalties('320614', 2022, 5),
  penalties('320611', 2019, 10),
  penalties('320602', 2019, 20),
  penalties('320602', 2022, 50),
  penalties('330110', 2020, 100),
  penalties('330110', 2022, 60),
  penalties('330113', 2022, 40),
];

interface Row {
  readonly id: string;
  readonly comparable: boolean | null;
  readonly incomparableReason: string | null;
  readonly penalties: {
    readonly exact: string | null;
    readonly change: {
      readonly difference: number | null;
      readonly comparable: boolean;
      readonly obstacles: string[];
    };
  };
}

describe('geography', () => {
  let service: HttpService;
  beforeAll(async () => {
    service = await serveHttp(reports);
  });
  afterAll(async () => {
    expect(service.bugs).toEqual([]);
    await service.close();
  });

  const askRows = async (args: string): Promise<{ rows: Row[]; csvUrl: string }> => {
    const { statistics } = await service.ask<{ statistics: { rows: Row[]; meta: { csvUrl: string } } }>(
      `{ statistics(${args}) { meta { csvUrl } rows { id comparable incomparableReason
        penalties { exact ${args.includes('YEAR]') ? 'change(years: 2) { difference comparable obstacles }' : ''} } } } }`,
    );
    return { rows: statistics.rows, csvUrl: statistics.meta.csvUrl };
  };
  const mapped = (codes: string, rest = 'geography: HARMONISED') =>
    askRows(`by: [COUNTY, YEAR], where: { region: { codes: [${codes}] } }, ${rest}`);
  const exactOf = (rows: readonly Row[]) => rows.map(({ id, penalties: { exact } }) => `${id} ${exact}`);

  it('gives a renamed county one series, whichever of its codes is asked for', async () => {
    const expected = ['COUNTY=320614|YEAR=2019 3', 'COUNTY=320614|YEAR=2020 4', 'COUNTY=320614|YEAR=2022 5'];
    for (const code of ['"320614"', '"320684"', '"320614", "320684"']) {
      const { rows } = await mapped(code);
      expect(exactOf(rows)).toEqual(expected);
      expect(rows.every(({ comparable }) => comparable)).toBe(true);
      expect(rows[2]!.penalties.change).toEqual({ difference: 1, comparable: true, obstacles: [] });
    }
    const { rows: back } = await mapped('"320684"', 'geography: HARMONISED, mapYear: 2019');
    expect(exactOf(back)).toEqual(expected.map((row) => row.replace('320614', '320684')));
  });

  it('tells at the table of a URL, as in GraphQL, whether a row can be set side by side, and only where years are mapped', async () => {
    const { rows, csvUrl } = await mapped('"330110", "330113"');
    const table = readCsv(await service.text(csvUrl));
    expect(table.map((row) => [row['comparable'] === 'true', row['incomparable_reason'] || null])).toEqual(
      rows.map(({ comparable, incomparableReason }) => [comparable, incomparableReason]),
    );
    expect(table[0]).toMatchObject({ comparable: 'false' });
    const asReported = await mapped('"330110"', 'geography: AS_REPORTED');
    expect(Object.keys(readCsv(await service.text(asReported.csvUrl))[0]!)).not.toContain('comparable');
  });

  it('adds up counties that were merged', async () => {
    const { rows } = await mapped('"320613"');
    expect(exactOf(rows)).toEqual(['COUNTY=320613|YEAR=2019 30', 'COUNTY=320613|YEAR=2022 50']);
    expect(rows.map(({ comparable }) => comparable)).toEqual([true, true]);
  });

  it('leaves a county that was split as it was, says so, and compares no year with one before', async () => {
    const { rows } = await mapped('"330110", "330113"');
    expect(exactOf(rows)).toEqual([
      'COUNTY=330110|YEAR=2020 100',
      'COUNTY=330110|YEAR=2022 60',
      'COUNTY=330113|YEAR=2022 40',
    ]);
    expect(rows.map(({ comparable }) => comparable)).toEqual([false, true, true]);
    expect(rows[0]!.incomparableReason).toContain('临平区');
    expect(rows[1]!.penalties.change).toMatchObject({
      difference: -40,
      comparable: false,
      obstacles: ['AREA_DIFFERS'],
    });
  });

  it('moves numbers between rows and changes no sum', async () => {
    const own = await askRows('by: [YEAR]');
    const onOne = await askRows('by: [YEAR], geography: HARMONISED');
    expect(exactOf(onOne.rows)).toEqual(exactOf(own.rows));
    expect(own.rows.map(({ comparable }) => comparable)).toEqual([null, null, null]);
    const counties = await askRows('by: [COUNTY], geography: HARMONISED');
    const sum = counties.rows.reduce((total, row) => total + Number(row.penalties.exact), 0);
    expect(sum).toBe(3 + 4 + 5 + 10 + 20 + 50 + 100 + 60 + 40);
  });

  it('keeps each year as reported unless asked', async () => {
    const { rows } = await askRows('by: [COUNTY, YEAR], where: { region: { codes: ["320684", "320614"] } }');
    expect(rows.map(({ id }) => id)).toEqual([
      'COUNTY=320614|YEAR=2020',
      'COUNTY=320614|YEAR=2022',
      'COUNTY=320684|YEAR=2019',
    ]);
  });

  it('is carried by csvUrl', async () => {
    const { csvUrl } = await mapped('"320684"', 'geography: HARMONISED, mapYear: 2019');
    const lines = (await service.text(csvUrl)).trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    expect(lines.slice(1).every((line) => line.includes('320684'))).toBe(true);
  });

  it.each(['mapYear: 2024', 'geography: HARMONISED, mapYear: 1999', 'geography: HARMONISED, mapYear: 2999'])(
    'refuses %s',
    async (args) => {
      const query = `{ statistics(by: [], ${args}) { rows { id } } }`;
      const response = await fetch(new URL('/graphql', service.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]!.extensions.code).toBe('BAD_MAP_YEAR');
    },
  );
});
