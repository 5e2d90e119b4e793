import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReportPage } from '../../src/cli/report-page/report-page.js';
import { inOrder } from '../../src/extraction/ordered-window.js';
import { readThroughCache } from '../../src/extraction/result-cache.js';
import { shippedReports } from '../../src/package-root.js';
import { buildWarehouse } from '../../src/pipeline.js';
import type { RejectedDocument } from '../../src/schema/report/normalized-report.js';
import { makeReport, unreadable } from '../fixtures/three-bodies.js';

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

  it('are read once for the same bytes, name and extractor, and anew when one of them changes', async () => {
    const path = join(folder, 'a.txt');
    const place = { folder: join(folder, 'cache'), extractorVersion: 'one' };
    let reads = 0;
    const read = async () => {
      reads += 1;
      return [rejected(path)];
    };
    await writeFile(path, 'first');
    const first = await readThroughCache(path, place, read);
    expect(await readThroughCache(path, place, read)).toEqual(first);
    expect(reads).toBe(1);
    await readThroughCache(path, { ...place, extractorVersion: 'two' }, read);
    await writeFile(path, 'second');
    await readThroughCache(path, place, read);
    expect(reads).toBe(3);
    const kept = await readdir(place.folder, { recursive: true });
    expect(kept.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a result that the moment was to blame for', () => {
  it('is not kept: another run may read the document', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-cache-'));
    const path = join(folder, 'a.txt');
    await writeFile(path, 'slow');
    const place = { folder: join(folder, 'cache'), extractorVersion: 'one' };
    await readThroughCache(path, place, async () => [rejected(path, 'TIME_LIMIT')]);
    const second = await readThroughCache(path, place, async () => [rejected(path)]);
    await rm(folder, { recursive: true });
    expect(second).toEqual([rejected(path)]);
  });
});

describe('a build', () => {
  it('takes away the drafts of builds that were killed, and no other file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-draft-'));
    const target = join(folder, 'w.duckdb');
    const deadProcess = 2 ** 22 + 1;
    await writeFile(`${target}.${deadProcess}.next`, '');
    await writeFile(`${target}.notes`, '');
    await buildWarehouse([shippedReports], target);
    const left = await readdir(folder);
    await rm(folder, { recursive: true });
    expect(left.sort()).toEqual(['w.duckdb', 'w.duckdb.notes']);
  });

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
    expect(html).toMatch(/Read without issues<\/th>\s*<td class="number">1</);
  });
});
