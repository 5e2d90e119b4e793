/** One change of a property: what is changed, and to what. */
export interface Sprm {
  readonly code: number;
  readonly operand: Buffer;
}

/** Operands by the upper three bits of the code; null where the operand tells its own length. */
const operandLengths = [1, 1, 2, 4, 2, 2, null, 3] as const;
const tableDefinitions = [0xd608, 0xd606];
const longTabs = 0xc615;

/** The length of an operand and of the count before it. */
function lengthOf(code: number, bytes: Buffer, at: number): { skipped: number; length: number } {
  const fixed = operandLengths[code >> 13]!;
  if (fixed !== null) return { skipped: 0, length: fixed };
  if (tableDefinitions.includes(code)) return { skipped: 2, length: bytes.readUInt16LE(at) - 1 };
  if (code === longTabs && bytes[at] === 0xff) return { skipped: 1, length: bytes.length - at - 1 };
  return { skipped: 1, length: bytes[at]! };
}

/** The changes of properties in a list of them. A list that is cut off ends there. */
export function* readSprms(bytes: Buffer): Generator<Sprm> {
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = bytes.readUInt16LE(at);
    const { skipped, length } = lengthOf(code, bytes, at + 2);
    const start = at + 2 + skipped;
    if (length < 0 || start + length > bytes.length) return;
    yield { code, operand: bytes.subarray(start, start + length) };
    at = start + length;
  }
}
