import type { PageDamage } from './page-damage.js';

const simplified =
  '公开规范性属于国其他处总计复议诉讼结维纠审发废现数许罚强费单万项条第请关们这条继续办办转举报类样复无违执确认获确经济县区开会与为务说听书电话应应该对时处点业权总应没当级统计维护给继编组织织经';
const traditional =
  '公開規範性屬於國其他處總計復議訴訟結維糾審發廢現數許罰強費單萬項條第請關們這條繼續辦辦轉舉報類樣復無違執確認獲確經濟縣區開會與為務說聽書電話應應該對時處點業權總應沒當級統計維護給繼編組織織經';

const letterPairs = new Map([...simplified].map((letter, index) => [letter, [...traditional][index]!]));
const toTraditional = (text: string): string =>
  [...text].map((letter) => letterPairs.get(letter) ?? letter).join('');

const noise: readonly (readonly [string, string])[] = [
  ['开', '开(kāi)'],
  ['数', '数(shù)'],
  ['县', '县(xiàn)'],
  ['合', '合(he)(he)'],
];
const sounds = [
  ...['(kāi)', '(shù)', '(xiàn)', '(he)(he)', '(de)', '(zhèng)', '(xíng)', '(chǔ)', '(fá)', '(lǜ)'],
  ...['（lǐ）', '（jié）', '(guó)(guo)', '(zhuāng)', '(yī)', '(èr)'],
];

/** Damage to the letters of a page. */
export const letterDamages: readonly PageDamage[] = [
  {
    key: 'M1',
    says: 'traditional letters',
    example: '規范性文件, 屬于',
    handled: 'Mapped back letter by letter before matching; the print is kept.',
    apply: toTraditional,
  },
  {
    key: 'M2',
    says: 'words of Taiwan',
    example: '規範性檔案',
    handled: '檔案 is 文件 behind 規範性.',
    apply: (text) => toTraditional(text.replaceAll('文件', '檔案')),
  },
  {
    key: 'M3',
    says: 'pinyin behind some letters',
    example: '开(kāi), 合(he)(he)',
    handled: 'Taken out before matching.',
    apply: (text) =>
      noise.reduce((noisy, [search, replacement]) => noisy.replaceAll(search, replacement), text),
  },
  {
    key: 'M3b',
    says: 'pinyin behind any letter',
    example: '行(xíng)政处罚(fá)',
    handled: 'Taken out before matching.',
    apply: (text, random) =>
      text.replace(/\p{Script=Han}/gu, (letter) =>
        random.chance(0.12) ? letter + random.pick(sounds) : letter,
      ),
  },
];
