import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractLimits } from '../../src/etl/extract/limits.js';
import { openFile } from '../../src/etl/extract/open-file.js';
import { readRegionIndex } from '../../src/etl/normalize/region-index.js';
import { readReports, type ReadOutcome } from '../../src/etl/read-reports.js';
import { parseOutcome, toSerialized } from '../../src/etl/serialized-outcome.js';
import { ReportPage } from '../../src/cli/report-page/report-page.js';
import { inOrder } from '../../src/extraction/ordered-window.js';
import { readingThroughCache, type CachePlace } from '../../src/extraction/result-cache.js';
import { buildWarehouse } from '../../src/pipeline.js';
import type { DocumentOutcome, RejectedDocument } from '../../src/schema/report/normalized-report.js';
import { makeReport, unreadable } from '../fixtures/three-bodies.js';
import { toZip } from '../support/formats/zip-file.js';

const regions = readRegionIndex();

const rejected = (
  uri: string,
  code: RejectedDocument['reason']['code'] = 'NOT_AN_ANNUAL_REPORT',
): RejectedDocument => ({
  outcome: 'rejected',
  source: { uri, sha256: 'a'.repeat(64), mediaType: 'text/plain' },
  reason: { code, message: '<script>alert(1)</script>' },
});

describe('results kept between runs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-cache-'));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  async function collect(outcomes: AsyncIterable<ReadOutcome>): Promise<DocumentOutcome[]> {
    const collected: DocumentOutcome[] = [];
    for await (const outcome of outcomes) collected.push(parseOutcome(toSerialized(outcome)));
    return collected;
  }

  /** Reads through a cache what comes out as `given`; tells whether that was needed. */
  async function readOnce(path: string, place: CachePlace, given: readonly DocumentOutcome[]) {
    let reads = 0;
    const read = async function* () {
      reads += 1;
      yield* given;
    };
    const outcomes = await collect(readingThroughCache(place)(openFile(path, extractLimits), read));
    return { outcomes, reads };
  }

  it('are read once for the same bytes, name and extractor, and anew when one of them changes', async () => {
    const path = join(folder, 'a.txt');
    const place = { folder: join(folder, 'cache'), extractorVersion: 'one' };
    const given = [rejected(path)];
    await writeFile(path, 'first');
    expect(await readOnce(path, place, given)).toEqual({ outcomes: given, reads: 1 });
    expect(await readOnce(path, place, given)).toEqual({ outcomes: given, reads: 0 });
    expect(await readOnce(path, { ...place, extractorVersion: 'two' }, given)).toMatchObject({ reads: 1 });
    await writeFile(path, 'second');
    expect(await readOnce(path, place, given)).toMatchObject({ reads: 1 });
    const kept = await readdir(place.folder, { recursive: true });
    expect(kept.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('are read anew where what was kept is damaged, as after a loss of power', async () => {
    const path = join(folder, 'a.txt');
    const place = { folder: join(folder, 'cache'), extractorVersion: 'one' };
    await writeFile(path, 'first');
    const given = [rejected(path), rejected(path)];
    await readOnce(path, place, given);
    const [name] = (await readdir(place.folder, { recursive: true })).filter((kept) => kept.includes('.'));
    const kept = await readFile(join(place.folder, name!));
    const inLastLine = kept.length - 20;
    for (const damaged of [
      kept.subarray(0, inLastLine),
      kept.fill(0, inLastLine, inLastLine + 1),
      Buffer.alloc(kept.length),
    ]) {
      await writeFile(join(place.folder, name!), damaged);
      expect(await readOnce(path, place, given)).toEqual({ outcomes: given, reads: 1 });
    }
    expect(await readOnce(path, place, given)).toEqual({ outcomes: given, reads: 0 });
  });

  it('are not kept where the moment was to blame: another run may read the document', async () => {
    const path = join(folder, 'a.txt');
    const place = { folder: join(folder, 'cache'), extractorVersion: 'one' };
    await writeFile(path, 'slow');
    for (const code of ['TIME_LIMIT', 'MEMORY_LIMIT', 'FILE_UNREADABLE', 'READER_FAILED'] as const)
      await readOnce(path, place, [rejected(path, code)]);
    expect(await readOnce(path, place, [rejected(path)])).toEqual({ outcomes: [rejected(path)], reads: 1 });
  });

  it('are those of the members of an archive, and follow a document to another folder', async () => {
    const place = { folder: join(folder, 'cache'), extractorVersion: 'one' };
    const archive = toZip([
      { name: 'one.txt', bytes: '一' },
      { name: 'two.txt', bytes: '二' },
    ]);
    const uris = async (name: string): Promise<string[]> => {
      await writeFile(join(folder, name), archive);
      const around = readingThroughCache(place);
      const outcomes = await collect(readReports(join(folder, name), regions, { around }));
      return outcomes.map(({ source }) => source.uri.slice(folder.length));
    };
    expect(await uris('first.zip')).toEqual(['/first.zip!/one.txt', '/first.zip!/two.txt']);
    const kept = await readdir(place.folder, { recursive: true });
    expect(kept.filter((name) => name.endsWith('.ndjson'))).toHaveLength(2);
    expect(await uris('second.zip')).toEqual(['/second.zip!/one.txt', '/second.zip!/two.txt']);
    expect(await readdir(place.folder, { recursive: true })).toEqual(kept);
  });
});

describe('a build', () => {
  it('rejects a record with a year or a section that no form has, and loads the others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-range-'));
    const late = makeReport({ year: 2_147_483_648 });
    const odd = { ...makeReport({ year: 2023 }), sections: [{ number: 99_999, heading: '', text: '' }] };
    const lines = [late, odd, makeReport({})].map((record) => JSON.stringify(record));
    await writeFile(join(folder, 'r.ndjson'), lines.join('\n'));
    const summary = await buildWarehouse([join(folder, 'r.ndjson')], join(folder, 'w.duckdb'));
    await rm(folder, { recursive: true });
    expect(summary).toMatchObject({ records: 3, loaded: 1, rejected: 2 });
    expect([...summary.rejectedByReason.keys()].sort()).toEqual(['INVALID_RECORD', 'YEAR_UNKNOWN']);
  });
});

describe('inOrder', () => {
  it('gives results in the order of the items and never starts more than its width ahead', async () => {
    let running = 0;
    let most = 0;
    const start = async (item: number): Promise<number> => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, (item * 7) % 5));
      running -= 1;
      return item;
    };
    const items = Array.from({ length: 30 }, (_, index) => index);
    const results: number[] = [];
    for await (const result of inOrder(items, 4, start)) results.push(result);
    expect(results).toEqual(items);
    expect(most).toBeLessThanOrEqual(4);
  });
});

describe('the page for a person', () => {
  it('counts, lists what was not read, and shows the print of every doubtful cell, as text and not as markup', () => {
    const page = new ReportPage();
    page.add(rejected('x<y>.txt'));
    const issue = {
      code: 'CELL_UNREADABLE',
      severity: 'WARNING',
      message: '甲 & 乙',
      cells: ['disclosure/PENALTIES/DECISIONS'],
    } as const;
    page.add(makeReport({ cells: { 'disclosure/PENALTIES/DECISIONS': unreadable }, issues: [issue] }));
    page.add(makeReport({}));
    const html = page.toHtml();
    expect(html).not.toContain('<script>');
    expect(html).toContain('x&lt;y&gt;.txt');
    expect(html).toContain('甲 &amp; 乙');
    expect(html).toMatch(/行政处罚 · 本年处理决定数量[\s\S]*无法辨认[\s\S]*3\?/);
    expect(html).toMatch(/Read without issues<\/b><\/td>\s*<td class="number">1</);
  });

  it('names the place of a cell as its document counts: rows and columns of a table, or lines and letters', () => {
    const page = new ReportPage();
    const places = [
      { table: 2, row: 4, column: 6 },
      { line: 31, column: 12 },
      { page: 3, table: 1, row: 2, column: 3 },
    ];
    const refs = [
      'disclosure/PENALTIES/DECISIONS',
      'disclosure/LICENSES/DECISIONS',
      'disclosure/COERCIONS/DECISIONS',
    ];
    const cells = Object.fromEntries(refs.map((ref, index) => [ref, { ...unreadable, at: places[index]! }]));
    page.add(
      makeReport({
        cells,
        issues: [{ code: 'CELL_UNREADABLE', severity: 'WARNING', message: '', cells: refs }],
      }),
    );
    const html = page.toHtml();
    for (const place of ['第2个表格，第4行，第6列', '第31行，第12字', '第3页，第1个表格，第2行，第3列'])
      expect(html).toContain(`<td>${place}</td>`);
  });

  it('stays of a size that a person can read, whatever a document holds', () => {
    const page = new ReportPage();
    const raw = '9 '.repeat(100_000);
    const issue = { code: 'LABEL_UNKNOWN', severity: 'WARNING', message: '甲', cells: [] } as const;
    const issues = Array.from({ length: 5000 }, () => issue);
    page.add(makeReport({ cells: { 'disclosure/PENALTIES/DECISIONS': { ...unreadable, raw } }, issues }));
    const html = page.toHtml();
    expect(html.length).toBeLessThan(100_000);
    expect(html).toContain('另有4800条未列出');
    expect(html).toContain('…（共200000字）');
  });
});
