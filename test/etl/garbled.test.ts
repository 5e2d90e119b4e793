import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGarbledText } from '../../src/etl/extract/text/find-garbled-text.js';
import { toGbk } from '../support/formats/encode.js';
import { readReportBytes } from '../support/formats/read-bytes.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { numbersOf, readText } from '../support/printed-report/read-text.js';
import { consistentTruth, refsOfTruth, toValue } from '../support/printed-report/truth.js';

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

/** What becomes of a text that is read in another encoding than it was written in. */
const garblings: Readonly<Record<string, (text: string) => string>> = {
  'UTF-8 read as GBK': (text) => decode(Buffer.from(text), 'gb18030'),
  'UTF-8 read as Latin-1': (text) => Buffer.from(text).toString('latin1'),
  'GBK read as Latin-1': (text) => toGbk(text).toString('latin1'),
  'GBK read as UTF-8': (text) => decode(toGbk(text), 'utf-8'),
  'GBK read as UTF-8, and that as GBK': (text) =>
    decode(Buffer.from(decode(toGbk(text), 'utf-8')), 'gb18030'),
  'GBK read from the second byte on': (text) => decode(toGbk(text).subarray(1), 'gb18030'),
};

const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 7 })[0]!;
const labels = ['行政处罚', '行政许可', '二、上年结转政府信息公开申请数量', '2.重复申请', '（七）总计'];

describe('text that was decoded wrongly before it came', () => {
  it.each(Object.entries(garblings))('is found: %s', (_, garble) => {
    const sentence = '（一）主动公开政府信息情况。今年，我们把能说的都说了。';
    expect(findGarbledText(`甲 ${garble(sentence)} 乙`)).not.toEqual([]);
  });

  it('is not found where there is none', () => {
    for (const layout of Object.values(layouts))
      expect(findGarbledText(printReport(truth, layout))).toEqual([]);
    const traditional =
      '├─────┤（一）主動公開政府信息情況（ㄅㄆㄇ）┃規範性檔案┃娱乐、鑫鑫、淼淼、犇犇；naïve café Ærøskøbing';
    expect(findGarbledText(traditional)).toEqual([]);
  });

  it('gives an issue of its own, with a sample', async () => {
    const text = printReport(truth, layouts['A']!).replace(
      '这一年里',
      garblings['GBK read as UTF-8']!('这一年里'),
    );
    const report = await readReportBytes(text);
    expect(report.issues).toContainEqual(
      expect.objectContaining({ code: 'TEXT_GARBLED', severity: 'WARNING', cells: [] }),
    );
  });

  it.each(Object.entries(garblings))('never gives a number that is not printed there: %s', (_, garble) => {
    const right = refsOfTruth(truth);
    for (const [name, layout] of Object.entries(layouts))
      for (const label of labels) {
        const outcome = readText(printReport(truth, layout).replace(label, garble(label)));
        if (outcome.outcome === 'rejected') continue;
        const wrong = [...numbersOf(outcome)].filter(
          ([ref, value]) => value !== null && value !== toValue(right.get(ref) ?? ''),
        );
        expect([name, label, wrong]).toEqual([name, label, []]);
      }
  });

  it('makes a cell with a lost character unreadable, whatever digits are left of it', () => {
    const printed = printReport(
      { ...truth, disclosure: { ...truth.disclosure, PENALTIES: ['1\uFFFD2'] } },
      layouts['A']!,
    );
    const outcome = readText(printed);
    expect(outcome).toMatchObject({
      cells: { 'disclosure/PENALTIES/DECISIONS': { value: null, status: 'UNREADABLE', raw: '1\uFFFD2' } },
    });
  });
});
