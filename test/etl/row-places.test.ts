import { describe, expect, it } from 'vitest';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { readReportText } from '../support/printed-report/read-text.js';
import { createFixedTruth } from '../support/formats/fixed-truth.js';
import { refsOfTruth, toValue, type Truth } from '../support/printed-report/truth.js';

const zeros = Array.from({ length: 7 }, () => '0');
/** Without blanks or dashes. */
const base = ((): Truth => {
  const { applications, disclosure, ...truth } = createFixedTruth();
  const whole = (values: readonly string[]): string[] =>
    values.map((value) => (value === '' || value === '-' ? '0' : value));
  return {
    ...truth,
    disclosure: { ...disclosure, REGULATIONS: ['0', '0', '0'] },
    applications: Object.fromEntries(
      Object.entries(applications).map(([row, values]) => [row, whole(values)]),
    ),
  };
})();
const withDocuments = (values: readonly string[], regulations = ['0', '0', '0']): Truth => ({
  ...base,
  disclosure: { ...base.disclosure, REGULATIONS: regulations, NORMATIVE_DOCUMENTS: values },
});
const codesOf = (truth: Truth, layout = 'A'): string[] =>
  readReportText(printReport(truth, layouts[layout]!)).issues.map(({ code }) => code);

describe('a row that ends with an empty cell', () => {
  it('is said to be doubtful where short rows are padded: a cell before may be lost', () => {
    const report = readReportText(printReport(withDocuments(['3', '17']), layouts['A']!));
    const issue = report.issues.find(({ code }) => code === 'ROW_ENDS_EMPTY');
    expect(issue?.cells).toEqual([
      'disclosure/NORMATIVE_DOCUMENTS/ISSUED',
      'disclosure/NORMATIVE_DOCUMENTS/REPEALED',
      'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE',
    ]);
    expect(issue).toMatchObject({ severity: 'WARNING' });
    expect(report.cells['disclosure/NORMATIVE_DOCUMENTS/IN_FORCE']).toMatchObject({
      status: 'BLANK',
      value: null,
    });
  });

  it.each<[string, Truth]>([
    ['the table is full', withDocuments(['3', '0', '17'])],
    ['another row shows an empty cell in its place', withDocuments(['3', '1', ''], ['', '0', '0'])],
    ['the row is empty', withDocuments(['', '', ''])],
    [
      'the whole column is',
      {
        ...base,
        applications: Object.fromEntries(
          Object.entries(base.applications).map(([row, values]) => [row, [...values.slice(0, 6), '']]),
        ),
      },
    ],
  ])('is not, where %s', (_, truth) => {
    expect(codesOf(truth)).not.toContain('ROW_ENDS_EMPTY');
  });
});

describe('the two rows of two columns', () => {
  const readFees = (fees: string, procurement: string): (string | null)[] => {
    const text = [
      '巨鹿县教育局2019年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '| 第二十条第（八）项 |',
      '| 信息内容 | 上一年项目数量 | 本年增/减 |',
      `| 行政事业性收费 |  |  | ${fees} |`,
      '| 第二十条第（九）项 |',
      '| 信息内容 | 采购项目数量 | 采购总金额 |',
      `| 政府集中采购 |  |  | ${procurement} |`,
    ].join('\n');
    const { cells } = readReportText(text);
    return ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE'].map((key) => cells[`disclosure/FEES/${key}`]?.value ?? null);
  };

  it('tell their columns by each other', () => {
    expect(readFees('5 | 2', '3 | 0.27万元')).toEqual(['5', '2']);
    expect(readFees(' | 2', '3 | 0.27万元')).toEqual([null, '2']);
  });

  it('tell none where each has lost a value, or the other is cut by a word', () => {
    expect(readFees('5', '3')).toEqual([null, null]);
    expect(readFees('5', '3 | 0.27万兀')).toEqual([null, null]);
  });
});

describe('the row 其他 above a head that the page repeats', () => {
  const others = ['', '', '', '3', '', '3', '6'];
  const empty = Array.from({ length: 7 }, () => '');
  const truth = {
    ...base,
    applications: {
      ...base.applications,
      OTHER_NOT_CORRECTED: empty,
      OTHER_FEE_UNPAID: empty,
      OTHER: others,
    },
  };
  const heads = [
    '自然人 | 法人或其他组织 | 总计 |',
    '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | HEAD |',
  ];
  const readOthers = (head: string, row: string): (string | null)[] => {
    const lines = printReport(truth, layouts['A']!).split('\n');
    const at = lines.findIndex((line) => line.includes('3.其他'));
    const repeated = heads.map((line) => line.replace('HEAD', head));
    const { cells } = readReportText(
      [...lines.slice(0, at + 1), ...repeated, ...lines.slice(at + 1)].join('\n'),
    );
    return ['WELFARE', 'OTHER', 'TOTAL'].map(
      (column) => cells[`applications/${row}/${column}`]?.value ?? null,
    );
  };

  it('has its own values, and the row above has none of them', () => {
    expect(readOthers('其他', 'OTHER')).toEqual(['3', '3', '6']);
    expect(readOthers('其他', 'OTHER_FEE_UNPAID')).toEqual([null, null, null]);
  });

  it('gives none to the row above where the head is printed otherwise', () => {
    expect(readOthers('|其他', 'OTHER_FEE_UNPAID')).toEqual([null, null, null]);
  });
});

describe('a number parted by a space, one cell a line', () => {
  it('is not two cells of a row whose other cell is empty', () => {
    const text = printReport(withDocuments(['', '0', '1 772']), layouts['B']!);
    const { cells } = readReportText(text);
    for (const column of ['ISSUED', 'REPEALED', 'IN_FORCE'])
      expect(cells[`disclosure/NORMATIVE_DOCUMENTS/${column}`]?.value ?? null).toBeNull();
  });
});

describe('empty cells that are not seen', () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    RECEIVED: ['17', '', '1', '2', '2', '23', '45'],
    CARRIED_OUT: ['1', '', '', '', '', '', '1'],
    CLOSED: ['16', '', '1', '2', '2', '23', '44'],
    REFUSED_STATE_SECRET: ['', '', '', '', '', '2', ''],
    REFUSED_PROCESS: ['1', '', '', '', '', '', ''],
    REFUSED_ENFORCEMENT_FILE: ['', '', '', '2', '', '', ''],
    REFUSED_ADMINISTRATIVE_QUERY: ['', '', '1', '', '', '', ''],
    UNAVAILABLE_NOT_HELD: ['', '', '', '', '', '20', ''],
    NOT_PROCESSED_PUBLICATION: ['15', '', '', '', '2', '', ''],
    NOT_PROCESSED_RECONFIRM: ['', '', '', '', '', '1', ''],
  };
  const empty = Array.from({ length: 7 }, () => '');
  const truth: Truth = {
    ...base,
    applications: Object.fromEntries(Object.keys(base.applications).map((row) => [row, rows[row] ?? empty])),
  };
  const text = printReport(truth, (printed) =>
    printed.map(({ labels, values }) => [...labels, ...values].join(' ')).join('\n'),
  );
  const readSecrets = (print: string): (string | null)[] => {
    const { cells } = readReportText(print);
    return ['OTHER', 'TOTAL'].map((column) => cells[`applications/REFUSED_STATE_SECRET/${column}`]!.value);
  };

  it('are told by the spaces they left', () => {
    expect(readSecrets(text)).toEqual(['2', null]);
  });

  const readCut = (...between: readonly string[]): (string | null)[] => {
    const lines = printReport(truth, layouts['B']!).split('\n');
    const at = lines.indexOf('1.属于国家秘密');
    return readSecrets([...lines.slice(0, at + 1), ...between, ...lines.slice(at + 1)].join('\n'));
  };

  it('are told by the lines they left, a page’s number none of them', () => {
    expect(readCut()).toEqual(['2', null]);
    expect(readCut('第1页')).toEqual(['2', null]);
    expect(readCut('第1页', '巨鹿县教育局2023年政府信息公开工作年度报告')).toEqual(['2', null]);
  });

  it('are not where empty lines around it are among them', () => {
    expect(readCut('', '第1页', '')).toEqual([null, null]);
  });

  it('are not told by spaces where white space is strewn over the labels: it may be strewn between cells too', () => {
    const strewn = text
      .replace('1.属于国家秘密', '1.属 于国家秘密')
      .replace(/5\.要求行政机关确认或重新出具已获取信息/u, '5. 要求行政机关 确认或重新出具已获取信息 ')
      .replace(/国家秘密 {6}/u, '国家秘密       ');
    expect(readSecrets(strewn)).toEqual([null, null]);
  });
});

describe('a change of which only 增 is written', () => {
  const readCoercions = (head: string, row: string): (string | null)[] => {
    const text = [
      '巨鹿县教育局2019年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '第二十条第（五）项',
      '信息内容 上一年项目数量 本年增/减 处理决定数量',
      '行政许可 120 0 5',
      '其他对外管理服务事项 11 0 109',
      '第二十条第（六）项',
      head,
      '行政处罚 2 减少28 0',
      row,
    ].join('\n');
    const { cells } = readReportText(text);
    return ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE', 'DECISIONS'].map(
      (key) => cells[`disclosure/COERCIONS/${key}`]?.value ?? null,
    );
  };
  const head = '信息内容\n上一年项目数量\n本年增/减\n处理决定数量';

  it.each([
    ['whole', head],
    ['parted by spaces', head.replace('增/减', '增 / 减')],
    ['parted over lines', head.replace('增/减', '增\n / \n减')],
    ['parted behind the stroke', head.replace('增/减', '增/\n减')],
  ])('is a cell of its row, where the head is %s', (_, printed) => {
    expect(readCoercions(printed, '行政强制 41 增 202')).toEqual(['41', null, '202']);
    expect(readCoercions(printed, '行政强制 41 减少 202')).toEqual(['41', null, '202']);
    expect(readCoercions(printed, '行政强制 41 / 202')).toEqual(['41', null, '202']);
  });
});

describe('the order of values', () => {
  /** Numbers that differ in every row, so that a shift shows. */
  const truth: Truth = {
    ...base,
    applications: Object.fromEntries(
      Object.entries(base.applications).map(([row, values]) =>
        row === 'GRANTED' ? [row, ['0', '0', '17', '0', '0', '0', '17']] : [row, values],
      ),
    ),
  };

  function wrongOf(text: string): string[] {
    const right = refsOfTruth(truth);
    return Object.entries(readReportText(text).cells)
      .filter(([ref, { value }]) => value !== null && value !== toValue(right.get(ref)!))
      .map(([ref]) => ref);
  }

  it.each(['F', 'F with wrapped totals', 'H', 'B'])(
    'tells no row in layout %s where a label of the form stands behind a later one',
    (name) => {
      const layout = layouts[name] ?? layouts['A']!;
      const lines = printReport(truth, layout).split('\n');
      const [from, to] = ['3.其他', '2.申请人逾期'].map((label) =>
        lines.findIndex((line) => line.includes(label)),
      );
      const moved = [...lines];
      [moved[from!], moved[to!]] = [moved[to!]!, moved[from!]!];
      expect(wrongOf(moved.join('\n')).filter((ref) => !/OTHER/.test(ref))).toEqual([]);
    },
  );

  it('tells no row where it contradicts values on the lines of their labels', () => {
    const text = printReport(
      { ...truth, applications: { ...truth.applications, REFUSED_BY_LAW: zeros } },
      layouts['F']!,
    );
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('2.其他法律行政法规禁止公'));
    const end = lines.findIndex((line, index) => index >= at && /0 0 0 0 0 0 0$/.test(line));
    const [values] = lines.splice(end, 1);
    const to = lines.findIndex((line) => line.includes('（七）总计'));
    lines.splice(to, 0, values!.replace(/^[^\d]*2?\.?[^\d]*/u, '开 '));
    const report = readReportText(lines.join('\n'));
    expect(report.cells['applications/REFUSED_SECURITY_STABILITY/TOTAL']?.value).not.toBe('0');
  });

  it('tells no row where such values are followed by those of another row on the next line', () => {
    const lines = printReport(truth, layouts['F with wrapped totals']!).split('\n');
    const [granted, secret] = ['（一）予以公开', '1.属于国家秘密'].map((label) =>
      lines.findIndex((line) => line.includes(label)),
    );
    const [moved] = lines.splice(secret!, 1);
    const values = lines[granted!]!.replace('三、本年度办理结果 （一）予以公开 ', '');
    lines.splice(granted!, 1, '三、本年度办理结果', '（一）予以公开', moved!, values);
    expect(wrongOf(lines.join('\n'))).toEqual([]);
  });

  it('of table four may be broken by a word of the head, not by a value from elsewhere', () => {
    const proceedings = [...zeros, '99', '0', '99', '2', '0', '0', '6', '8'];
    const text = printReport({ ...base, proceedings }, layouts['B']!);
    const cut = text.replace(/\n99\n2\n/u, '\n99\n\n总计\n\n2\n');
    expect(readReportText(cut).cells['proceedings/LAWSUIT_AFTER_REVIEW/TOTAL']?.value).toBe('8');
    const moved = text
      .replace('行政复议\n行政诉讼', '行政复议\n0')
      .replace(/\n0\n0\n0\n0\n0\n0\n0\n99/u, '\n0\n0\n0\n0\n0\n0\n99\n行政诉讼');
    const values = Object.entries(readReportText(moved).cells).filter(
      ([ref, { value }]) => ref.startsWith('proceedings') && value !== null,
    );
    expect(values).toEqual([]);
  });
});
