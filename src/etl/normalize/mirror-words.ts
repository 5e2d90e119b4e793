/**
 * Words of betting sites and their advertisement, which copy reports and write their names over those of places and
 * bodies (domain § 2.3, M6). Words that reports use too, such as 彩票 or 赌博 by themselves, are none.
 */
const words =
  /注册送|送彩金|首存|返水|百家乐|真人视讯|真人娱乐|时时彩|北京赛车|六合彩|老虎机|捕鱼游戏|棋牌游戏|娱乐城|体育投注|彩票投注|彩票平台|投注平台|博彩|电竞投注|(?:官方|手机)?(?:网址|APP|app)下载|官方网址|娱乐平台|娱乐官网|体育官网|平台官网|澳门新?葡京|皇冠体育|亚博|万博|凯发|必赢|永利/gu;
const stars = /★[^★]{0,40}★|[\p{Script=Han}]★[\p{Script=Han}]/gu;
/** One such word may be what a report speaks of: of several only a copy is made. */
const leastWords = 3;

/** The words of betting sites in a compact text, each once; none where there are too few to tell. */
export function findMirrorWords(text: string): readonly string[] {
  const found = new Set([...text.matchAll(words)].map(([word]) => word));
  const marks = text.match(stars)?.length ?? 0;
  return found.size > 0 && found.size + Math.min(marks, 2) >= leastWords ? [...found] : [];
}
