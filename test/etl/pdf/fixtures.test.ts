import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printPdfLines } from '../../../src/etl/extract/pdf/print-pdf-lines.js';
import type { Cell, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { readText } from '../../support/printed-report/normalize-text.js';
import { readAll } from './read-lines.js';

interface FixtureTruth {
  readonly agency: string;
  readonly year: number;
  readonly edition: 'V2019' | 'V2021';
  readonly cells: Readonly<Record<string, string>>;
}

const fixtures = [
  'ruled-browser',
  'unruled-browser',
  'row-lines-browser',
  'scattered-browser',
  'page-cut-word-processor',
];
const read = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/pdf/${name}`, import.meta.url));
const truthOf = (name: string): FixtureTruth =>
  JSON.parse(Buffer.from(read(`${name}.json`)).toString('utf8')) as FixtureTruth;

function normalize(text: string): NormalizedReport {
  const outcome = readText(text);
  if (outcome.outcome === 'rejected') throw new Error(outcome.reason.message);
  return outcome;
}

const expectedCell = (printed: string): Pick<Cell, 'value' | 'status' | 'raw'> => {
  if (printed === '') return { value: null, status: 'BLANK', raw: '' };
  if (printed === '-') return { value: null, status: 'NOT_APPLICABLE', raw: '-' };
  const value = printed.replace(/[,+]|万元$/gu, '');
  return { value, status: value === '0' ? 'ZERO' : 'REPORTED', raw: printed };
};

describe('PDF files of the programs that publishers use', () => {
  it.each(fixtures)('reads every cell of %s with its state and its raw print', async (name) => {
    const truth = truthOf(name);
    const { lines } = await readAll(read(`${name}.pdf`));
    const report = normalize(printPdfLines(lines).text);
    const expected = Object.entries(truth.cells).map(([ref, printed]) => [ref, expectedCell(printed)]);
    const cells = Object.entries(report.cells).map(([ref, { value, status, raw }]) => [
      ref,
      { value, status, raw },
    ]);
    expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(expected));
    expect(report).toMatchObject({ year: truth.year, agency: { name: truth.agency } });
    expect(report.editions.disclosure).toBe(truth.edition);
  });

  it.each(fixtures)('gives the same numbers of %s from lines with tabs', async (name) => {
    const { text, lines } = await readAll(read(`${name}.pdf`));
    const values = (report: NormalizedReport): unknown =>
      Object.entries(report.cells).map(([ref, cell]) => [ref, cell.value]);
    expect(values(normalize(text))).toEqual(values(normalize(printPdfLines(lines).text)));
  });

  it.each(fixtures)('keeps the prose and the six headings of %s in order', async (name) => {
    const { text, title } = await readAll(read(`${name}.pdf`));
    const report = normalize(text);
    expect(report.sections?.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(title).toBe(`${truthOf(name).agency}${truthOf(name).year}年政府信息公开工作年度报告`);
  });

  it('says where each cell stands, on its page and in its box', async () => {
    const { lines } = await readAll(read('page-cut-word-processor.pdf'));
    const row = lines.find((line) => line.text.startsWith('理结果'))!;
    expect(row.segments.map(({ page }) => page)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1]);
    for (const segment of lines.flatMap((line) => line.segments)) {
      const [left, top, right, bottom] = segment.box;
      expect(left >= 0 && top >= 0 && right <= 596 && bottom <= 843, JSON.stringify(segment)).toBe(true);
      expect(right >= left && bottom > top, JSON.stringify(segment)).toBe(true);
    }
  });

  it('marks the places of the cells in the text that is handed on', async () => {
    const { lines } = await readAll(read('ruled-browser.pdf'));
    const { text, marks } = printPdfLines(lines);
    const printed = text.split('\n');
    const mark = marks.find(({ line, column }) =>
      printed[line - 1]!.slice(column - 1).startsWith('59237.2449|'),
    );
    expect(mark?.at).toMatchObject({ page: 2, box: expect.any(Array) as unknown });
  });
});
