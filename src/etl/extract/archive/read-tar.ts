import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, type Entry } from 'tar-stream';
import { collectBytes, toTooLargeFault } from '../collect-bytes.js';
import { DocumentFault } from '../document-fault.js';
import type { DocumentInput, ExtractedDocument, ReadContext } from '../document-input.js';
import type { ArchiveMember } from './archive-member.js';
import { decodeMemberName } from './member-name.js';
import { readMembers } from './read-members.js';

const fileTypes = ['file', 'contiguous-file'];
const latin1 = /^[\0-\xFF]*$/;

/** Names come byte by byte, but those of extended headers are decoded already. */
function nameOf(entry: Entry): string {
  const { name } = entry.header;
  return latin1.test(name) ? decodeMemberName(Buffer.from(name, 'latin1')) : name;
}

function toMember(entry: Entry): ArchiveMember {
  const { type, size = 0 } = entry.header;
  const isFile = fileTypes.includes(type ?? 'file');
  const message = `不是普通文件（${type}）。The member is no regular file (${type}).`;
  return {
    name: nameOf(entry),
    size,
    packedSize: null,
    fault: isFile ? null : new DocumentFault('ARCHIVE_MEMBER_REFUSED', message),
    read: (mostBytes) =>
      size > mostBytes
        ? Promise.reject(toTooLargeFault(mostBytes))
        : collectBytes(entry as AsyncIterable<Buffer>, mostBytes),
  };
}

async function* listMembers(chunks: AsyncIterable<Buffer>): AsyncGenerator<ArchiveMember> {
  const archive = extract({ filenameEncoding: 'latin1' as BufferEncoding });
  const feeding = pipeline(Readable.from(chunks, { objectMode: false }), archive);
  feeding.catch(() => undefined);
  for await (const entry of archive) {
    if (entry.header.type !== 'directory') yield toMember(entry);
    entry.resume();
  }
  await feeding;
}

/** Reads the members of a tar archive from its bytes. */
export function readTarStream(
  input: DocumentInput,
  chunks: AsyncIterable<Buffer>,
  context: ReadContext,
): AsyncGenerator<ExtractedDocument> {
  return readMembers(input, listMembers(chunks), context);
}

/** Reads a tar archive, member by member. */
export async function* readTar(
  input: DocumentInput,
  context: ReadContext,
): AsyncGenerator<ExtractedDocument> {
  const stream = input.openStream();
  try {
    yield* readTarStream(input, stream, context);
  } finally {
    stream.destroy();
  }
}
