/** The streams of an OLE compound file, by name. */
export interface CompoundFile {
  /** The bytes of a stream, or null where there is none of that name. */
  readonly readStream: (name: string) => Buffer | null;
}

const entryLength = 128;
const headerLength = 512;
const lastSector = 0xfffffffa;
const tablesInHeader = 109;
const streamType = 2;
const rootType = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Sectors of a file and the table that chains them. */
interface Sectors {
  readonly length: number;
  readonly table: Uint32Array;
  readonly sectorAt: (index: number) => Buffer;
}

/** The sectors of a chain, in order. A chain that returns to itself, or leads outside, is damage. */
function readChain(sectors: Sectors, start: number, mostBytes = Infinity): Buffer {
  const parts: Buffer[] = [];
  let at = start;
  while (at < lastSector && parts.length * sectors.length < mostBytes) {
    if (at >= sectors.table.length || parts.length > sectors.table.length)
      throw new Error('broken chain of sectors');
    parts.push(sectors.sectorAt(at));
    at = sectors.table[at]!;
  }
  return Buffer.concat(parts);
}

function toTable(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}

/** The numbers of the sectors that hold the table: in the header, and in a list of sectors behind it. */
function listTableSectors(bytes: Buffer, sectorAt: (index: number) => Buffer, length: number): number[] {
  const numbers = [...toTable(bytes.subarray(76, 76 + tablesInHeader * 4))];
  const perSector = length / 4 - 1;
  let next = bytes.readUInt32LE(68);
  for (let left = bytes.readUInt32LE(72); left > 0 && next < lastSector; left--) {
    if (numbers.length * length > bytes.length + tablesInHeader * length)
      throw new Error('broken list of sectors');
    const list = toTable(sectorAt(next));
    numbers.push(...list.subarray(0, perSector));
    next = list[perSector]!;
  }
  return numbers.filter((number) => number < lastSector);
}

function readSectors(bytes: Buffer): Sectors {
  const length = 1 << bytes.readUInt16LE(30);
  if (length !== 512 && length !== 4096) throw new Error('unknown length of sectors');
  const sectorAt = (index: number): Buffer => {
    const start = Math.max(headerLength, length) + index * length;
    return bytes.subarray(start, start + length);
  };
  const tables = listTableSectors(bytes, sectorAt, length).map(sectorAt);
  return { length, table: toTable(Buffer.concat(tables)), sectorAt };
}

function readEntries(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / entryLength) }, (_, index) => {
    const entry = directory.subarray(index * entryLength, (index + 1) * entryLength);
    const nameLength = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 62);
    return {
      name: entry.subarray(0, nameLength).toString('utf16le'),
      type: entry[66]!,
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** Small streams lie in sectors of their own size within the stream of the root. */
function readSmallSectors(bytes: Buffer, sectors: Sectors, root: Entry): Sectors {
  const length = 1 << bytes.readUInt16LE(32);
  const container = readChain(sectors, root.start, root.size);
  const table = toTable(readChain(sectors, bytes.readUInt32LE(60)));
  return { length, table, sectorAt: (index) => container.subarray(index * length, (index + 1) * length) };
}

/** Opens an OLE compound file, as old Word and Excel files are. Throws where it is damaged. */
export function openCompoundFile(bytes: Buffer): CompoundFile {
  const sectors = readSectors(bytes);
  const entries = readEntries(readChain(sectors, bytes.readUInt32LE(48)));
  const root = entries.find((entry) => entry.type === rootType);
  if (!root) throw new Error('no root');
  const leastLarge = bytes.readUInt32LE(56);
  return {
    readStream: (name) => {
      const entry = entries.find((candidate) => candidate.type === streamType && candidate.name === name);
      if (!entry) return null;
      const own = entry.size < leastLarge ? readSmallSectors(bytes, sectors, root) : sectors;
      return readChain(own, entry.start, entry.size).subarray(0, entry.size);
    },
  };
}
