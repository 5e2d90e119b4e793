import type { Random } from '../random.js';
import type { PageDamage } from './page-damage.js';

const applications = '三、收到和处理政府信息公开申请情况';
const disclosure = '二、主动公开政府信息情况';
const proceedings = '四、政府信息公开行政复议、行政诉讼情况';

/** How page numbers are printed. */
const pageMarks: readonly ((page: number) => string)[] = [
  (page) => `- ${page} -`,
  (page) => `-${page}-`,
  (page) => `— ${page} —`,
  (page) => `第${page}页`,
  (page) => `第 ${page} 页 共 9 页`,
];

function cutIntoPages(text: string, random: Random, linesAtCut: (page: number) => string[]): string {
  const lines = text.split('\n');
  const every = 25 + random.upTo(20);
  return lines
    .flatMap((line, at) => (at > 0 && at % every === 0 ? [...linesAtCut(at / every), line] : [line]))
    .join('\n');
}

const byWords = 'Headings are told by their words, in the order of the form, up to two slips.';
const noted = 'A note behind a heading is none of its words; the table below is read.';

/** Faults of headings (§ 2.2, 27 and 28), and pages cut in the midst of tables (19). */
export const headingDamages: readonly PageDamage[] = [
  {
    key: '27',
    says: '（无） behind the heading of section three, the table still there',
    example: `${applications}（无）`,
    handled: noted,
    apply: (text) => text.replace(applications, `${applications}（无）`),
  },
  {
    key: '27b',
    says: '（无） behind the headings of all tables',
    example: `${disclosure}（无）`,
    handled: noted,
    apply: (text) =>
      [disclosure, applications, proceedings].reduce(
        (noted, heading) => noted.replace(heading, `${heading}（无）`),
        text,
      ),
  },
  {
    key: '27c',
    says: '无 on a line below the headings',
    example: `${applications}⏎无。`,
    handled: noted,
    apply: (text) =>
      [disclosure, applications, proceedings].reduce(
        (noted, heading) => noted.replace(heading, `${heading}\n无`),
        text,
      ),
  },
  {
    key: '28',
    says: 'a heading without its ordinal',
    example: '总体情况',
    handled: byWords,
    apply: (text) => text.replace('一、总体情况', '总体情况'),
  },
  {
    key: '28b',
    says: 'an ordinal used twice',
    example: '一、主动公开政府信息情况',
    handled: byWords,
    apply: (text) => text.replace('二、主动公开', '一、主动公开'),
  },
  {
    key: '28c',
    says: 'headings in other words',
    example: '二、主动公开信息情况, 工作概述',
    handled: byWords,
    apply: (text) => text.replace(disclosure, '二、主动公开信息情况').replace('总体情况', '工作概述'),
  },
  {
    key: '28d',
    says: 'a heading glued to the paragraph before',
    example: '…都说了。二、主动公开政府信息情况',
    handled: 'A heading with its ordinal is found within a line.',
    apply: (text) => text.replace('\n二、主动公开', '二、主动公开'),
  },
  {
    key: '28e',
    says: 'the note of a typesetter behind a heading',
    example: '一、总体情况(宋体加粗小四号字)',
    handled: noted,
    apply: (text) => text.replace('一、总体情况', '一、总体情况(宋体加粗小四号字)'),
  },
  {
    key: '28f',
    says: 'all headings lost',
    example: '',
    handled: 'Tables are found by words that only they have.',
    apply: (text) =>
      [
        disclosure,
        applications,
        proceedings,
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ].reduce((lost, heading) => lost.replace(heading, ''), text),
  },
  {
    key: '19c',
    says: 'page numbers in the midst of tables',
    example: '- 4 -, 第4页',
    handled: 'Left out where they stand alone on a line and increase.',
    apply: (text, random) => {
      const mark = random.pick(pageMarks);
      return cutIntoPages(text, random, (page) => [mark(page)]);
    },
  },
  {
    key: '19d',
    says: 'page numbers and the title at the head of every page',
    example: '- 4 -⏎某局2023年政府信息公开工作年度报告',
    handled: 'Lines that are none of the form’s within a table are passed over, or said.',
    apply: (text, random) => {
      const mark = random.pick(pageMarks);
      const [title = ''] = text.split('\n');
      return cutIntoPages(text, random, (page) => [mark(page), title]);
    },
  },
];
