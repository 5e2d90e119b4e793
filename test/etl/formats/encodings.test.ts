import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/etl/extract/text/decode-text.js';
import { toGbk, toUtf16 } from '../../support/formats/encode.js';
import { siteTemplates, toHtmlPage } from '../../support/formats/html-page.js';
import { toPrintedForm } from '../../support/formats/official-form.js';
import { extractBytes, readReportBytes } from '../../support/formats/read-bytes.js';
import { statesOfReport, statesOfTruth } from '../../support/formats/states.js';
import { consistentTruth } from '../../support/printed-report/truth.js';
import { layouts } from '../../support/printed-report/layouts.js';
import { printReport } from '../../support/printed-report/print-report.js';

const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 3 })[0]!;
const text = printReport(truth, layouts['A']!);
const page = toHtmlPage(toPrintedForm(truth), siteTemplates['plain']!);

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (plain) => Buffer.from(plain),
  'UTF-8 with a mark': (plain) => Buffer.from(`\uFEFF${plain}`),
  GBK: toGbk,
  'UTF-16 LE with a mark': (plain) => toUtf16(plain, 'le', true),
  'UTF-16 BE with a mark': (plain) => toUtf16(plain, 'be', true),
  'UTF-16 LE without': (plain) => toUtf16(plain, 'le', false),
  'UTF-16 BE without': (plain) => toUtf16(plain, 'be', false),
};

describe.each(Object.entries(encodings))('a report in %s', (_, encode) => {
  it('is read as text and as a page, whatever the page says of its encoding', async () => {
    const expected = statesOfTruth(truth);
    expect(statesOfReport(await readReportBytes(encode(text), 'a.doc'))).toEqual(expected);
    for (const charset of ['utf-8', 'gb2312', 'iso-8859-1']) {
      const stated = page.replace('charset="utf-8"', `charset="${charset}"`);
      const report = await readReportBytes(encode(stated), 'a.pdf');
      expect(statesOfReport(report)).toEqual(expected);
      expect(report.title).toBe('巨鹿县教育局2023年政府信息公开工作年度报告');
    }
  });
});

describe('decodeText', () => {
  it('keeps digits beside a damaged byte, and marks the damage', () => {
    const bytes = Buffer.from(`${'政府信息公开 '.repeat(200)}12X34`);
    bytes[bytes.indexOf('X')] = 0xe4;
    expect(decodeText(bytes)).toMatch(/12\uFFFD34$/);
  });

  it('drops a character cut in two at the end', () => {
    expect(decodeText(Buffer.from('年报').subarray(0, 5))).toBe('年');
    expect(decodeText(toGbk('年度报告').subarray(0, 7))).toBe('年度报');
  });

  it.each([
    ['no text', Buffer.from([0x00, 0x01, 0x02, 0x03])],
    ['Big5', Buffer.from([0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54, 0xa4, 0xbd, 0xb6, 0x7d])],
    [
      'Latin 1 letters',
      Buffer.from('caf\xe9 \xe0 la cr\xe8me br\xfbl\xe9e, d\xe9j\xe0 vu, na\xefve', 'latin1'),
    ],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 97 + 131) % 256))],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect(decoded === null || typeof decoded === 'string').toBe(true);
      }),
    );
  });

  it('rejects what is no text with the reason', async () => {
    const [outcome] = await extractBytes(Buffer.from([0x00, 0x01, 0x02, 0x03]), 'a.txt');
    expect(outcome).toMatchObject({ outcome: 'rejected', reason: { code: 'NOT_TEXT' } });
  });
});
