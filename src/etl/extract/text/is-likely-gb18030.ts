const leastShare = 0.8;
const sampleBytes = 64 * 1024;

/** Whether a pair of bytes is one of the 3,755 common characters of GB 2312, or one of its signs. */
function isCommonPair(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa9));
}

const isFourByteTrail = (trail: number): boolean => trail >= 0x30 && trail <= 0x39;

/** The share of the characters of bytes in GB18030 that are common ones, ASCII left out; 0 where there are none. */
export function shareOfCommonPairs(bytes: Uint8Array): number {
  let [common, all] = [0, 0];
  const end = Math.min(bytes.length - 1, sampleBytes);
  for (let at = 0; at < end; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1]!;
    all += 1;
    if (isCommonPair(lead, trail)) common += 1;
    at += isFourByteTrail(trail) ? 3 : 1;
  }
  return all === 0 ? 0 : common / all;
}

/**
 * Whether bytes that decode as GB18030 are Chinese in that encoding: nearly any bytes do decode, but those of
 * another encoding come out as rare characters.
 */
export function isLikelyGb18030(bytes: Uint8Array): boolean {
  return shareOfCommonPairs(bytes) >= leastShare;
}
