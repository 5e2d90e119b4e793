import { compact } from './compact.js';
import type { TextLine } from './text-lines.js';

const issuerLine =
  /^(?:发布机构|发布单位|发文机关|信息来源|来源|公开单位|编制单位)[:：]\s*([\p{L}（()）]{3,30})$/u;
const date = /^20\d\d年\d{1,2}月\d{1,2}日$/u;
const bodyName =
  /^[\p{L}]{3,30}(?:局|委|委员会|政府|办公室|办公厅|办事处|中心|厅|院|镇|乡|街道|分局|大队|支队)$/u;

/** The body that a page states as its issuer, where that is the name of one; null for 本站 and the like. */
export function toIssuer(stated: string): string | null {
  const name = compact(stated);
  return bodyName.test(name) ? name : null;
}

/** The body named on a line of its own above the date at the end, or in a line 发布机构：…; null where none is. */
export function readIssuer(lines: readonly TextLine[]): string | null {
  const texts = lines.map((line) => compact(line.text)).filter((text) => text !== '');
  const stated = texts.map((text) => issuerLine.exec(text)?.[1]).find((found) => found !== undefined);
  if (stated) return stated;
  const signedAt = texts.findLastIndex(
    (text, index) => date.test(text) && bodyName.test(texts[index - 1] ?? ''),
  );
  return signedAt > 0 ? texts[signedAt - 1]! : null;
}
