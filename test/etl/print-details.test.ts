import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { readReportText, readText } from '../support/printed-report/read-text.js';
import { consistentTruth, refsOfTruth, toValue, type Truth } from '../support/printed-report/truth.js';

const truthOf = (edition: Truth['edition']): Truth =>
  fc.sample(consistentTruth(edition), { numRuns: 1, seed: 20_24 })[0]!;

type Edit = readonly [search: string, replacement: string];

function print(edition: Truth['edition'], layout: string, ...edits: readonly Edit[]): string {
  const text = printReport(truthOf(edition), layouts[layout]!);
  return edits.reduce((edited, [search, replacement]) => {
    if (!edited.includes(search)) throw new Error(`nothing to edit: ${search}`);
    return edited.replaceAll(search, replacement);
  }, text);
}

function expectAllRead(edition: Truth['edition'], text: string): void {
  const report = readReportText(text);
  const expected = [...refsOfTruth(truthOf(edition))].map(([ref, printed]) => [ref, toValue(printed)]);
  expect(Object.fromEntries(Object.entries(report.cells).map(([ref, cell]) => [ref, cell.value]))).toEqual(
    Object.fromEntries(expected),
  );
}

describe('labels as they are printed', () => {
  it.each<[string, readonly Edit[]]>([
    [
      'with spaces in words',
      [
        ['规章', '规 章'],
        ['（七）总计', '（七） 总 计'],
        ['行政许可', '行 政 许 可'],
      ],
    ],
    [
      'with slips',
      [
        ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
        ['现行有效件数', '现行有效件'],
        ['本年处理决定数量', '本年处理绝对数量'],
      ],
    ],
    [
      'in short forms',
      [
        ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
        ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2.逾期不缴费'],
      ],
    ],
    ['with the label of the other edition', [['行政规范性文件', '规范性文件']]],
    [
      'without ordinals',
      [
        ['（七）总计', '总计'],
        ['四、结转下年度', '结转下年度'],
        ['3.其他', '其他'],
      ],
    ],
    ['without 第 in the captions', [['第二十条第（一）项', '二十条(一)项']]],
    [
      'with half-width brackets and quotes',
      [
        ['（区分处理的，只计这一情形，不计其他情形）', '(区分处理的,只计这一情形,不计其他情形)'],
        ['“三安全一稳定”', '"三安全一稳定"'],
      ],
    ],
  ])('are recognized %s', (_, edits) => {
    for (const layout of ['A', 'B', 'F', 'T']) {
      const fitting = layout === 'F' ? 'F with wrapped totals' : layout;
      expectAllRead('V2021', print('V2021', fitting, ...edits));
    }
  });

  it('are recognized with the head of the table repeated after a page break', () => {
    const head =
      '申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n';
    const text = print(
      'V2021',
      'B',
      ['四、结转下年度继续办理', `\n${head}四、结转下年度继续办理`],
      ['3.其他', `${head}3.其他`],
    );
    expectAllRead('V2021', text);
  });

  it('are recognized between page numbers', () => {
    const text = print(
      'V2021',
      'B',
      ['行政许可', '- 1 -\n行政许可'],
      ['（七）总计', '（七）总计\n- 2 -'],
      ['3.其他', '- 2 -\n3.其他'],
    );
    expectAllRead('V2021', text.replace('- 2 -\n', '').replace(/$/, '\n- 3 -'));
  });
});

describe('headings as they are printed', () => {
  it('are found with the whole report on one line', () => {
    expectAllRead('V2021', print('V2021', 'D').replaceAll('\n', ' '));
    expectAllRead('V2019', print('V2019', 'D').replaceAll('\n', ' '));
  });

  it.each<[string, readonly Edit[]]>([
    [
      'without ordinals',
      [
        ['一、总体', '总体'],
        ['二、主动', '主动'],
        ['三、收到', '收到'],
        ['五、存在', '存在'],
      ],
    ],
    ['with a note', [['三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申请情况（无）']]],
    [
      'with a slip',
      [
        ['四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政复议、行政诉论情'],
        ['五、存在的主要问题及改进情况', '五、存在的问题及改进情况'],
      ],
    ],
    [
      'over two lines',
      [['四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政复议、行\n政诉讼情况']],
    ],
    ['glued to the paragraph before', [['\n二、主动公开政府信息情况', '二、主动公开政府信息情况']]],
    [
      'not at all',
      [
        ['二、主动公开政府信息情况', ''],
        ['三、收到和处理政府信息公开申请情况', ''],
        ['四、政府信息公开行政复议、行政诉讼情况', ''],
      ],
    ],
  ])('are found %s', (_, edits) => {
    expectAllRead('V2021', print('V2021', 'B', ...edits));
    expectAllRead('V2021', print('V2021', 'A', ...edits));
  });

  it('are not taken from a list of contents', () => {
    const contents =
      '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n';
    expectAllRead('V2021', print('V2021', 'F', ['本报告的统计期限', `${contents}本报告的统计期限`]));
  });
});

describe('editions', () => {
  it('are told from the heads of each block, so a hybrid table is mixed', () => {
    const v2019 = ['本年制发件数', '本年废止件数', '现行有效件数'] as const;
    const v2021 = ['本年新制作数量', '本年新公开数量', '对外公开总数量'] as const;
    const report = readReportText(
      print('V2021', 'A', ...v2019.map((word, index): Edit => [word, v2021[index]!])),
    );
    const { disclosure } = truthOf('V2021');
    expect(report.editions).toMatchObject({ disclosure: 'MIXED', applications: 'V2021' });
    expect(report.cells['disclosure/REGULATIONS/DISCLOSED_TOTAL']?.value).toBe(disclosure['REGULATIONS']![2]);
    expect(report.cells['disclosure/REGULATIONS/IN_FORCE']).toBeUndefined();
    expect(report.cells['disclosure/LICENSES/DECISIONS']?.value).toBe(disclosure['LICENSES']![0]);
  });

  it('are told where both new columns of the 2019 form are cut to 本年新', () => {
    expectAllRead('V2019', print('V2019', 'A', ['本年新制作数量', '本年新'], ['本年新公开数量', '本年新']));
  });

  it('are told apart for the tables: the 2021 disclosure table with the single row （六） of 2019', () => {
    const { applications } = truthOf('V2019');
    const report = readReportText(printReport({ ...truthOf('V2021'), applications }, mixRows));
    expect(report.editions).toMatchObject({ disclosure: 'V2021', applications: 'V2019' });
    expect(report.cells['applications/OTHER_HANDLING/TOTAL']?.value).toBe(applications['OTHER_HANDLING']![6]);
    expect(report.cells['applications/OTHER/TOTAL']).toBeUndefined();
  });

  it('are not guessed where the heads are gone: the cells are unreadable', () => {
    const report = readReportText(print('V2021', 'A', ['本年制发件数 | 本年废止件数 | 现行有效件数', '| |']));
    expect(report.cells['disclosure/REGULATIONS/ISSUED']).toMatchObject({
      value: null,
      status: 'UNREADABLE',
    });
    expect(report.cells['disclosure/LICENSES/DECISIONS']?.status).not.toBe('UNREADABLE');
  });
});

describe('what is no report', () => {
  it('is rejected: an empty template of the form', () => {
    const empty = print('V2021', 'A').replaceAll(/(?<=\|\s)\d[\d.]*(?=\s\|)/g, ' ');
    expect(readText(empty)).toMatchObject({ reason: { code: 'NOT_AN_ANNUAL_REPORT' } });
  });

  it('is rejected: an article about a report', () => {
    const article =
      '一张图读懂年度报告\n一、总体情况\n去年我们一共收到申请 12 件，都办完了。\n二、主动公开政府信息情况\n公开了 30 条。';
    expect(readText(article)).toMatchObject({ reason: { code: 'NOT_AN_ANNUAL_REPORT' } });
  });
});

describe('what cannot be read', () => {
  it('is said of a row of an unknown label, with its values', () => {
    const report = readReportText(
      print('V2021', 'A', ['第二十条第（八）项', '其他主动公开文件 | 41 |\n第二十条第（八）项']),
    );
    const issue = report.issues.find((candidate) => candidate.code === 'LABEL_UNKNOWN');
    expect(issue?.message).toContain('其他主动公开文件');
    expect(issue?.message).toContain('41');
  });

  it('is said of a label that is not the row it resembles', () => {
    const report = readReportText(print('V2021', 'A', ['行政规范性文件', '其他规范性文件']));
    expect(report.cells['disclosure/NORMATIVE_DOCUMENTS/ISSUED']).toBeUndefined();
    expect(report.issues.map((issue) => issue.code)).toEqual(['ROW_MISSING', 'LABEL_UNKNOWN']);
  });

  it('is said of a missing table', () => {
    const text = print('V2021', 'F');
    const cut = text.slice(0, text.indexOf('四、政府信息公开')) + text.slice(text.indexOf('五、存在'));
    const report = readReportText(cut);
    expect(report.editions.proceedings).toBeNull();
    expect(report.issues.map((issue) => issue.code)).toEqual(['TABLE_MISSING']);
  });

  it('is no wrong number where values stand before their labels', () => {
    const valuesFirst = printReport(truthOf('V2021'), (rows) =>
      rows.map((row) => [...row.values, ...row.labels].join('\n')).join('\n\n'),
    );
    const outcome = readText(valuesFirst);
    const cells = outcome.outcome === 'read' ? Object.entries(outcome.cells) : [];
    const numbers = cells.filter(([, cell]) => cell.value !== null);
    const truth = refsOfTruth(truthOf('V2021'));
    expect(numbers.map(([ref, cell]) => [ref, cell.value])).toEqual(
      numbers.map(([ref]) => [ref, toValue(truth.get(ref)!)]),
    );
    expect(numbers.filter(([ref]) => ref.startsWith('applications'))).toHaveLength(175);
  });
});

describe('empty cells between bars', () => {
  const row = 'applications/NOT_PROCESSED_PUBLICATION';
  const withRow = (values: readonly string[]): Truth => {
    const truth = truthOf('V2021');
    return { ...truth, applications: { ...truth.applications, NOT_PROCESSED_PUBLICATION: values } };
  };

  it.each(['A', 'I'])('are blank cells, each in its column, in layout %s', (layout) => {
    const truth = withRow(['', '', '5', '', '', '', '']);
    const report = readReportText(printReport(truth, layouts[layout]!));
    expect(report.cells[`${row}/RESEARCH`]).toMatchObject({ value: '5', status: 'REPORTED' });
    expect(report.cells[`${row}/NATURAL_PERSON`]).toMatchObject({ value: null, status: 'BLANK', raw: '' });
    expect(report.cells[`${row}/TOTAL`]?.status).toBe('BLANK');
  });

  it.each(['A', 'I'])('are a whole blank row in layout %s', (layout) => {
    const report = readReportText(printReport(withRow(['', '', '', '', '', '', '']), layouts[layout]!));
    expect(report.cells[`${row}/TOTAL`]).toMatchObject({ value: null, status: 'BLANK', raw: '' });
  });

  it.each([
    ['one row', ['PENALTIES']],
    ['several rows', ['LICENSES', 'PENALTIES', 'COERCIONS']],
  ])('are not counted before a last cell of words, in %s', (_, rows) => {
    const truth = truthOf('V2019');
    const filled = Object.fromEntries(rows.map((key) => [key, ['0', '-10', '见附表']]));
    const text = printReport({ ...truth, disclosure: { ...truth.disclosure, ...filled } }, layouts['I']!);
    const { cells } = readReportText(text);
    for (const key of rows) {
      expect(cells[`disclosure/${key}/ITEMS_LAST_YEAR`]).toMatchObject({ value: null, status: 'UNREADABLE' });
      expect(cells[`disclosure/${key}/ITEMS_CHANGE`]).toMatchObject({ value: null, status: 'UNREADABLE' });
    }
  });

  it('leave the row unreadable where it cannot be told which column is left', () => {
    const report = readReportText(
      print('V2021', 'A').replace(/^(.*3\.要求提供公开出版物).*$/m, '$1 | 3 | 3 |'),
    );
    expect(report.cells['applications/NOT_PROCESSED_PUBLICATION/TOTAL']).toMatchObject({
      value: null,
      status: 'UNREADABLE',
      raw: '3 3',
    });
  });
});

function mixRows(rows: Parameters<(typeof layouts)['A']>[0]): string {
  const withSingle = rows.flatMap((row) => {
    if (row.labels.includes('（六）其他处理')) {
      return [{ labels: ['（六）其他处理'], values: truthOf('V2019').applications['OTHER_HANDLING']! }];
    }
    return row.labels.some((label) => label.startsWith('2.申请人逾期') || label === '3.其他') ? [] : [row];
  });
  return layouts['A']!(withSingle.map((row) => ({ labels: row.labels, values: row.values ?? [] })));
}
