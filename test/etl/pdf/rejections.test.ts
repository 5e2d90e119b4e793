import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractLimits } from '../../../src/etl/extract/limits.js';
import { readPdf } from '../../../src/etl/extract/pdf/read-pdf.js';
import { extractBytes, readBytes } from '../../support/formats/read-bytes.js';
import { print, tinyPdf } from './tiny-pdf.js';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/pdf/${name}`, import.meta.url));
const scan = 'q 595 0 0 842 0 0 cm /Im Do Q\n';

describe('a PDF that cannot be read', () => {
  it('has no text layer when it is a scan', async () => {
    expect(await readPdf(fixture('scanned.pdf'))).toMatchObject({ code: 'NO_TEXT_LAYER' });
  });

  it('has none when the scan carries page numbers, or text that a machine guessed', async () => {
    const guessed = `3 Tr ${print('行政许可 4119', 72, 700)}`;
    for (const steps of [scan + print('- 1 -', 280, 40), scan + guessed, ''])
      expect(await readPdf(tinyPdf([{ steps }]))).toMatchObject({ code: 'NO_TEXT_LAYER' });
  });

  it('tells the scanned pages of one that has text on others', async () => {
    const reading = await readPdf(tinyPdf([{ steps: print('一、总体情况', 72, 700) }, { steps: scan }]));
    expect(reading).toMatchObject({ outcome: 'read', text: '一、总体情况', scannedPages: [2] });
  });

  it('is a scan where its picture is cut into strips', async () => {
    const strips = [0, 210, 420, 630].map((y) => `q 595 0 0 210 0 ${y} cm /Im Do Q\n`).join('');
    expect(await readPdf(tinyPdf([{ steps: strips }]))).toMatchObject({ code: 'NO_TEXT_LAYER' });
  });

  it('says which pages are scans: in an issue, and where the form may be on them, as the reason', async () => {
    const pages = [{ steps: print('一、总体情况', 72, 700) }, { steps: scan }, { steps: scan }];
    const [document] = await extractBytes(tinyPdf(pages));
    expect(document).toMatchObject({
      issues: [{ code: 'PAGES_SCANNED', severity: 'WARNING', message: expect.stringContaining('page 2, 3') }],
    });
    const [outcome] = await readBytes(tinyPdf(pages));
    expect(outcome).toMatchObject({
      outcome: 'rejected',
      reason: { code: 'NO_TEXT_LAYER', message: expect.stringContaining('第2、3页') },
    });
  });

  it('is encrypted', async () => {
    const key = 'A'.repeat(32);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${key}) /U (${key}) >> /ID [(a) (a)]`;
    const reading = await readPdf(tinyPdf([{ steps: print('甲', 72, 700) }], encrypt));
    expect(reading).toMatchObject({ code: 'DOCUMENT_ENCRYPTED' });
  });

  it('is damaged, cut off or no PDF at all', async () => {
    const whole = fixture('ruled-browser.pdf');
    for (const bytes of [Buffer.from('%PDF-1.7\nnothing'), Buffer.alloc(0), whole.subarray(0, 2000)])
      expect(await readPdf(bytes)).toMatchObject({ outcome: 'rejected', code: 'DOCUMENT_CORRUPT' });
  });

  it('is too large: in pages, in characters, in drawing steps, in what a stream unpacks to', async () => {
    const steps = print('甲乙丙', 72, 700).repeat(20);
    const document = tinyPdf([{ steps }, { steps }]);
    for (const limit of [{ pdfPages: 1 }, { pdfCharacters: 10 }, { pdfSteps: 10 }])
      expect(await readPdf(document, { ...extractLimits, ...limit })).toMatchObject({
        code: 'DOCUMENT_TOO_LARGE',
      });
    const bomb = Buffer.concat([
      Buffer.from('%PDF-1.4\n9 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      deflateSync(deflateSync(Buffer.alloc(4_000_000))),
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    expect(await readPdf(bomb, { ...extractLimits, pdfStreamBytes: 1_000_000 })).toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
    });
  });

  it('does not touch the bytes it is given, and reads them again the same', async () => {
    const bytes = fixture('ruled-browser.pdf');
    const copy = Buffer.from(bytes);
    const [first, second] = [await readPdf(bytes), await readPdf(bytes)];
    expect(Buffer.compare(bytes, copy)).toBe(0);
    expect(second).toEqual(first);
  });
});
