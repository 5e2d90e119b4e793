import { execFileSync } from 'node:child_process';
import { appendFile, chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractLimits } from '../../../src/etl/extract/limits.js';
import { listInputs } from '../../../src/etl/extract/list-inputs.js';
import { openFile } from '../../../src/etl/extract/open-file.js';
import { readDocuments } from '../../../src/etl/extract/read-documents.js';
import { toDocx } from '../../support/formats/docx-file.js';
import { pagesPdf } from '../../support/formats/hostile-pdf.js';
import { toDocxOf } from '../../support/formats/office-file.js';
import { toZip } from '../../support/formats/zip-file.js';
import { createFixedTruth } from '../../support/formats/fixed-truth.js';
import { siteTemplates, toHtmlPage } from '../../support/formats/html-page.js';
import { toPrintedForm } from '../../support/formats/official-form.js';
import { extractBytes, readBytes } from '../../support/formats/read-bytes.js';
import { statesOfReport, statesOfTruth } from '../../support/formats/states.js';
import { textOrCode } from '../../support/formats/text-of.js';
import { toXlsx } from '../../support/formats/xlsx-file.js';

const truth = createFixedTruth();
const form = toPrintedForm(truth);
const page = toHtmlPage(form, siteTemplates['exported']!);
const within = 8_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function list<T>(values: AsyncIterable<T>): Promise<T[]> {
  const listed: T[] = [];
  for await (const value of values) listed.push(value);
  return listed;
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a document that has no text', () => {
  it.each([
    ['PNG', latin1('\x89PNG\r\n\x1A\n')],
    ['JPEG', latin1('\xFF\xD8\xFF\xE0')],
    ['GIF', latin1('GIF89a')],
    ['TIFF', latin1('II*\0')],
    ['BMP', Buffer.concat([latin1('BM'), Buffer.alloc(12), Buffer.from([40, 0, 0, 0]), Buffer.alloc(40)])],
    ['WEBP', latin1('RIFF\x10\0\0\0WEBPVP8 ')],
  ])('is rejected as an image, whatever its name: %s', async (_, bytes) => {
    const [outcome] = await extractBytes(bytes, 'report.html');
    expect(outcome).toMatchObject({ outcome: 'rejected', reason: { code: 'NO_TEXT_LAYER' } });
  });

  it.each([
    ['RTF', '{\\rtf1 text}'],
    ['RAR', latin1('Rar!\x1A\x07\0')],
    ['an XML of its own', '<?xml version="1.0"?><a/>'],
    ['a mail', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\ntext'],
    ['an OLE file of another kind', latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1' + '\0'.repeat(600))],
  ])('is rejected as a format that is not read: %s', async (_, bytes) => {
    expect(await textOrCode(bytes)).toBe('FORMAT_UNSUPPORTED');
  });
});

describe('a page that is hostile', () => {
  const nested = (depth: number, tag: string): string =>
    `<html>${`<${tag}>`.repeat(depth)}甲${`</${tag}>`.repeat(depth)}`;

  it.each([
    ['a hundred thousand elements within each other', nested(100_000, 'div'), 'DOCUMENT_TOO_LARGE'],
    ['nine thousand elements within each other', nested(9_000, 'div'), '甲'],
    ['two thousand tables within each other', nested(2_000, 'table><tr><td'), '甲'],
    ['fifty thousand runs that are never closed', `<html><p>${'<font>1'.repeat(9_000)}`, '1'.repeat(9_000)],
    ['nothing but brackets', `<html>${'<'.repeat(500_000)}`, '<'.repeat(500_000)],
    ['a comment that is never closed', `<html><p>甲<!--${'<td>9'.repeat(100_000)}`, '甲'],
    ['a script that is never closed', `<html><p>甲<script>${'<td>9</td>'.repeat(100_000)}`, '甲'],
    [
      'spans of a million columns',
      '<table><tr><td colspan=1000000 rowspan=1000000>甲</td><td>1</td></tr></table>',
      '|甲|1|',
    ],
    ['more elements than are read', `<html>${'<b>1</b>'.repeat(1_000_001)}`, 'DOCUMENT_TOO_LARGE'],
    ['more text than is read', `<html><p>${'甲'.repeat(9_000_000)}`, 'DOCUMENT_TOO_LARGE'],
  ])('%s', async (_, html, expected) => {
    const start = Date.now();
    expect(await textOrCode(html)).toBe(expected);
    expect(Date.now() - start).toBeLessThan(within);
  });
});

describe('a text that is hostile', () => {
  it.each([
    ['images of Markdown that are never closed', '!['],
    ['links that are never closed', ']('],
    ['tags that are never closed', '<b '],
    ['tables that are never closed', '<table '],
    ['comments, and no page', '<!-- -->'],
    ['spaces', ' '],
    ['rules', '-'],
    ['rules and bars', '|---'],
    ['brackets of JSON', '['],
    ['braces of JSON', '{"a":'],
    ['heads of a mail', 'a:b\n'],
  ])('takes no longer than another: %s', async (_, part) => {
    const start = Date.now();
    await extractBytes(`甲\n${part.repeat(100_000)}`, 'a.md');
    await extractBytes(part.repeat(100_000), 'a.md');
    expect(Date.now() - start).toBeLessThan(within);
  });
});

describe('a file that is hostile', () => {
  it('is not held where it is too large, and is known by its hash all the same', async () => {
    const [outcome] = await extractBytes('甲'.repeat(1000), 'large.txt', { documentBytes: 100 });
    expect(outcome).toMatchObject({ reason: { code: 'DOCUMENT_TOO_LARGE' } });
    expect(outcome?.source.sha256).not.toMatch(/^e3b0c442/);
  });

  it('may have any name', async () => {
    for (const name of ['a b.txt', '年报 "一".txt', "it's.txt", 'two\nlines.txt', '#1?.txt']) {
      const [document] = await extractBytes('今天没有年报。', name);
      expect(document?.source.uri.endsWith(name)).toBe(true);
    }
  });

  it('of two gigabytes is not read, whatever it begins with, and takes no memory', async () => {
    const path = join(folder, 'sparse');
    for (const mark of [
      '',
      '%PDF-1.7',
      '<html>',
      '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
      'PK\x03\x04',
      '\x1F\x8B\x08\0',
    ]) {
      await writeFile(path, latin1(mark));
      await truncate(path, 2 * 1024 ** 3);
      const outcomes = await list(readDocuments(path));
      expect(outcomes).toHaveLength(1);
      expect(outcomes[0]).toMatchObject({
        reason: { code: expect.stringMatching(/^DOCUMENT_(TOO_LARGE|CORRUPT)$/) },
      });
    }
    await rm(path);
  });

  it('is a PDF of ten thousand pages', async () => {
    const [outcome] = await extractBytes(pagesPdf(10_000));
    expect(outcome).toMatchObject({
      reason: { code: 'DOCUMENT_TOO_LARGE', message: expect.stringContaining('10000') },
    });
  });

  it('is a Word document whose entities would be a thousand million laughs', async () => {
    const entities = Array.from(
      { length: 30 },
      (_, index) => `<!ENTITY l${index + 1} "&l${index};&l${index};">`,
    );
    const laughs = `<!DOCTYPE d [<!ENTITY l0 "ha"><!ENTITY passwd SYSTEM "file:///etc/passwd">${entities.join('')}]>`;
    const body = '<w:p><w:r><w:t>&l30;&passwd;</w:t></w:r></w:p>';
    expect(await textOrCode(toDocxOf(body, laughs))).toBe('&l30;&passwd;');
  });

  it('is an archive in an archive, or one that lies about what it unpacks to', async () => {
    const inner = toZip([{ name: 'a.txt', bytes: '0'.repeat(5_000_000) }]);
    const told = await extractBytes(
      toZip([
        { name: 'nested.zip', bytes: inner },
        { name: 'liar.txt', bytes: '0'.repeat(5_000_000), claimedSize: 10 },
        { name: 'good.txt', bytes: '一' },
      ]),
    );
    expect(
      told.map((outcome) =>
        'outcome' in outcome && outcome.outcome === 'rejected' ? outcome.reason.code : 'READ',
      ),
    ).toEqual(['ARCHIVE_MEMBER_REFUSED', 'DOCUMENT_CORRUPT', 'READ']);
  });

  it('that is changed while it is read is rejected', async () => {
    const path = join(folder, 'growing.txt');
    await writeFile(path, '一');
    const input = openFile(path, extractLimits);
    await appendFile(path, '二');
    await expect(input.readBytes()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('that vanishes comes out rejected', async () => {
    for await (const outcome of readDocuments(join(folder, 'gone.txt')))
      expect(outcome).toMatchObject({ reason: { code: 'FILE_UNREADABLE' } });
  });
});

describe('a folder that is hostile', () => {
  it('holds pipes, loops, and names of any bytes: each is told once, and the others are read', async () => {
    const place = join(folder, 'odd');
    await mkdir(join(place, 'inner'), { recursive: true });
    const named = (name: string | Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${place}/`), Buffer.from(name as string)]);
    const readable = [
      '-rf.txt',
      '--out',
      'a b.txt',
      'it\'s "年报".txt',
      'two\nlines.txt',
      '\u001b[31mred.txt',
      'inner/x.txt',
    ];
    for (const name of readable) await writeFile(named(name), '今天没有年报。');
    for (const name of [latin1('\xC4\xEA\xB1\xA8.txt'), latin1('\xFF.txt'), latin1('\xFE.txt')])
      await writeFile(named(name), '今天没有年报。');
    execFileSync('mkfifo', [join(place, 'pipe')]);
    await symlink('loop', join(place, 'loop'));
    await symlink('gone', join(place, 'broken'));
    await symlink('..', join(place, 'inner', 'above'));
    const { documents: files } = await listInputs([place]);
    const codes = new Map<string, string>();
    for (const file of files)
      for await (const outcome of readDocuments(file)) {
        const name = file.slice(place.length + 1);
        expect(codes.has(name)).toBe(false);
        codes.set(
          name,
          'outcome' in outcome && outcome.outcome === 'rejected' ? outcome.reason.code : 'READ',
        );
      }
    const refused = ['pipe', 'loop', 'broken', '\uFFFD%C4%EA%B1%A8.txt', '\uFFFD%FF.txt', '\uFFFD%FE.txt'];
    const expected = [
      ...readable.map((name) => [name, 'READ']),
      ...refused.map((name) => [name, 'FILE_UNREADABLE']),
    ];
    expect(Object.fromEntries(codes)).toEqual(Object.fromEntries(expected));
  });

  it.skipIf(process.getuid?.() === 0)('holds what may not be read (skipped: root may read all)', async () => {
    const place = join(folder, 'locked');
    await mkdir(join(place, 'shut'), { recursive: true });
    await writeFile(join(place, 'a.txt'), '今天没有年报。');
    await writeFile(join(place, 'b.txt'), '今天没有年报。');
    await chmod(join(place, 'b.txt'), 0);
    await chmod(join(place, 'shut'), 0);
    const { documents: files } = await listInputs([place]);
    const outcomes = (await Promise.all(files.map((file) => list(readDocuments(file))))).flat();
    await chmod(join(place, 'shut'), 0o700);
    expect(outcomes).toMatchObject([
      { text: '今天没有年报。' },
      { reason: { code: 'FILE_UNREADABLE' } },
      { reason: { code: 'FILE_UNREADABLE' } },
    ]);
  });
});

describe('a document that is cut off or damaged', () => {
  const right = statesOfTruth(truth);

  /** What is read of a damaged document is right, or is told as missing; never another number without an issue. */
  async function expectHonest(bytes: Uint8Array): Promise<void> {
    for (const outcome of await readBytes(bytes, 'damaged')) {
      if (outcome.outcome === 'rejected') continue;
      const wrong = [...statesOfReport(outcome)].filter(
        ([ref, state]) => state.value !== null && state.value !== right.get(ref)?.value,
      );
      if (wrong.length > 0) expect(outcome.issues).not.toEqual([]);
    }
  }

  it.each([
    ['a page', async () => Buffer.from(page)],
    ['a Word document', () => toDocx(form)],
    ['a workbook', () => toXlsx(form, true)],
  ])('%s yields no wrong number in silence, and never throws', async (_, make) => {
    const whole = await make();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), (length) => expectHonest(whole.subarray(0, length))),
      { numRuns: 12 },
    );
    const patch = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(patch, { minLength: 1, maxLength: 4 }), async (patches) => {
        const damaged = Buffer.from(whole);
        for (const [at, value] of patches) damaged[at] = value;
        expect(await readBytes(damaged, 'damaged')).not.toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
