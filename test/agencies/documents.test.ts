import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWarehouse } from '../../src/pipeline.js';
import { createFixedTruth } from '../support/formats/fixed-truth.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { serveReports, type ShippedService } from '../support/serve-shipped.js';

/** A printed report of a body and a year, with so many penalties. */
function documentOf(body: string, year: number, penalties: number): string {
  const truth = createFixedTruth();
  const disclosure = { ...truth.disclosure, PENALTIES: [String(penalties)] };
  const title = `${body}${year}年政府信息公开工作年度报告`;
  return printReport({ ...truth, disclosure }, layouts['A']!, title).replaceAll('2023年1', `${year}年1`);
}

let open: { folder: string; service: ShippedService } | null = null;

afterEach(async () => {
  await open?.service.close();
  if (open) await rm(open.folder, { recursive: true });
  open = null;
});

/** Builds documents, in the order given, as `nianbao build` does, and serves them. */
async function serveDocuments(documents: readonly string[]): Promise<ShippedService> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bodies-'));
  const paths = documents.map((_, index) => join(folder, `${String(index).padStart(2, '0')}.txt`));
  await Promise.all(paths.map((path, index) => writeFile(path, documents[index]!)));
  open = { folder, service: await serveReports(paths) };
  return open.service;
}

async function ask(service: ShippedService, query: string): Promise<unknown> {
  const { body } = await service.ask(query);
  expect(body.errors).toBeUndefined();
  return body.data;
}

describe('documents of one body', () => {
  it('under three names are one series, whose names are dated', async () => {
    const service = await serveDocuments([
      documentOf('巨鹿县卫生和计划生育局', 2021, 1),
      documentOf('巨鹿县卫生健康局', 2022, 2),
      documentOf('巨鹿县卫健委', 2023, 3),
      documentOf('巨鹿县卫生健康局', 2024, 4),
    ]);
    const answer = await ask(
      service,
      `{ agencies { nodes { id name names { name fromYear toYear } } }
         statistics(by: [AGENCY, YEAR]) { rows { year agency { id } penalties { value } } } }`,
    );
    const agency = { id: '130529-HEALTH' };
    expect(answer).toEqual({
      agencies: {
        nodes: [
          {
            id: '130529-HEALTH',
            name: '巨鹿县卫生健康局',
            names: [
              { name: '巨鹿县卫生和计划生育局', fromYear: 2021, toYear: 2021 },
              { name: '巨鹿县卫生健康局', fromYear: 2022, toYear: 2024 },
              { name: '巨鹿县卫健委', fromYear: 2023, toYear: 2023 },
            ],
          },
        ],
      },
      statistics: {
        rows: [2021, 2022, 2023, 2024].map((year, index) => ({
          year,
          agency,
          penalties: { value: index + 1 },
        })),
      },
    });
  });

  it('of one year count once: the second edition supersedes the first, and both stay to be seen', async () => {
    const service = await serveDocuments([
      documentOf('巨鹿县卫健委', 2023, 5),
      documentOf('巨鹿县卫生健康局', 2023, 7),
    ]);
    const answer = await ask(
      service,
      `{ statistics(by: []) { rows { penalties { value coverage { reports } } } }
         reports { totalCount nodes { agencyName isCounted supersededBy { agencyName } issues { code } } } }`,
    );
    expect(answer).toMatchObject({
      statistics: { rows: [{ penalties: { value: 7, coverage: { reports: 1 } } }] },
      reports: { totalCount: 2 },
    });
    const { nodes } = (answer as { reports: { nodes: { agencyName: string }[] } }).reports;
    const [first, second] = ['巨鹿县卫健委', '巨鹿县卫生健康局'].map((name) =>
      nodes.find((node) => node.agencyName === name),
    );
    expect(first).toMatchObject({ isCounted: false, supersededBy: { agencyName: '巨鹿县卫生健康局' } });
    expect(second).toMatchObject({ isCounted: true, supersededBy: null });
    expect(JSON.stringify(nodes), 'two ways to say one name are no doubt').not.toContain('BODY_NAMES_DIFFER');
  });

  it('that are the same document are one report', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-twice-'));
    const text = documentOf('巨鹿县卫健委', 2023, 5);
    await mkdir(join(folder, 'again'));
    for (const path of ['a.txt', 'again/b.txt']) await writeFile(join(folder, path), text);
    const summary = await buildWarehouse([folder], join(folder, 'w.duckdb'));
    await rm(folder, { recursive: true });
    expect(summary).toMatchObject({ records: 2, loaded: 1, duplicates: 1, reports: 1 });
  });
});

describe('documents of two bodies of one type in a region and year', () => {
  it.each([
    ['鹿城区七都街道办事处', '温州市鹿城区人民政府五马街道办事处'],
    ['湛江经济技术开发区管理委员会', '湛江高新技术产业开发区管理委员会'],
    ['石家庄市文化广电和旅游局', '石家庄市体育局'],
    ['石家庄市公安局', '石家庄市公安局交通警察支队'],
  ])('are counted both: %s and %s', async (first, second) => {
    const service = await serveDocuments([documentOf(first, 2023, 5), documentOf(second, 2023, 7)]);
    const answer = await ask(
      service,
      '{ statistics(by: []) { rows { penalties { value coverage { reports } } } } }',
    );
    expect(answer).toEqual({
      statistics: { rows: [{ penalties: { value: 12, coverage: { reports: 2 } } }] },
    });
  });
});

describe('a document of a branch', () => {
  it('counts where it works, and leads to the bodies above it', async () => {
    const service = await serveDocuments([
      documentOf('淄博市公安局交通警察支队张店大队', 2023, 5),
      documentOf('淄博市公安局', 2023, 7),
    ]);
    const answer = await ask(
      service,
      `{ agencies(where: {region: {codes: ["370303"]}}) { nodes { name region { code } parent {
           name basis region { code } parent { name basis branches { totalCount nodes { name } } } } } } }`,
    );
    expect(answer).toEqual({
      agencies: {
        nodes: [
          {
            name: '淄博市公安局交通警察支队张店大队',
            region: { code: '370303' },
            parent: {
              name: '淄博市公安局交通警察支队',
              basis: 'NAMED',
              region: { code: '370300' },
              parent: {
                name: '淄博市公安局',
                basis: 'REPORTED',
                branches: { totalCount: 1, nodes: [{ name: '淄博市公安局交通警察支队' }] },
              },
            },
          },
        ],
      },
    });
  });
});

describe('documents of a government', () => {
  it('on its own office and on its whole area are told apart and never added', async () => {
    const service = await serveDocuments([
      documentOf('巨鹿县人民政府', 2023, 100),
      documentOf('巨鹿县人民政府办公室', 2023, 5),
      documentOf('巨鹿县教育局', 2023, 7),
    ]);
    const answer = await ask(
      service,
      `{ own: statistics(by: []) { rows { penalties { value } } }
         area: statistics(by: [], scope: GOVERNMENT_REPORTS) { rows { penalties { value } } } }`,
    );
    expect(answer).toEqual({
      own: { rows: [{ penalties: { value: 12 } }] },
      area: { rows: [{ penalties: { value: 100 } }] },
    });
  });
});
