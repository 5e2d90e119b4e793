import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../src/etl/record/split-lines.js';
import type { DocumentOutcome } from '../../../src/schema/report/normalized-report.js';
import { createFixedTruth } from '../../support/formats/fixed-truth.js';
import { toMarkdown } from '../../support/formats/markdown-file.js';
import { toPrintedForm } from '../../support/formats/official-form.js';
import { extractBytes, readBytes, readReportBytes } from '../../support/formats/read-bytes.js';
import { toZip } from '../../support/formats/zip-file.js';

const report = await readReportBytes(toMarkdown(toPrintedForm(createFixedTruth())), 'report.md');
const line = JSON.stringify(report);
const read = (text: string | Buffer): Promise<DocumentOutcome[]> => readBytes(text, 'records.txt');
const codeAt = (outcome: DocumentOutcome | undefined): string =>
  outcome?.outcome === 'rejected'
    ? `${outcome.source.uri.replace(/^.*records\.txt/, '')} ${outcome.reason.code}`
    : 'read';

describe('a file of records', () => {
  it.each([
    ['one record', line],
    ['one record over many lines', JSON.stringify(report, null, 2)],
    ['an array', JSON.stringify([report])],
    ['NDJSON', `${line}\n`],
    ['with a byte order mark', `\uFEFF${line}`],
  ])('yields records as they are: %s', async (_, text) => {
    expect(await read(text)).toEqual([report]);
  });

  it('yields a line that is none rejected, with its number, and the others', async () => {
    const lines = ['{"outcome":"re', line, '', '{"note":1}', line, 'no JSON', '\uFFFD'].join('\n');
    expect((await read(lines)).map(codeAt)).toEqual([
      '#L1 INVALID_RECORD',
      'read',
      '#L4 INVALID_RECORD',
      'read',
      '#L6 INVALID_RECORD',
      '#L7 INVALID_RECORD',
    ]);
  });

  it('yields an element of an array that is none rejected, with its number', async () => {
    expect((await read(JSON.stringify([report, { note: 1 }]))).map(codeAt)).toEqual([
      'read',
      '#2 INVALID_RECORD',
    ]);
  });

  it('is told by its content: broken JSON is a broken record, a bracket in text is text', async () => {
    expect((await read('{"outcome": "read", ')).map(codeAt)).toEqual([' INVALID_RECORD']);
    expect((await read('[转发]今天没有年报。')).map(codeAt)).toEqual([' NOT_AN_ANNUAL_REPORT']);
  });

  it('is read within an archive', async () => {
    const outcomes = await read(toZip([{ name: 'a.ndjson', bytes: `${line}\n{}\n` }]));
    expect(outcomes.map(codeAt)).toEqual(['read', '!/a.ndjson#L2 INVALID_RECORD']);
  });

  it('is read line by line whatever its size, and a line too long to hold is rejected alone', async () => {
    const limits = { documentBytes: 100, jsonBytes: 100, lineBytes: Buffer.byteLength(line) };
    const text = `${line}\n{"note":"${'x'.repeat(Buffer.byteLength(line))}"}\n${line}\n`;
    const documents = await extractBytes(text, 'records.txt', limits);
    expect(documents.map((document) => codeAt(document as DocumentOutcome))).toEqual([
      'read',
      '#L2 INVALID_RECORD',
      'read',
    ]);
    const [array] = await extractBytes(`[${line}]`, 'records.txt', limits);
    expect(codeAt(array as DocumentOutcome)).toBe(' DOCUMENT_TOO_LARGE');
  });
});

describe('splitLines', () => {
  it('gives the same lines wherever the stream is cut', async () => {
    const bytes = Buffer.from('一\n\n二三\n四');
    for (let cut = 0; cut <= bytes.length; cut++) {
      const chunks = (async function* () {
        yield bytes.subarray(0, cut);
        yield bytes.subarray(cut);
      })();
      const lines: string[] = [];
      for await (const { number, bytes: own } of splitLines(chunks, 100)) lines.push(`${number}${own}`);
      expect(lines).toEqual(['1一', '2', '3二三', '4四']);
    }
  });
});
