/** GB18030 of every character that two bytes encode, found by decoding all of them. */
function createGbkTable(): ReadonlyMap<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') table.set(character, [lead, trail]);
    }
  return table;
}

let table: ReadonlyMap<string, readonly [number, number]> | null = null;

/** A text in GBK. */
export function toGbk(text: string): Buffer {
  table ??= createGbkTable();
  return Buffer.from(
    [...text].flatMap((character) => [...(table!.get(character) ?? [character.charCodeAt(0)])]),
  );
}

/** A text in UTF-16, its high bytes behind the low ones (`le`) or before them (`be`), with a mark or without. */
export function toUtf16(text: string, order: 'le' | 'be', isMarked: boolean): Buffer {
  const bytes = Buffer.from(isMarked ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
