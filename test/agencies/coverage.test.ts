import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { shippedCorrections } from '../../src/package-root.js';
import { buildWarehouse } from '../../src/pipeline.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { serveReports, type ShippedService } from '../support/serve-shipped.js';

const reportOf = (
  code: string,
  type: 'HEALTH' | 'EDUCATION' | 'GOVERNMENT',
  name: string,
  year: number,
): NormalizedReport =>
  makeReport({
    year,
    agency: { name, type },
    region: { code, candidates: [code], rule: 'TITLE' },
    scope: type === 'GOVERNMENT' ? 'GOVERNMENT_REPORTS' : 'AGENCY_REPORTS',
  });

/** 2022 to 2024; 2023 is a year of the county's health body alone. */
const reports = [
  reportOf('130529', 'HEALTH', '巨鹿县卫生健康局', 2022),
  reportOf('130529', 'HEALTH', '巨鹿县卫健委', 2023),
  reportOf('130529', 'HEALTH', '巨鹿县卫生健康局', 2024),
  reportOf('130529', 'EDUCATION', '巨鹿县教育局', 2022),
  reportOf('130529', 'GOVERNMENT', '巨鹿县人民政府', 2024),
  reportOf('130100', 'EDUCATION', '石家庄市教育局', 2024),
];
const list = [
  'region,type,name,from,to',
  '130529,FINANCE,巨鹿县财政局,2023,',
  '130529,HEALTH,巨鹿县卫健委,,',
].join('\n');

let folder: string;
let service: ShippedService;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-coverage-'));
  await writeFile(join(folder, 'r.ndjson'), reports.map((report) => JSON.stringify(report)).join('\n'));
  await writeFile(join(folder, 'agencies.csv'), list);
  const agencies = join(folder, 'agencies.csv');
  service = await serveReports([join(folder, 'r.ndjson')], 500, shippedCorrections, agencies);
});

afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

async function ask(query: string): Promise<Record<string, unknown>> {
  const { body } = await service.ask(query);
  expect(body.errors).toBeUndefined();
  return body.data as Record<string, unknown>;
}

describe('coverage', () => {
  it('sets those that reported against those known, by year, and names the missing: from memory, or in two statements', async () => {
    const query = `{ coverage(by: [YEAR]) { totalCount rows { year agencies reported ratio
           missing { totalCount nodes { year agency { id basis } } } } } }`;
    const { body, statements } = await service.ask(query);
    const missing = (year: number, ...ids: (readonly [string, string])[]) => ({
      totalCount: ids.length,
      nodes: ids.map(([id, basis]) => ({ year, agency: { id, basis } })),
    });
    const education = ['130529-EDUCATION', 'REPORTED'] as const;
    const city = ['130100-EDUCATION', 'REPORTED'] as const;
    const government = ['130529-GOVERNMENT', 'REPORTED'] as const;
    const finance = ['130529-FINANCE', 'LISTED'] as const;
    expect(body).toEqual({
      data: {
        coverage: {
          totalCount: 3,
          rows: [
            { year: 2022, agencies: 4, reported: 2, ratio: 0.5, missing: missing(2022, city, government) },
            {
              year: 2023,
              agencies: 5,
              reported: 1,
              ratio: 0.2,
              missing: missing(2023, city, education, finance, government),
            },
            { year: 2024, agencies: 5, reported: 3, ratio: 0.6, missing: missing(2024, education, finance) },
          ],
        },
      },
    });
    expect(statements).toEqual([]);
    const stated = await service.askStatements(query);
    expect(stated.body).toEqual(body);
    expect(stated.statements, 'the rows, and the missing of all rows').toHaveLength(2);
  });

  it('adds up: a body counts once for each year', async () => {
    const answer = await ask(
      `{ all: coverage(by: []) { rows { agencies reported missing { totalCount } } }
         counties: coverage(by: [COUNTY, AGENCY_TYPE], where: {year: {from: 2024, to: 2024}}) {
           totalCount reportedCount rows { region { name } agencyType agencies reported } } }`,
    );
    expect(answer).toEqual({
      all: { rows: [{ agencies: 14, reported: 6, missing: { totalCount: 8 } }] },
      counties: {
        totalCount: 5,
        reportedCount: 3,
        rows: [
          { region: { name: '石家庄市' }, agencyType: 'EDUCATION', agencies: 1, reported: 1 },
          { region: { name: '巨鹿县' }, agencyType: 'EDUCATION', agencies: 1, reported: 0 },
          { region: { name: '巨鹿县' }, agencyType: 'FINANCE', agencies: 1, reported: 0 },
          { region: { name: '巨鹿县' }, agencyType: 'GOVERNMENT', agencies: 1, reported: 1 },
          { region: { name: '巨鹿县' }, agencyType: 'HEALTH', agencies: 1, reported: 1 },
        ],
      },
    });
  });

  it('pages through the rows, and through the missing of a row', async () => {
    const page = async (after: string | null): Promise<{ nodes: string[]; next: string | null }> => {
      const { coverage } = await ask(
        `{ coverage(by: []) { rows { missing(first: 3, after: ${JSON.stringify(after)}) {
             nodes { year agency { id } } pageInfo { hasNextPage endCursor } } } } }`,
      );
      const [row] = (
        coverage as {
          rows: { missing: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }[];
        }
      ).rows;
      const { nodes, pageInfo } = row!.missing;
      return {
        nodes: nodes.map((node) => JSON.stringify(node)),
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      };
    };
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const { nodes, next } = await page(after);
      seen.push(...nodes);
      after = next;
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen)).toHaveLength(8);
  });

  it.each([
    ['by: [OUTCOME]', 'DIMENSION_NOT_ALLOWED'],
    ['by: [YEAR, YEAR]', 'COMBINATION_NOT_ALLOWED'],
    ['by: [YEAR], where: {outcome: [GRANTED]}', 'FILTER_NOT_ALLOWED'],
    ['by: [YEAR], where: {hasIssue: [C3_ROW_TOTAL]}', 'FILTER_NOT_ALLOWED'],
    ['by: [YEAR], where: {agency: ["nobody"]}', 'UNKNOWN_AGENCY'],
    ['by: [YEAR], where: {region: {search: "鼓楼区"}}', 'AMBIGUOUS_REGION'],
  ])('%s is refused with %s', async (args, code) => {
    const { body } = await service.ask(`{ coverage(${args}) { totalCount } }`);
    expect(body.errors?.map((error) => error.extensions?.['code'])).toEqual([code]);
  });
});

describe('bodies looked for by name', () => {
  it.each([
    ['巨鹿卫健委', ['130529-HEALTH']],
    ['巨鹿县卫生计生局', ['130529-HEALTH']],
    ['卫健委', ['130529-HEALTH']],
    ['教育局', ['130100-EDUCATION', '130529-EDUCATION']],
    ['石家庄市教育局', ['130100-EDUCATION']],
    ['石家庄市教肓局', ['130100-EDUCATION']],
    ['巨鹿县气象局', []],
  ])('%s are %j', async (name, ids) => {
    const { agencies } = await ask(`{ agencies(where: {search: "${name}"}) { nodes { id } } }`);
    expect((agencies as { nodes: { id: string }[] }).nodes.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('in a region told by its name; an unknown id is refused in every filter', async () => {
    const { agencies } = await ask(
      '{ agencies(where: {region: {search: "河北巨鹿"}, type: [HEALTH]}) { totalCount } }',
    );
    expect(agencies).toEqual({ totalCount: 1 });
    const filter = 'where: {agency: ["130529-HEALTH", "nobody"]}';
    for (const field of [`statistics(by: [], ${filter})`, `reports(${filter})`]) {
      const { body } = await service.ask(`{ ${field} { totalCount } }`);
      expect(body.errors?.[0]?.extensions, field).toMatchObject({
        code: 'UNKNOWN_AGENCY',
        received: ['nobody'],
      });
    }
  });
});

describe('a list of bodies', () => {
  it.each([
    ['region,type,name\n', 'The first line is not region,type,name,from,to'],
    ['region,type,name,from,to\n999999,HEALTH,甲,,\n', 'row 2: "999999" is not the code of a region'],
    ['region,type,name,from,to\n130529,DOCTOR,甲,,\n', 'row 2: "DOCTOR" is not a type of body'],
    ['region,type,name,from,to\n130529,HEALTH,,,\n', 'row 2: The name is empty'],
    ['region,type,name,from,to\n130529,HEALTH,甲,19,\n', 'row 2: "19" is not a statistics year'],
    ['region,type,name,from,to\n130529,HEALTH,甲,2024,2023\n', 'row 2: The years run from 2024 to 2023'],
    ['region,type,name,from,to\n"130529,HEALTH', 'Quote Not Closed'],
  ])('%j is refused: %s', async (text, fault) => {
    const path = join(folder, 'wrong.csv');
    await writeFile(path, text);
    const building = buildWarehouse([join(folder, 'r.ndjson')], join(folder, 'w.duckdb'), {
      agencyList: path,
    });
    await expect(building).rejects.toMatchObject({
      code: 'AGENCY_LIST_INVALID',
      message: expect.stringContaining(fault),
    });
  });

  it('that is not there is PATH_NOT_FOUND', async () => {
    const building = buildWarehouse([join(folder, 'r.ndjson')], join(folder, 'w.duckdb'), {
      agencyList: join(folder, 'none.csv'),
    });
    await expect(building).rejects.toMatchObject({ code: 'PATH_NOT_FOUND' });
  });
});
