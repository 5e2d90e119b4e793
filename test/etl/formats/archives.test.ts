import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ExtractLimits } from '../../../src/etl/extract/limits.js';
import { toDocx } from '../../support/formats/docx-file.js';
import { siteTemplates, toHtmlPage } from '../../support/formats/html-page.js';
import { toPrintedForm } from '../../support/formats/official-form.js';
import { extractBytes, readBytes } from '../../support/formats/read-bytes.js';
import { toTar } from '../../support/formats/tar-file.js';
import { toZip, type ZipEntry } from '../../support/formats/zip-file.js';
import { consistentTruth } from '../../support/printed-report/truth.js';

const form = toPrintedForm(fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 5 })[0]!);
const page = toHtmlPage(form, siteTemplates['plain']!);
const note = '今天没有年报。';
const gbk = (...codes: readonly number[]): Buffer => Buffer.from(codes);
/** 年报.txt in GBK. */
const gbkName = gbk(0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74);

/** What each member came to: its path in the archive, and its text or why it was rejected. */
async function tell(bytes: Buffer, limits: Partial<ExtractLimits> = {}): Promise<(string | undefined)[][]> {
  const documents = await extractBytes(bytes, 'archive.bin', limits);
  return documents.map((document) => {
    const uri = document.source.uri.replace(/^.*?archive\.bin/, '');
    if (!('outcome' in document)) return [uri, document.text.slice(0, 20)];
    return [uri, document.outcome === 'rejected' ? document.reason.code : 'record'];
  });
}

const tellZip = (...entries: readonly ZipEntry[]) => tell(toZip(entries));

describe('an archive', () => {
  it('yields each member as a document of its own, whatever its format', async () => {
    const docx = await toDocx(form);
    const members = [
      { name: '2023/页面.html', bytes: page },
      { name: '2023/报告.docx', bytes: docx },
      { name: '2023/便条 "一".txt', bytes: note },
    ];
    for (const archive of [toZip(members), toTar(members), gzipSync(toTar(members))]) {
      const outcomes = await readBytes(archive, 'archive.bin');
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['read', 'read', 'rejected']);
      expect(outcomes.map(({ source }) => source.uri.replace(/^.*?archive\.bin/, ''))).toEqual(
        members.map(({ name }) => `!/${name}`),
      );
      expect(outcomes[2]).toMatchObject({ reason: { code: 'NOT_AN_ANNUAL_REPORT' } });
    }
  });

  it('reads a file that is gzipped alone', async () => {
    expect(await tell(gzipSync(note))).toEqual([['!/archive.bin', note]]);
  });

  it('reads names in GBK, and leaves out folders, hidden files and what a Mac packs beside', async () => {
    const entries = ['a/', '__MACOSX/a/._1.txt', '.DS_Store', 'a/.hidden/1.txt'].map((name) => ({
      name,
      bytes: 'x',
    }));
    expect(await tellZip({ name: gbkName, bytes: note }, ...entries)).toEqual([['!/年报.txt', note]]);
    expect(
      await tell(
        toTar([
          { name: gbkName, bytes: note },
          { name: 'a/', bytes: '', type: '5' },
        ]),
      ),
    ).toEqual([['!/年报.txt', note]]);
  });

  it('rejects a member for itself, with the reason, and reads the others', async () => {
    const inner = toZip([{ name: '1.txt', bytes: note }]);
    const told = await tellZip(
      { name: '../../etc/1.txt', bytes: note },
      { name: '/etc/2.txt', bytes: note },
      { name: 'C:\\3.txt', bytes: note },
      { name: 'inner.zip', bytes: inner },
      { name: 'inner.tgz', bytes: gzipSync(toTar([])) },
      { name: 'secret.html', bytes: note, isEncrypted: true },
      { name: 'bad-sum.txt', bytes: note, crc: 7 },
      { name: 'lzma.txt', bytes: note, method: 14 },
      { name: 'liar.txt', bytes: note, claimedSize: 3 },
      { name: 'scan.html', bytes: Buffer.from('\x89PNG\r\n\x1A\n', 'latin1') },
      { name: 'good.txt', bytes: note },
    );
    expect(told.map(([, what]) => what)).toEqual([
      'ARCHIVE_MEMBER_REFUSED',
      'ARCHIVE_MEMBER_REFUSED',
      'ARCHIVE_MEMBER_REFUSED',
      'ARCHIVE_MEMBER_REFUSED',
      'ARCHIVE_MEMBER_REFUSED',
      'DOCUMENT_ENCRYPTED',
      'DOCUMENT_CORRUPT',
      'FORMAT_UNSUPPORTED',
      'DOCUMENT_CORRUPT',
      'NO_TEXT_LAYER',
      note,
    ]);
  });

  it('follows no link in a tar archive', async () => {
    expect(
      await tell(
        toTar([
          { name: 'link.txt', bytes: '', type: '2' },
          { name: 'good.txt', bytes: note },
        ]),
      ),
    ).toEqual([
      ['!/link.txt', 'ARCHIVE_MEMBER_REFUSED'],
      ['!/good.txt', note],
    ]);
  });

  it('does not unpack a bomb: by its ratio, by what it claims and by what it yields', async () => {
    const zeros = Buffer.alloc(3 * 1024 * 1024);
    const bomb = { name: 'bomb.txt', bytes: zeros };
    const good = { name: 'good.txt', bytes: note };
    expect(await tell(toZip([bomb, good]))).toEqual([
      ['!/bomb.txt', 'DOCUMENT_TOO_LARGE'],
      ['!/good.txt', note],
    ]);
    const loose = { archiveRatio: 10_000 };
    const narrow = { ...loose, documentBytes: 1024 * 1024 };
    expect((await tell(toZip([bomb]), narrow))[0]).toEqual(['!/bomb.txt', 'DOCUMENT_TOO_LARGE']);
    expect((await tell(gzipSync(toTar([bomb])), narrow))[0]).toEqual(['!/bomb.txt', 'DOCUMENT_TOO_LARGE']);
    expect(await tell(gzipSync(zeros), { archiveBytes: 1000, archiveRatio: 2 })).toEqual([
      ['', 'DOCUMENT_TOO_LARGE'],
    ]);
  });

  it('stops, and says so, where there are too many members or too many bytes in them', async () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.txt`, bytes: note }));
    expect(await tell(toZip(many), { archiveMembers: 2 })).toEqual([
      ['!/0.txt', note],
      ['!/1.txt', note],
      ['', 'DOCUMENT_TOO_LARGE'],
    ]);
    const told = await tell(toZip(many), { archiveBytes: 30, archiveRatio: 0 });
    expect(told).toEqual([
      ['!/0.txt', note],
      ['!/1.txt', note],
      ['', 'DOCUMENT_TOO_LARGE'],
    ]);
  });

  it('yields what comes before the damage of an archive that is cut off, and says that it is', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      name: `${index}.txt`,
      bytes: `${note}${'乙'.repeat(index)}`,
    }));
    const tgz = gzipSync(toTar(many), { level: 0 });
    const told = await tell(tgz.subarray(0, tgz.length / 2));
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual(['', 'DOCUMENT_CORRUPT']);
    const zip = toZip(many);
    expect(await tell(zip.subarray(0, zip.length / 2))).toEqual([['', 'DOCUMENT_CORRUPT']]);
  });

  it('is read from the file where it is too large to hold', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `${index}.txt`, bytes: note }));
    expect(await tell(toZip(many), { documentBytes: 1000 })).toHaveLength(30);
  });
});
