import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toDocx } from '../formats/docx-file.js';
import { toGbk, toUtf16 } from '../formats/encode.js';
import { createFixedTruth } from '../formats/fixed-truth.js';
import { endlessPdf, gluttonousPdf, pagesPdf } from '../formats/hostile-pdf.js';
import { siteTemplates, toHtmlPage } from '../formats/html-page.js';
import { toMarkdown } from '../formats/markdown-file.js';
import { toDocxOf } from '../formats/office-file.js';
import { toPrintedForm } from '../formats/official-form.js';
import { toTar } from '../formats/tar-file.js';
import { toXlsx } from '../formats/xlsx-file.js';
import { toZip } from '../formats/zip-file.js';
import { drawTruth } from '../printed-report/draw-truth.js';
import { layouts } from '../printed-report/layouts.js';
import { printReport } from '../printed-report/print-report.js';
import { createRandom } from '../printed-report/random.js';
import { shapes } from '../printed-report/shapes.js';

/** A file to try the program with, and what has to come of it: `READ`, or the code of a rejection. */
export interface Specimen {
  /** Its path; a name that is no text is given in bytes. */
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly outcome: string;
}

const truth = createFixedTruth();
const form = toPrintedForm(truth);
const page = toHtmlPage(form, siteTemplates['plain']!);
const plain = printReport(truth, layouts['A']!);
const read = (name: string, bytes: string | Buffer): Specimen => ({ name, bytes, outcome: 'READ' });
const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

async function formats(): Promise<Specimen[]> {
  return [
    read('formats/text.txt', plain),
    read('formats/text with mark.txt', `\uFEFF${plain}`),
    read('formats/text in GB18030.txt', toGbk(plain)),
    read('formats/text in UTF-16.txt', toUtf16(plain, 'le', true)),
    read('formats/text in UTF-16 without mark.txt', toUtf16(plain, 'be', false)),
    read('formats/markdown.md', toMarkdown(form)),
    read('formats/page.html', page),
    read('formats/word.docx', await toDocx(form)),
    read('formats/word.doc', fixture('doc/annual-report.doc')),
    read('formats/workbook.xlsx', await toXlsx(form, true)),
    read('formats/print.pdf', fixture('pdf/ruled-browser.pdf')),
    read('formats/named wrongly.pdf', page),
  ];
}

/** A body for each layout, so that no report takes the place of another. */
const bodies =
  '民政局 水利局 审计局 统计局 林业局 财政局 司法局 商务局 交通运输局 教育局 医疗保障局 农业农村局 公安局 住房和城乡建设局 应急管理局 退役军人事务局'.split(
    ' ',
  );

const layoutSpecimens = (): Specimen[] =>
  shapes.map(({ key, layout, finish = (text: string) => text }, index) => {
    const title = `巨鹿县${bodies[index]!}2023年政府信息公开工作年度报告`;
    const isSecond = shapes.findIndex((shape) => shape.key === key) < index;
    const text = finish(printReport(drawTruth(createRandom(index + 1)), layout, title));
    return read(
      `layouts/${key}${isSecond ? ` (${index})` : ''}.${text.startsWith('<') ? 'html' : 'txt'}`,
      text,
    );
  });

/** Reports that are read, with something a person has to look at. */
const doubtful = (): Specimen[] => [
  read(
    'doubtful/total does not add up.txt',
    printReport({ ...truth, proceedings: ['9', ...truth.proceedings.slice(1)] }, layouts['A']!),
  ),
  read(
    'doubtful/not a number.txt',
    printReport({ ...truth, disclosure: { ...truth.disclosure, PENALTIES: ['1\uFFFD2'] } }, layouts['A']!),
  ),
  read('doubtful/notes behind numbers.html', page.replace(/(\d)<\/td>/g, '$1<sup>1</sup></td>')),
  read('doubtful/numbers struck out.html', page.replace(/(<td[^>]*>)(\d)/g, '$1<s>7</s>$2')),
  read(
    'doubtful/lost characters.txt',
    plain.replace('这一年里', new TextDecoder().decode(toGbk('这一年里'))),
  ),
];

const archives = (): Specimen[] => {
  const members = [
    { name: toGbk('年报/报告.txt'), bytes: plain },
    { name: 'page.html', bytes: page },
  ];
  return [
    { name: 'archives/reports.zip', bytes: toZip(members), outcome: 'READ READ' },
    { name: 'archives/reports.tar.gz', bytes: gzipSync(toTar(members)), outcome: 'READ READ' },
    {
      name: 'archives/bombs.zip',
      bytes: toZip([
        { name: 'bomb.txt', bytes: Buffer.alloc(40_000_000) },
        { name: 'nested.zip', bytes: toZip(members) },
        { name: 'liar.txt', bytes: '0'.repeat(100_000), claimedSize: 10 },
        { name: '../outside.txt', bytes: plain },
        { name: 'endless.pdf', bytes: endlessPdf() },
        { name: 'good.txt', bytes: plain },
      ]),
      outcome:
        'DOCUMENT_TOO_LARGE ARCHIVE_MEMBER_REFUSED DOCUMENT_CORRUPT ARCHIVE_MEMBER_REFUSED TIME_LIMIT READ',
    },
  ];
};

const laughs = Array.from({ length: 30 }, (_, index) => `<!ENTITY l${index + 1} "&l${index};&l${index};">`);

const hostile = (): Specimen[] => [
  { name: 'hostile/endless.pdf', bytes: endlessPdf(), outcome: 'TIME_LIMIT' },
  { name: 'hostile/gluttonous.pdf', bytes: gluttonousPdf(), outcome: 'TIME_LIMIT|MEMORY_LIMIT' },
  { name: 'hostile/ten thousand pages.pdf', bytes: pagesPdf(10_000), outcome: 'DOCUMENT_TOO_LARGE' },
  { name: 'hostile/scan.pdf', bytes: fixture('pdf/scanned.pdf'), outcome: 'NO_TEXT_LAYER' },
  { name: 'hostile/image.pdf', bytes: latin1('\x89PNG\r\n\x1A\n'), outcome: 'NO_TEXT_LAYER' },
  {
    name: 'hostile/cut off.pdf',
    bytes: fixture('pdf/ruled-browser.pdf').subarray(0, 2000),
    outcome: 'DOCUMENT_CORRUPT',
  },
  {
    name: 'hostile/laughs.docx',
    bytes: toDocxOf(
      '<w:p><w:r><w:t>&l30;&f;</w:t></w:r></w:p>',
      `<!DOCTYPE d [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs.join('')}]>`,
    ),
    outcome: 'NOT_AN_ANNUAL_REPORT',
  },
  { name: 'hostile/deep.html', bytes: `<html>${'<div>'.repeat(100_000)}`, outcome: 'DOCUMENT_TOO_LARGE' },
  { name: 'hostile/empty.txt', bytes: '', outcome: 'EMPTY_DOCUMENT' },
  {
    name: 'hostile/noise.bin',
    bytes: Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 97 + 131) % 256)),
    outcome: 'NOT_TEXT',
  },
  { name: 'hostile/note.rtf', bytes: '{\\rtf1 note}', outcome: 'FORMAT_UNSUPPORTED' },
  { name: 'hostile/no report.txt', bytes: '今天没有年报。', outcome: 'NOT_AN_ANNUAL_REPORT' },
  { name: 'names/-rf.txt', bytes: '今天没有年报。', outcome: 'NOT_AN_ANNUAL_REPORT' },
  { name: 'names/two\nlines "年报".txt', bytes: plain, outcome: 'READ' },
  { name: 'names/<script>alert(1)<﹤script>.txt', bytes: '今天没有年报。', outcome: 'NOT_AN_ANNUAL_REPORT' },
  { name: 'names/\u001b[31mred\u202Etxt.exe.txt', bytes: '今天没有年报。', outcome: 'NOT_AN_ANNUAL_REPORT' },
];

/** One file of each format, of each layout, and of each kind of attack. */
export async function listSpecimens(): Promise<Specimen[]> {
  return [...(await formats()), ...layoutSpecimens(), ...doubtful(), ...archives(), ...hostile()];
}

/** What is no file of bytes: a sparse file of two gigabytes, a pipe, a loop, a name that is no text. */
async function writeOddities(folder: string): Promise<Map<string, string>> {
  const place = join(folder, 'oddities');
  await mkdir(place);
  await writeFile(join(place, 'sparse.pdf'), '%PDF-1.7');
  await truncate(join(place, 'sparse.pdf'), 2 * 1024 ** 3);
  execFileSync('mkfifo', [join(place, 'pipe')]);
  await symlink('loop', join(place, 'loop'));
  await writeFile(Buffer.concat([Buffer.from(`${place}/`), toGbk('年报.txt')]), plain);
  return new Map([
    ['oddities/sparse.pdf', 'DOCUMENT_TOO_LARGE'],
    ['oddities/pipe', 'FILE_UNREADABLE'],
    ['oddities/loop', 'FILE_UNREADABLE'],
    ['oddities/\uFFFD%C4%EA%B1%A8.txt', 'FILE_UNREADABLE'],
  ]);
}

/** Writes all of them into a folder; tells what has to come of each file. */
export async function writeSpecimens(folder: string): Promise<ReadonlyMap<string, string>> {
  const specimens = await listSpecimens();
  for (const { name, bytes } of specimens) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const named = specimens.map(({ name, outcome }) => [name, outcome] as const);
  return new Map([...named, ...(await writeOddities(folder))]);
}
