let table: ReadonlyMap<string, readonly number[]> | null = null;

/** Every character that GBK encodes in two bytes, found by decoding all of them; the euro sign is one byte, as Windows has it. */
function createTable(): ReadonlyMap<string, readonly number[]> {
  const bytesOf = new Map<string, readonly number[]>([['€', [0x80]]]);
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') bytesOf.set(character, [lead, trail]);
    }
  return bytesOf;
}

/** The bytes of a text in GBK; a character that it does not have is a question mark. */
export function toGbkBytes(text: string): Uint8Array {
  table ??= createTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes.push(...(code < 0x80 ? [code] : (table.get(character) ?? [0x3f])));
  }
  return Uint8Array.from(bytes);
}
