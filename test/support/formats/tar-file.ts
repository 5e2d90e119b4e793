/** A member of a tar archive. */
export interface TarEntry {
  readonly name: string | Buffer;
  readonly bytes: string | Buffer;
  /** `0` a file, `2` a link, `5` a folder. */
  readonly type?: string;
}

const block = 512;

function toHeader({ name, type }: TarEntry, size: number): Buffer {
  const header = Buffer.alloc(block);
  Buffer.from(name as string).copy(header);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type ?? '0', 156);
  if (type === '2') header.write('/etc/hostname', 157);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** A tar archive of some members. */
export function toTar(entries: readonly TarEntry[]): Buffer {
  const parts = entries.flatMap((entry) => {
    const bytes = Buffer.from(entry.bytes as string);
    return [toHeader(entry, bytes.length), bytes, Buffer.alloc((block - (bytes.length % block)) % block)];
  });
  return Buffer.concat([...parts, Buffer.alloc(block * 2)]);
}
