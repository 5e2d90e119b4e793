import { isLikelyGb18030 } from './is-likely-gb18030.js';

/** An encoding that reports are published in, in the order they are tried. */
interface Encoding {
  readonly label: string;
  /** The byte order mark that tells it. */
  readonly mark: string;
  /** Whether bytes without a mark may be of this encoding. */
  readonly isLikely: (bytes: Uint8Array) => boolean;
  /** Whether what came out is text. */
  readonly isText: (text: string) => boolean;
}

const controls = /[\u0000-\u0008\u000E-\u001A]/;
const plainCharacters = /[\t\n\r -~\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g;
const leastPlainShare = 0.9;
/** A few damaged bytes cost their characters only; more, and the encoding is another. */
const mostDamagedShare = 0.002;
const leastDamaged = 2;

const hasNul = (bytes: Uint8Array): boolean => bytes.includes(0);

/** Plain letters and signs in UTF-16 have a zero as their high byte; few others (一, U+4E00) have one as their low. */
function hasHighZeros(bytes: Uint8Array, side: 0 | 1): boolean {
  if (bytes.length % 2 !== 0) return false;
  const zeros = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at % 2]! += 1;
  return zeros[side]! > zeros[1 - side]! * 2;
}

const hasNoControls = (text: string): boolean => !controls.test(text);
const isMostlyPlain = (text: string): boolean =>
  hasNoControls(text) && (text.match(plainCharacters)?.length ?? 0) >= text.length * leastPlainShare;

const encodings: readonly Encoding[] = [
  { label: 'utf-8', mark: '\xEF\xBB\xBF', isLikely: (bytes) => !hasNul(bytes), isText: hasNoControls },
  {
    label: 'gb18030',
    mark: '\x84\x31\x95\x33',
    isLikely: (bytes) => !hasNul(bytes) && isLikelyGb18030(bytes),
    isText: hasNoControls,
  },
  { label: 'utf-16le', mark: '\xFF\xFE', isLikely: (bytes) => hasHighZeros(bytes, 1), isText: isMostlyPlain },
  { label: 'utf-16be', mark: '\xFE\xFF', isLikely: (bytes) => hasHighZeros(bytes, 0), isText: isMostlyPlain },
];

const wholeUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes bytes that are whole in UTF-8, as most are, in one stroke; null where they are not. */
function decodeWholeUtf8(bytes: Uint8Array): string | null {
  try {
    return wholeUtf8.decode(bytes);
  } catch {
    return null;
  }
}

const decodeExact = (bytes: Uint8Array, label: string): string | null => decode(bytes, label, true);

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  const whole = label === 'utf-8' ? decodeWholeUtf8(bytes) : null;
  if (whole !== null) return whole;
  try {
    return new TextDecoder(label, { fatal }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function decodeDamaged(bytes: Uint8Array, label: string): string | null {
  const text = decode(bytes, label, false)!;
  const damaged = text.split('\uFFFD').length - 1;
  return damaged <= Math.max(leastDamaged, text.length * mostDamagedShare) ? text : null;
}

function findMarked(bytes: Uint8Array): Encoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return encodings.find((encoding) => head.startsWith(encoding.mark));
}

const decoded = new WeakMap<Uint8Array, string | null>();

/**
 * The text of bytes in UTF-8, GB18030 (and so GBK and GB 2312) or UTF-16, told by their byte order mark, else by
 * what they decode to; null where they are no text in any of these. An incomplete character at the end is
 * dropped; a damaged byte becomes U+FFFD, where such bytes are few. Bytes that are asked for again, to tell the format
 * and then to read it, are decoded once; they must not change.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const known = decoded.get(bytes);
  if (known !== undefined) return known;
  const text = decodeWhole(bytes);
  decoded.set(bytes, text);
  return text;
}

/** The first encoding that gives text; a later one is looked at only where the earlier ones give none. */
function decodeAs(
  bytes: Uint8Array,
  candidates: readonly Encoding[],
  attempt: (bytes: Uint8Array, label: string) => string | null,
): string | null {
  for (const encoding of candidates) {
    const text = encoding.isLikely(bytes) ? attempt(bytes, encoding.label) : null;
    if (text !== null && encoding.isText(text)) return text;
  }
  return null;
}

function decodeWhole(bytes: Uint8Array): string | null {
  const marked = findMarked(bytes);
  const candidates = marked ? [{ ...marked, isLikely: () => true }] : encodings;
  return decodeAs(bytes, candidates, decodeExact) ?? decodeAs(bytes, candidates, decodeDamaged);
}
