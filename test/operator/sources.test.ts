import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { extractLimits } from '../../src/etl/extract/limits.js';
import { listInputs } from '../../src/etl/extract/list-inputs.js';
import { parseOutcome } from '../../src/etl/serialized-outcome.js';
import { extractFiles } from '../../src/extraction/extract-files.js';
import { OperatorWords } from '../../src/operator/operator-words.js';
import { buildWarehouse } from '../../src/pipeline.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { runOnFile } from '../support/duckdb-file.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { consistentTruth } from '../support/printed-report/truth.js';
import { makeFolder } from '../support/temporary-folder.js';

const options = { workers: 1, cacheFolder: null, limits: extractLimits };
const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 9 })[0]!;
const tables = printReport(truth, layouts['F']!).replace(/^.*年度报告.*\n/u, '');
const documentOf = (title: string): string => `${title}政府信息公开工作年度报告\n${tables}`;

let folder: string;
const write = (name: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, name), content);
const sidecar = (): string => join(folder, 'sources.csv');

/** The reports of the folder as the operator says they are, by the names of their files. */
async function readAll(region?: string): Promise<Map<string, NormalizedReport>> {
  const { documents, sidecars } = await listInputs([folder]);
  const operator = await OperatorWords.read(sidecars, region);
  const reports = new Map<string, NormalizedReport>();
  for await (const { path, outcomes } of extractFiles(documents, options)) {
    for await (const serialized of outcomes) {
      const outcome = parseOutcome(serialized);
      const told = operator?.apply(path, outcome) ?? outcome;
      if (told.outcome === 'read') reports.set(path.slice(folder.length + 1), told);
    }
  }
  return reports;
}

beforeEach(async () => {
  folder = await makeFolder();
  await mkdir(join(folder, 'inner'));
  await write('a.txt', documentOf('鼓楼区教育局2023年'));
  await write('inner/b.txt', documentOf('临县教育局2018年'));
});

describe('what the operator says in a sources.csv', () => {
  it('goes before every rule, with the file and the line', async () => {
    await write('sources.csv', 'file,region\na.txt,320106\ninner/b.txt,130503\n');
    const reports = await readAll();
    expect(reports.get('a.txt')!.region).toEqual({
      code: '320106',
      candidates: ['320106'],
      rule: 'OPERATOR',
      evidence: `${sidecar()}:2`,
    });
    expect(reports.get('a.txt')!.issues.map(({ code }) => code)).not.toContain('REGION_UNDECIDED');
    expect(reports.get('inner/b.txt')!.region).toMatchObject({
      code: '130503@2002',
      evidence: `${sidecar()}:3`,
    });
  });

  it('goes before what is said of all documents', async () => {
    await write('sources.csv', 'file,region\na.txt,320106\n');
    const reports = await readAll('130529');
    expect(reports.get('a.txt')!.region).toMatchObject({ code: '320106' });
    expect(reports.get('inner/b.txt')!.region).toMatchObject({
      code: '130529',
      rule: 'OPERATOR',
      evidence: '--region 130529',
    });
  });

  it('names the body, its kind and its place, the address and the days', async () => {
    const head = 'file,agency,source_uri,published_on,retrieved_on';
    const line = 'a.txt,巨鹿县人民政府,https://www.julu.gov.cn/1.html,2024-03-01,2024-12-31';
    await write('sources.csv', `${head}\n${line}\n`);
    const report = (await readAll()).get('a.txt')!;
    expect(report).toMatchObject({
      agency: { name: '巨鹿县人民政府', type: 'GOVERNMENT' },
      scope: 'GOVERNMENT_REPORTS',
      region: { code: '130529', rule: 'OPERATOR' },
      source: {
        uri: 'https://www.julu.gov.cn/1.html',
        publishedOn: '2024-03-01',
        retrievedOn: '2024-12-31',
      },
    });
  });

  it('lets an address tell the place by the code in it, as the address of a page does', async () => {
    const uri = 'https://x.gov.cn/list.jsp?area=11320106MB1234567N';
    await write('sources.csv', `file,source_uri\na.txt,${uri}\n`);
    expect((await readAll()).get('a.txt')!.region).toMatchObject({ code: '320106', rule: 'SITE_OWNER' });
  });

  it('leaves a report without a region where the area was not there in its year', async () => {
    await write('sources.csv', 'file,region\na.txt,130521\n');
    const report = (await readAll()).get('a.txt')!;
    expect(report.region).toMatchObject({ code: null, candidates: ['130521'], rule: 'OPERATOR' });
    expect(report.issues.filter(({ code }) => code === 'REGION_UNDECIDED')).toHaveLength(1);
  });

  it('is read as spreadsheets save it: GBK, with empty cells and empty lines', async () => {
    const gbk = Buffer.concat([
      Buffer.from('file,region,agency\r\n\r\na.txt,320106,'),
      Buffer.from([0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6]),
      Buffer.from('\r\ninner/b.txt,,\r\n'),
    ]);
    await write('sources.csv', gbk);
    const reports = await readAll();
    expect(reports.get('a.txt')).toMatchObject({ agency: { name: '教育局' }, region: { code: '320106' } });
    expect(reports.get('inner/b.txt')!.region).toMatchObject({ code: '141124', rule: 'TITLE' });
  });

  it('is found beside a single file, and is itself no document', async () => {
    await write('sources.csv', 'file,region\na.txt,320106\n');
    const { documents, sidecars } = await listInputs([join(folder, 'a.txt')]);
    expect({ documents, sidecars }).toEqual({ documents: [join(folder, 'a.txt')], sidecars: [sidecar()] });
    await expect(listInputs([sidecar()])).rejects.toMatchObject({ code: 'NO_DOCUMENTS' });
  });
});

describe('a sources.csv that cannot be followed is refused with its line', () => {
  it.each([
    ['an unknown region', 'file,region\na.txt,320106\ninner/b.txt,999999', 'line 3: "999999"'],
    ['an unknown column', 'file,code\na.txt,320106', 'line 1: "code"'],
    ['no column of files', 'region\n320106', 'line 1'],
    ['nothing', '', 'line 1'],
    ['too few cells', 'file,region\na.txt', 'line 2'],
    ['a quote without an end', 'file,region\n"a.txt,320106', 'line 2'],
    ['no file', 'file,region\n,320106', 'line 2'],
    ['a file of another folder', 'file,region\n../a.txt,320106', 'line 2: "../a.txt"'],
    ['a file twice', 'file,region\na.txt,320106\n./a.txt,320106', 'line 3'],
    ['a day that is none', 'file,published_on\na.txt,2024-02-30', 'line 2: "2024-02-30"'],
    ['an address that is none', 'file,source_uri\na.txt,www.julu.gov.cn', 'line 2: "www.julu.gov.cn"'],
  ])('%s', async (_, content, place) => {
    await write('sources.csv', content);
    await expect(readAll()).rejects.toMatchObject({
      code: 'SIDECAR_INVALID',
      message: expect.stringContaining(`${JSON.stringify(sidecar())}, ${place}`) as string,
    });
  });

  it('a file that is not there', async () => {
    await write('sources.csv', 'file,region\ngone.txt,320106\n');
    await expect(readAll()).rejects.toMatchObject({
      code: 'SIDECAR_TARGET_MISSING',
      message: expect.stringContaining('line 2: There is no file "gone.txt"') as string,
    });
  });

  it('a region of the command line that is none', async () => {
    await expect(readAll('999999')).rejects.toMatchObject({ code: 'SETTING_INVALID' });
  });
});

describe('a build', () => {
  it('loads what the operator says, and is another release where that is something else', async () => {
    const warehouse = join(await makeFolder(), 'w.duckdb');
    await write('sources.csv', 'file,region\na.txt,320106\n');
    const first = await buildWarehouse([folder], warehouse);
    const rows = await runOnFile(
      warehouse,
      'select region_id, region_rule, region_evidence from dim_reports order by region_id',
    );
    expect(rows).toEqual([
      expect.objectContaining({ region_id: '141124', region_rule: 'TITLE' }),
      { region_id: '320106', region_rule: 'OPERATOR', region_evidence: `${sidecar()}:2` },
    ]);
    await write('sources.csv', 'file,region\na.txt,320302\n');
    const second = await buildWarehouse([folder], warehouse);
    const third = await buildWarehouse([folder], warehouse, { region: '130529' });
    const ids = [first, second, third].map(({ release }) => release.release);
    expect(new Set(ids).size).toBe(3);
  });
});
