import { crc32, deflateRawSync } from 'node:zlib';

/** A member to be packed; what is not stated is as an honest packer writes it. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly bytes: string | Buffer;
  readonly isEncrypted?: boolean;
  /** The size it claims to unpack to. */
  readonly claimedSize?: number;
  readonly method?: number;
  readonly crc?: number;
}

interface Packed {
  readonly head: Buffer;
  readonly local: Buffer;
}

const u16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer);
const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);

function pack(entry: ZipEntry): Packed {
  const bytes = Buffer.from(entry.bytes as string);
  const name = Buffer.from(entry.name as string);
  const packed = deflateRawSync(bytes);
  const flags = (entry.isEncrypted ? 1 : 0) | (typeof entry.name === 'string' ? 0x0800 : 0);
  const head = Buffer.concat([
    u16(20),
    u16(flags),
    u16(entry.method ?? 8),
    u32(0x5a210000),
    u32(entry.crc ?? crc32(bytes)),
    u32(packed.length),
    u32(entry.claimedSize ?? bytes.length),
    u16(name.length),
    u16(0),
  ]);
  return { head, local: Buffer.concat([Buffer.from('PK\x03\x04'), head, name, packed]) };
}

/** A zip file of some members, honest or not. */
export function toZip(entries: readonly ZipEntry[]): Buffer {
  const packed = entries.map(pack);
  let offset = 0;
  const central = packed.map(({ head, local }, index) => {
    const record = Buffer.concat([
      Buffer.from('PK\x01\x02'),
      u16(20),
      head,
      u16(0),
      u16(0),
      u16(0),
      u32(0),
      u32(offset),
      Buffer.from(entries[index]!.name as string),
    ]);
    offset += local.length;
    return record;
  });
  const directory = Buffer.concat(central);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    u16(0),
    u16(0),
    u16(entries.length),
    u16(entries.length),
    u32(directory.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...packed.map(({ local }) => local), directory, end]);
}
