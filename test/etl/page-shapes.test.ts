import { describe, expect, it } from 'vitest';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { columnMajor } from '../support/printed-report/column-major.js';
import { createRandom } from '../support/printed-report/random.js';
import { drawTruth } from '../support/printed-report/draw-truth.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { readText } from '../support/printed-report/normalize-text.js';
import { outcomeRows, refsOfTruth, toValue, type Truth } from '../support/printed-report/truth.js';

const zeros = (count: number): string[] => Array.from({ length: count }, () => '0');
const ofNaturalPersons = (count: number): string[] => [String(count), ...zeros(5), String(count)];

/** 洪泽区 2023 and 2024 (domain, appendix A): the table of 2021 over the single row （六） of 2019. */
function hongze(rows: Readonly<Record<string, number>>, proceedings: string): Truth {
  const keys = ['RECEIVED', 'CARRIED_IN', ...outcomeRows('V2019'), 'CLOSED', 'CARRIED_OUT'];
  return {
    edition: 'V2021',
    disclosure: {
      REGULATIONS: ['0', '0', '0'],
      NORMATIVE_DOCUMENTS: ['0', '5', '5'],
      LICENSES: ['550'],
      PENALTIES: ['4119'],
      COERCIONS: ['195'],
      FEES: ['7730.28'],
    },
    applications: Object.fromEntries(keys.map((key) => [key, ofNaturalPersons(rows[key] ?? 0)])),
    proceedings: proceedings.split(' '),
  };
}

const hongze2023 = hongze(
  {
    ...{ RECEIVED: 21, PARTLY_GRANTED: 4, REFUSED_STATE_SECRET: 1, REFUSED_PROCESS: 1 },
    ...{ REFUSED_ENFORCEMENT_FILE: 1, UNAVAILABLE_NOT_HELD: 10, UNAVAILABLE_NEEDS_CREATION: 3 },
    ...{ NOT_PROCESSED_PETITION: 1, CLOSED: 21 },
  },
  '10 1 0 0 11 0 0 0 0 0 5 0 0 0 5',
);
const hongze2024 = hongze(
  {
    ...{ RECEIVED: 95, GRANTED: 50, PARTLY_GRANTED: 9, REFUSED_SECURITY_STABILITY: 1, REFUSED_PROCESS: 1 },
    ...{ REFUSED_ENFORCEMENT_FILE: 1, UNAVAILABLE_NOT_HELD: 31, UNAVAILABLE_NEEDS_CREATION: 1 },
    ...{ NOT_PROCESSED_PETITION: 1, CLOSED: 95 },
  },
  '1 1 0 0 2 1 0 0 0 1 2 0 1 0 3',
);

function read(text: string): NormalizedReport {
  const outcome = readText(text);
  if (outcome.outcome === 'rejected') throw new Error(outcome.reason.message);
  return outcome;
}

const valuesOf = (report: NormalizedReport): Record<string, string | null> =>
  Object.fromEntries(Object.entries(report.cells).map(([ref, cell]) => [ref, cell.value]));
const printedBy = (truth: Truth): Record<string, string> =>
  Object.fromEntries([...refsOfTruth(truth)].map(([ref, printed]) => [ref, toValue(printed)]));

describe('a page read column by column', () => {
  it.each([
    ['2023', hongze2023],
    ['2024', hongze2024],
  ])('gives the real figures of 洪泽区 %s', (_, truth) => {
    expect(valuesOf(read(printReport(truth, columnMajor)))).toEqual(printedBy(truth));
  });

  const withRows = (rows: Truth['applications']): Truth => ({
    ...hongze2023,
    applications: { ...hongze2023.applications, ...rows },
  });

  it.each([
    ['misprints a total', { PARTLY_GRANTED: ['4', ...zeros(5), '5'] }],
    ['misprints a part', { GRANTED: ['0', '0', '3', ...zeros(4)] }],
    ['exchanges two cells', { UNAVAILABLE_NOT_HELD: ['0', '10', ...zeros(4), '10'] }],
    ['adds up a row of totals otherwise', { CLOSED: ofNaturalPersons(22) }],
    ['prints a fraction', { PARTLY_GRANTED: ['3.5', ...zeros(5), '4'] }],
  ])('is read as printed where the body %s', (_, rows) => {
    const truth = withRows(rows);
    const printed = printedBy(truth);
    for (const [ref, value] of Object.entries(printed)) if (value.includes('3.5')) printed[ref] = null!;
    expect(valuesOf(read(printReport(truth, columnMajor)))).toEqual(printed);
  });

  it.each([
    ['two rows are at fault', { CLOSED: ['21', ...zeros(5), '23'], GRANTED: ['1', ...zeros(5), '1'] }],
    ['three columns are', { RECEIVED: ['20', '1', '1', ...zeros(3), '22'] }],
  ])('is not read where %s', (_, rows) => {
    const report = read(printReport(withRows(rows), columnMajor));
    const truth = printedBy(withRows(rows));
    const numbers = Object.entries(valuesOf(report)).filter(([, value]) => value !== null);
    expect(numbers).toEqual(numbers.map(([ref]) => [ref, truth[ref]]));
    expect(report.cells['applications/CLOSED/TOTAL']?.status).toBe('UNREADABLE');
  });

  it('is not read where a row is at fault and a word stands within another', () => {
    const truth = withRows({ PARTLY_GRANTED: ['4', ...zeros(5), '5'] });
    const text = printReport(truth, columnMajor);
    const cut = text.replace('\n\n21\n\n一、', '\n\n总计\n\n21\n\n一、');
    expect(cut).not.toBe(text);
    expect(read(cut).cells['applications/RECEIVED/TOTAL']?.value ?? null).toBeNull();
  });

  const ofPenalties = (penalties: string, coercions: string): Truth => ({
    ...hongze2023,
    disclosure: { ...hongze2023.disclosure, LICENSES: [''], PENALTIES: [penalties], COERCIONS: [coercions] },
  });

  it('does not say whose a value is that stands nearer to the next label, which may have none', () => {
    const report = read(printReport(ofPenalties('', '127'), columnMajor));
    for (const row of ['PENALTIES', 'COERCIONS']) {
      const cell = report.cells[`disclosure/${row}/DECISIONS`];
      expect(cell).toMatchObject({ value: null, status: 'UNREADABLE' });
    }
  });

  it.each(['第1页\n', '第1页\n\n', '第1页\n\n2023年政府信息公开工作年度报告\n\n'])(
    'does not say so either where a page ends between the value and that label: %j',
    (end) => {
      const text = printReport(ofPenalties('', '127'), columnMajor);
      const cut = text.replace('127\n\n行政强制', `127\n\n${end}行政强制`);
      expect(cut).not.toBe(text);
      const { cells } = read(cut);
      expect(cells['disclosure/PENALTIES/DECISIONS']?.value ?? null).toBeNull();
      expect(cells['disclosure/COERCIONS/DECISIONS']?.value ?? null).toBeNull();
    },
  );

  it.each([
    ['B', layouts['B']!],
    ['G', columnMajor],
  ])(
    'gives a value that stands nearer to its own label, though the next has none, in layout %s',
    (_, layout) => {
      const report = read(printReport(ofPenalties('127', ''), layout));
      expect(report.cells['disclosure/PENALTIES/DECISIONS']?.value).toBe('127');
      expect(report.cells['disclosure/COERCIONS/DECISIONS']?.value ?? null).toBeNull();
    },
  );

  it('gives the values of a later row to none before it, the cells between being empty', () => {
    const full = ['73', '7', '63', '108', '3', '116', '370'];
    const rows = ['RECEIVED', 'CARRIED_IN', ...outcomeRows('V2021'), 'CLOSED', 'CARRIED_OUT'];
    const applications = Object.fromEntries(
      rows.map((row) => [row, row === 'CLOSED' ? full : full.map(() => '')]),
    );
    applications['RECEIVED'] = ['73', '7', '63', '32', '3', '', '178'];
    const text = printReport({ ...hongze2023, applications }, columnMajor);
    const numbers = Object.entries(valuesOf(read(text))).filter(
      ([ref, value]) => ref.startsWith('applications/') && value !== null,
    );
    expect(numbers).toEqual([]);
  });

  it('yields no wrong number with its zeros left blank', () => {
    const blank = (rows: Truth['disclosure']): Truth['disclosure'] =>
      Object.fromEntries(
        Object.entries(rows).map(([row, values]) => [
          row,
          values.map((value) => (value === '0' ? '' : value)),
        ]),
      );
    for (let seed = 1; seed <= 200; seed++) {
      const drawn = drawTruth(createRandom(seed));
      const truth = {
        ...drawn,
        disclosure: blank(drawn.disclosure),
        applications: blank(drawn.applications),
      };
      const expected = printedBy(truth);
      const outcome = readText(printReport(truth, columnMajor));
      const cells = outcome.outcome === 'read' ? Object.entries(outcome.cells) : [];
      const wrong = cells.filter(([ref, { value }]) => value !== null && value !== expected[ref]);
      expect(wrong, `seed ${seed}`).toEqual([]);
    }
  });

  it('also tells a group whose values stand in one block, its labels gone', () => {
    const text = printReport(hongze2023, layouts['B']!).replace(
      /（三）不予公开[^（]*?(?=（四）)/u,
      `（三）不予公开\n${Array.from({ length: 8 }, (_, row) => hongze2023.applications[outcomeRows('V2019')[row + 2]!]!.join('\n')).join('\n')}\n\n`,
    );
    expect(valuesOf(read(text))).toEqual(printedBy(hongze2023));
  });
});

describe('empty cells one on a line', () => {
  const truth = drawTruth(createRandom(3));
  const row = truth.applications['NOT_PROCESSED_DUPLICATE']!.map((value, at) => (at === 2 ? '5' : value));
  const withBlanks = (values: readonly string[]): Truth => ({
    ...truth,
    applications: { ...truth.applications, NOT_PROCESSED_DUPLICATE: values },
  });
  const ref = 'applications/NOT_PROCESSED_DUPLICATE';

  it.each(['C', 'C2'])('are BLANK in their column in layout %s', (layout) => {
    const report = read(printReport(withBlanks(['', '', row[2]!, '', '', '', '']), layouts[layout]!));
    expect(report.cells[`${ref}/RESEARCH`]?.value).toBe('5');
    expect(report.cells[`${ref}/NATURAL_PERSON`]).toMatchObject({ value: null, status: 'BLANK' });
    expect(report.cells[`${ref}/TOTAL`]).toMatchObject({ value: null, status: 'BLANK' });
  });

  it.each(['B', 'D', 'F'])('are UNREADABLE where layout %s loses them, never shifted', (layout) => {
    const report = read(printReport(withBlanks(['', '', '5', '', '', '', '5']), layouts[layout]!));
    expect(report.cells[`${ref}/RESEARCH`]).toMatchObject({ value: null, status: 'UNREADABLE' });
  });
});

describe('heads in another order than the form', () => {
  it('leave the table unread', () => {
    const text = printReport(hongze2024, layouts['A']!).replace('商业企业 | 科研机构', '科研机构 | 商业企业');
    const report = read(text);
    expect(report.cells['applications/RECEIVED/TOTAL']).toMatchObject({ value: null, status: 'UNREADABLE' });
    expect(report.cells['disclosure/LICENSES/DECISIONS']?.value).toBe('550');
  });

  it('leave a block unread', () => {
    const text = printReport(hongze2024, layouts['A']!).replace(
      '本年制发件数 | 本年废止件数',
      '本年废止件数 | 本年制发件数',
    );
    expect(read(text).cells['disclosure/NORMATIVE_DOCUMENTS/ISSUED']?.status).toBe('UNREADABLE');
  });
});

describe('a text without its repeated lines', () => {
  const deduplicate = (text: string): string => [...new Set(text.split('\n'))].join('\n');
  const allZero = hongze({}, zeros(15).join(' '));
  const disclosure = Object.fromEntries(
    Object.entries(allZero.disclosure).map(([row, values]) => [row, zeros(values.length)]),
  );

  it.each([
    ['0', 'repeated'],
    ['', 'empty'],
    ['见附表', 'filled in with words'],
  ])('tells no zero where 0 is the only number of a table: a cell may print %j (%s)', (print) => {
    const rows = { ...disclosure, REGULATIONS: ['0', '0', print], FEES: [print] };
    const report = read(deduplicate(printReport({ ...allZero, disclosure: rows }, layouts['B']!)));
    expect(report.cells['disclosure/FEES/AMOUNT']).toMatchObject({ value: null, status: 'UNREADABLE' });
    expect(Object.values(valuesOf(report)).filter((value) => value !== null)).toEqual([]);
    expect(report.issues.map(({ code }) => code)).toContain('ROW_UNREADABLE');
  });

  it('keeps a number that is left over with the label before it; the rest is unknown', () => {
    const withPenalties = { ...disclosure, PENALTIES: ['23'] };
    const report = read(deduplicate(printReport({ ...allZero, disclosure: withPenalties }, layouts['B']!)));
    const numbers = Object.entries(valuesOf(report)).filter(([, value]) => value !== null);
    expect(numbers).toEqual([['disclosure/PENALTIES/DECISIONS', '23']]);
  });
});

describe('what is no report of the form', () => {
  it.each([
    ['一图读懂巨鹿县教育局2023年政府信息公开工作年度报告', 'NOT_AN_ANNUAL_REPORT', '图解'],
    ['巨鹿县教育局2023年政府信息公开年报解读', 'NOT_AN_ANNUAL_REPORT', '解读'],
    ['巨鹿县教育局政府信息公开指南', 'NOT_AN_ANNUAL_REPORT', '指南'],
    ['关于做好2023年政府信息公开工作年度报告编制的通知', 'NOT_AN_ANNUAL_REPORT', '通知'],
    ['巨鹿县教育局政府信息公开工作年度报告制度', 'NOT_AN_ANNUAL_REPORT', '制度'],
    ['巨鹿县教育局2016年政府信息公开工作年度报告', 'BEFORE_2019_FORM', '2019年以前'],
    ['政府信息公开情况统计表\n统计指标 单位 统计数', 'BEFORE_2019_FORM', '统计表'],
    ['一张没有标题的纸', 'NOT_AN_ANNUAL_REPORT', '没有找到'],
  ])('%s is rejected as %s', (title, code, words) => {
    const outcome = readText(`${title}\n一、概述\n风很大，我们把窗户都关上了。`);
    expect(outcome).toMatchObject({ outcome: 'rejected', reason: { code } });
    expect(outcome.outcome === 'rejected' && outcome.reason.message).toContain(words);
  });
});
