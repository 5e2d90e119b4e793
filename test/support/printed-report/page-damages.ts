import type { Random } from './random.js';

/** What a site or a mirror does to the text of a whole page, by its id in domain § 2.3. */
export interface PageDamage {
  readonly id: string;
  readonly apply: (text: string, random: Random) => string;
}

const simplified =
  '公开规范性属于国其他处总计复议诉讼结维纠审发废现数许罚强费单万项条第请关们这条继续办办转举报类样复无违执确认获确经济县区开会与为务说听书电话应应该对时处点业权总应没当级统计维护给继编组织织经';
const traditional =
  '公開規範性屬於國其他處總計復議訴訟結維糾審發廢現數許罰強費單萬項條第請關們這條繼續辦辦轉舉報類樣復無違執確認獲確經濟縣區開會與為務說聽書電話應應該對時處點業權總應沒當級統計維護給繼編組織織經';

const letterPairs = new Map([...simplified].map((letter, index) => [letter, [...traditional][index]!]));
const noise: readonly (readonly [string, string])[] = [
  ['开', '开(kāi)'],
  ['数', '数(shù)'],
  ['县', '县(xiàn)'],
  ['合', '合(he)(he)'],
];

const metadata = '索 引 号\t014200321/2024-00007\n发布机构\t巨鹿县教育局\n发布日期\t2024-01-20\n文号\t无\n';

/** The damages a generator can draw. */
export const pageDamages: readonly PageDamage[] = [
  { id: 'M1', apply: (text) => [...text].map((letter) => letterPairs.get(letter) ?? letter).join('') },
  {
    id: 'M2',
    apply: (text) =>
      [...text.replaceAll('文件', '檔案')].map((letter) => letterPairs.get(letter) ?? letter).join(''),
  },
  {
    id: 'M3',
    apply: (text) =>
      noise.reduce((noisy, [search, replacement]) => noisy.replaceAll(search, replacement), text),
  },
  {
    id: 'M7',
    apply: (text) => text.replace(/自(20\d\d)年1月1日起至(20\d\d)年12月31日/, '自$11月1日起至$212月31日'),
  },
  { id: 'M10', apply: (text) => text.replace('我们', '巨鹿文旅信息和市政府办公室') },
  {
    id: 'M11',
    apply: (text) => (text.includes('\n') ? text.replace('\n', `\n${metadata}`) : text),
  },
  { id: 'M4', apply: (text) => text.replace('这一年里', '?。ㄒ唬┲鲃庸_情况') },
  { id: 'M5', apply: (text) => `å¹´åº¦æŠ¥å‘Š 12 ç¬¬ 3 é¡¹\n${text}` },
  { id: 'M6', apply: (text) => text.replace('我们', '★某某平台★我们').replace('告示栏', '某某娱乐告示栏') },
  { id: 'M8', apply: (text) => text.replace(/至(20\d\d)年12月31日/, '至$1你那12月31日') },
  { id: 'M9', apply: (text) => `019年3月28日本年度报告\n${text}` },
  {
    id: '§2.2 27',
    apply: (text) =>
      text.replace('三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申请情况（无）'),
  },
  { id: '§2.2 28 no ordinal', apply: (text) => text.replace('一、总体情况', '总体情况') },
  { id: '§2.2 28 ordinal twice', apply: (text) => text.replace('二、主动公开', '一、主动公开') },
  {
    id: '§2.2 28 other words',
    apply: (text) =>
      text.replace('二、主动公开政府信息情况', '二、主动公开信息情况').replace('总体情况', '工作概述'),
  },
  { id: '§2.2 28 glued', apply: (text) => text.replace('\n二、主动公开', '二、主动公开') },
  {
    id: '§2.2 28 typesetting',
    apply: (text) => text.replace('一、总体情况', '一、总体情况(宋体加粗小四号字)'),
  },
  {
    id: 'page numbers',
    apply: (text, random) => {
      const lines = text.split('\n');
      const every = 25 + random.upTo(20);
      return lines
        .flatMap((line, at) => (at > 0 && at % every === 0 ? [`- ${at / every} -`, line] : [line]))
        .join('\n');
    },
  },
];
