import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/etl/check/check-report.js';
import type { Cell, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { makeReport, unreadable } from '../../fixtures/three-bodies.js';

const code = 'C10_PROSE_FIGURE';

const withProse = (
  text: string,
  cells: Readonly<Record<string, Cell | string>>,
  parts: Partial<Omit<NormalizedReport, 'cells'>> = {},
): NormalizedReport =>
  makeReport({ ...parts, cells, sections: [{ number: 1, heading: '一、总体情况', text }] });

function found(report: NormalizedReport) {
  const check = checkReport(report);
  return {
    assessed: check.byRule.get(code)!.assessed,
    messages: check.issues.filter((issue) => issue.code === code).map((issue) => issue.message),
  };
}

const applications = {
  'applications/RECEIVED/NATURAL_PERSON': '821',
  'applications/RECEIVED/BUSINESS': '38',
  'applications/RECEIVED/TOTAL': '859',
  'applications/CARRIED_IN/NATURAL_PERSON': '18',
  'applications/CARRIED_IN/TOTAL': '18',
  'applications/CLOSED/TOTAL': '805',
  'applications/CLOSED/NATURAL_PERSON': '805',
  'applications/CARRIED_OUT/TOTAL': '72',
};

describe('C10: a figure of the prose', () => {
  it('that no way of counting gives is an issue with the sentence and the numbers of the table', () => {
    const { messages } = found(
      withProse('2024年，我局共收到政府信息公开申请895件，均已答复。', applications),
    );
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(
      /正文写“.*收到政府信息公开申请895件”.*本年新收 859.*877.*办结 805.*没有一个是895/,
    );
    expect(messages[0]).toMatch(/The prose says 895 disclosure applications/);
  });

  it.each([
    ['received', '全年受理政府信息公开申请 859\n件。'],
    ['received and carried in', '全年收到政府信息公开申请877件。'],
    ['closed', '本年度新收依申请公开申请805件。'],
    ['received from natural persons', '收到信息公开申请８２１件。'],
    ['received less carried out', '接到政府信息公开申请787件。'],
    ['the number before the words', '共收到859件政府信息公开申请。'],
  ])('is right where it is what was %s', (_, text) => {
    expect(found(withProse(text, applications))).toEqual({ assessed: 1, messages: [] });
  });

  it.each([
    ['of another year', '2023年收到政府信息公开申请20件。'],
    ['of last year', '与上年收到政府信息公开申请20件相比有增加。'],
    ['of one channel', '通过网络收到政府信息公开申请20件。'],
    ['of a part', '其中收到企业政府信息公开申请20件。'],
    ['of the whole county', '全县共收到政府信息公开申请20件。'],
    ['that is a rough one', '收到政府信息公开申请20余件。'],
    ['beside another', '收到政府信息公开申请20件。又收到政府信息公开申请30件。'],
    ['of something else', '全年收到群众来信20件。'],
    ['that is a rank', '我局政府信息公开申请工作受到20人好评。'],
    ['of all reviews, not those of disclosure', '全年办理行政复议案件220件。'],
  ])('%s says nothing', (_, text) => {
    expect(found(withProse(text, applications))).toEqual({ assessed: 0, messages: [] });
  });

  it('says nothing against a table of which a number is not known, unless one fits', () => {
    const cells = { ...applications, 'applications/CLOSED/TOTAL': unreadable };
    expect(found(withProse('收到政府信息公开申请20件。', cells)).assessed).toBe(0);
    expect(found(withProse('收到政府信息公开申请859件。', cells)).assessed).toBe(1);
  });

  it('says nothing of a report without prose', () => {
    expect(found(makeReport({ cells: applications }))).toEqual({ assessed: 0, messages: [] });
  });
});

const suqian = {
  'proceedings/REVIEW/UPHELD': '88',
  'proceedings/REVIEW/CORRECTED': '18',
  'proceedings/REVIEW/OTHER': '28',
  'proceedings/REVIEW/PENDING': '36',
  'proceedings/REVIEW/TOTAL': '170',
  'proceedings/LAWSUIT_DIRECT/UPHELD': '7',
  'proceedings/LAWSUIT_DIRECT/OTHER': '11',
  'proceedings/LAWSUIT_DIRECT/PENDING': '7',
  'proceedings/LAWSUIT_DIRECT/TOTAL': '25',
  'proceedings/LAWSUIT_AFTER_REVIEW/UPHELD': '33',
  'proceedings/LAWSUIT_AFTER_REVIEW/OTHER': '6',
  'proceedings/LAWSUIT_AFTER_REVIEW/PENDING': '13',
  'proceedings/LAWSUIT_AFTER_REVIEW/TOTAL': '52',
};

describe('C10: reviews and lawsuits', () => {
  it('are right where the prose counts the concluded ones: 宿迁市 2024, 134 = 170 − 36 and 57 = 77 − 20', () => {
    const text = '全年因政府信息公开引发行政复议案件134件、行政诉讼案件57件。';
    expect(found(withProse(text, suqian))).toEqual({ assessed: 2, messages: [] });
  });

  it('are an issue each where nothing gives them', () => {
    const text = '因政府信息公开引发行政复议143件，行政诉讼75件。';
    const { messages } = found(withProse(text, suqian));
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/行政复议 170、行政复议（已审结） 134，没有一个是143/);
  });

  it.each(['政府信息公开行政复议、行政诉讼共9件。', '政府信息公开行政复议维持9件。'])(
    'say nothing together, or by their result: %s',
    (text) => {
      expect(found(withProse(text, suqian)).assessed).toBe(0);
    },
  );

  it('count by their parts where the printed total is wrong', () => {
    const cells = { 'proceedings/REVIEW/UPHELD': '10', 'proceedings/REVIEW/CORRECTED': '1' };
    const text = '涉及政府信息公开的行政复议11件。';
    expect(found(withProse(text, cells))).toEqual({ assessed: 1, messages: [] });
  });
});

const shanghai = new URL('../../../data/reports/2019-310000-上海市人民政府办公厅.json', import.meta.url);

describe('C10 on figures of real reports', () => {
  it.skipIf(!existsSync(shanghai))('raises nothing for what 上海市 2019 says of itself', () => {
    const report = JSON.parse(readFileSync(shanghai, 'utf8')) as NormalizedReport;
    const text = '2019年，本机关共收到政府信息公开申请859件。予以公开及部分公开258件，无法提供265件。';
    const sections = [{ number: 1, heading: '一、总体情况', text }];
    expect(found({ ...report, sections })).toEqual({ assessed: 1, messages: [] });
  });
});
