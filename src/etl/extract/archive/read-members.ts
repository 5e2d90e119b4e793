import { posix } from 'node:path';
import { toRejection } from '../../rejection.js';
import { DocumentFault } from '../document-fault.js';
import type { DocumentInput, ExtractedDocument, ReadContext } from '../document-input.js';
import type { ExtractLimits } from '../limits.js';
import { sourceOfNothing } from '../source-of.js';
import { toFault } from '../to-fault.js';
import type { ArchiveMember } from './archive-member.js';
import { toMemoryInput } from './memory-input.js';
import { findPathFault, isHiddenMember } from './member-name.js';

const mebibyte = 1024 * 1024;

function toTooManyFault(what: string): DocumentFault {
  return new DocumentFault(
    'DOCUMENT_TOO_LARGE',
    `压缩包${what}，其余成员未读。The archive holds more than is unpacked; the members behind are not read.`,
  );
}

function toRatioFault(member: ArchiveMember, most: number): DocumentFault {
  const message = `压缩比超过${most}。It claims to unpack to ${member.size} bytes, more than ${most} times its size.`;
  return new DocumentFault('DOCUMENT_TOO_LARGE', message);
}

function findMemberFault(member: ArchiveMember, limits: ExtractLimits): DocumentFault | null {
  const pathFault = findPathFault(member.name);
  if (pathFault !== null) return new DocumentFault('ARCHIVE_MEMBER_REFUSED', pathFault);
  if (member.fault !== null) return member.fault;
  const isBomb =
    member.packedSize !== null &&
    member.size > mebibyte &&
    member.size > member.packedSize * limits.archiveRatio;
  return isBomb ? toRatioFault(member, limits.archiveRatio) : null;
}

async function* readMember(
  member: ArchiveMember,
  uri: string,
  context: ReadContext,
  onRead: (length: number) => void,
): AsyncGenerator<ExtractedDocument> {
  let bytes: Buffer;
  try {
    const fault = findMemberFault(member, context.limits);
    if (fault) throw fault;
    bytes = await member.read(context.limits.documentBytes);
  } catch (error) {
    const { code, message } = toFault(error);
    yield toRejection(sourceOfNothing(uri), code, message);
    return;
  }
  onRead(bytes.length);
  yield* context.readMember(toMemoryInput(uri, bytes));
}

/**
 * Reads the members of an archive one after the other, each in memory, each to its own outcome under
 * `archive.zip!/folder/name.html`; nothing is written to disk. Throws DOCUMENT_TOO_LARGE where there are too many
 * members, or too many bytes in them; those before have come out.
 */
export async function* readMembers(
  archive: DocumentInput,
  members: AsyncIterable<ArchiveMember>,
  context: ReadContext,
): AsyncGenerator<ExtractedDocument> {
  const { limits, journal } = context;
  const mostBytes = Math.max(limits.archiveBytes, archive.size * limits.archiveRatio);
  let [count, bytes] = [0, 0];
  for await (const member of members) {
    if ((count += 1) > limits.archiveMembers) throw toTooManyFault(`成员超过${limits.archiveMembers}个`);
    if (count <= journal.membersDone) continue;
    const uri = `${archive.uri}!/${posix.normalize(member.name)}`;
    journal.enterMember(uri);
    if (!isHiddenMember(member.name)) yield* readMember(member, uri, context, (length) => (bytes += length));
    journal.leaveMember();
    if (bytes > mostBytes) throw toTooManyFault(`解压后超过${mostBytes}字节`);
  }
}
