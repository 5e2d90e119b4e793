import { shareOfCommonPairs } from './is-likely-gb18030.js';
import { toGbkBytes } from './gbk-bytes.js';

/** A way in which Chinese text comes out when its bytes were read in another encoding than they were written in. */
interface Garbling {
  /** What runs of it look like; anything that passes is looked at closely. */
  readonly run?: RegExp;
  /** A character that only garbled text has: the run is all around it that is not ASCII. */
  readonly sign?: RegExp;
  readonly isGarbled: (run: string) => boolean;
}

const leastShare = 0.8;
const commonCharacters = /[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu;

/** Whether bytes are text in UTF-8, and most of its characters Chinese ones, a few damaged at the cuts. */
function isChineseUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const chinese = text.match(commonCharacters)?.length ?? 0;
  return chinese >= 2 && chinese >= text.length * leastShare;
}

const latin1Bytes = (run: string): Uint8Array => Buffer.from(run, 'latin1');

const garblings: readonly Garbling[] = [
  { run: /\uFFFD+/gu, isGarbled: () => true },
  // What becomes of U+FFFD in UTF-8 where it is read as GBK.
  { run: /(?:锟斤拷)+|(?:锟斤){2,}/gu, isGarbled: () => true },
  // UTF-8, or GBK, read as Latin-1.
  {
    run: /[\u0080-\u00FF]{6,}/gu,
    isGarbled: (run) => isChineseUtf8(latin1Bytes(run)) || shareOfCommonPairs(latin1Bytes(run)) >= leastShare,
  },
  // UTF-8 read as GBK: its commas, full stops and brackets all come out as one of two characters nobody writes.
  {
    sign: /[锛銆]/,
    isGarbled: (run) => isChineseUtf8(toGbkBytes(run)),
  },
  // GBK read from the second byte of a character on: brackets become phonetic signs and parts of frames.
  {
    sign: /[\u3105-\u3129\u2500-\u257F]/,
    isGarbled: (run) => isShifted(toGbkBytes(run)),
  },
];

const leastShiftedBytes = 8;

function isShifted(bytes: Uint8Array): boolean {
  if (bytes.length < leastShiftedBytes) return false;
  const share = shareOfCommonPairs(bytes);
  return share < leastShare && shareOfCommonPairs(bytes.subarray(1)) > Math.max(share, leastShare);
}

const notAscii = /[^\u0000-\u007F]+/gu;

function findRuns(text: string, { run, sign }: Garbling): readonly string[] {
  if (run) return text.match(run) ?? [];
  if (!sign!.test(text)) return [];
  return (text.match(notAscii) ?? []).filter((found) => sign!.test(found));
}

/**
 * The runs of a text that are Chinese read in a wrong encoding (乱码), in the order of the kinds. What they say is
 * not guessed: a character may be lost at each end of a run, and a digit with it.
 */
export function findGarbledText(text: string): string[] {
  return garblings.flatMap((garbling) => findRuns(text, garbling).filter(garbling.isGarbled));
}
