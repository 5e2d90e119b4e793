import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { collectBytes } from '../collect-bytes.js';
import { DocumentFault } from '../document-fault.js';
import type { DocumentInput } from '../document-input.js';
import type { ArchiveMember } from './archive-member.js';
import { decodeMemberName } from './member-name.js';

/** A zip file, its list of members read as one walks through it. */
export interface OpenZip {
  readonly members: () => AsyncGenerator<ArchiveMember>;
  readonly close: () => void;
}

/** Holds the name in UTF-8 where the name itself is in another encoding. */
const unicodePathField = 0x7075;
const nameOffset = 5;
const readableMethods = [0, 8];

function nameOf(entry: Entry): string {
  const field = entry.extraFields.find((candidate) => candidate.id === unicodePathField);
  return decodeMemberName(field?.data[0] === 1 ? field.data.subarray(nameOffset) : entry.fileNameRaw);
}

function findFault(entry: Entry): DocumentFault | null {
  if (entry.isEncrypted()) {
    return new DocumentFault('DOCUMENT_ENCRYPTED', '成员有密码保护。The member is protected by a password.');
  }
  if (readableMethods.includes(entry.compressionMethod)) return null;
  const method = entry.compressionMethod;
  return new DocumentFault(
    'FORMAT_UNSUPPORTED',
    `压缩方法${method}。The member is packed by method ${method}.`,
  );
}

async function readEntry(zip: ZipFile, entry: Entry, mostBytes: number): Promise<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const bytes = await collectBytes(stream, mostBytes);
  if (crc32(bytes) === entry.crc32) return bytes;
  throw new DocumentFault('DOCUMENT_CORRUPT', '校验和不符。The bytes do not fit their checksum.');
}

function toMember(zip: ZipFile, entry: Entry): ArchiveMember {
  return {
    name: nameOf(entry),
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    fault: findFault(entry),
    read: (mostBytes) => readEntry(zip, entry, mostBytes),
  };
}

/** Opens a zip file, or a Word or Excel file, which are zip files. Throws where its list of members is damaged. */
export async function openZip(input: DocumentInput, mostInMemory: number): Promise<OpenZip> {
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
  const isLarge = input.path !== null && input.size > mostInMemory;
  const zip = isLarge
    ? await openPromise(input.path!, options)
    : await fromBufferPromise(await input.readBytes(), options);
  return {
    close: () => zip.close(),
    members: async function* () {
      for await (const entry of zip.eachEntry()) yield toMember(zip, entry);
    },
  };
}
